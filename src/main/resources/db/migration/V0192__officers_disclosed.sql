-- Minutes name next year's officers when they are locked; the public reads that when the conference is published.
alter table bloc_office
    add column witness_id uuid,
    add column disclosed  boolean not null default true;
alter table bloc_office alter column disclosed drop default;
alter table bloc_office add constraint bloc_office_withheld_by_witness check (disclosed or witness_id is not null);
create index bloc_office_witness_idx on bloc_office (witness_id) where witness_id is not null;
comment on column bloc_office.witness_id is 'Hội nghị có biên bản nêu nhiệm vụ này; trống khi ghi theo văn bản hoặc nguồn khác';
comment on column bloc_office.disclosed is 'Đã công khai; nhiệm vụ nêu trong biên bản được công khai khi công bố hội nghị';

create or replace view bloc_officer_label as
select o.bloc_year_id, o.kind, o.position, o.member_id, m.organization_id,
       organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name,
       o.representative_name, o.disclosed
from bloc_office o
join bloc_member m on m.id = o.member_id
where o.ended_at is null;
