alter table conference drop constraint conference_state_known;
alter table conference add constraint conference_state_known check (state in ('DRAFT', 'LOCKED', 'CANCELLED'));
alter table conference add column cancelled_at timestamptz;
alter table conference add column cancelled_by text;
alter table conference add column cancelled_reason text;
alter table conference add constraint conference_cancelled_with_reason check (
    num_nonnulls(cancelled_at, cancelled_by, cancelled_reason) = case when state = 'CANCELLED' then 3 else 0 end);
comment on column conference.cancelled_reason is 'Lý do hủy hội nghị lập nhầm; chỉ khi biên bản chưa từng chốt.';

create or replace view conference_label as
select id as conference_id, number, bloc_year_id, kind, conference_title(kind, title, year) as title, state, published_at
from conference where state <> 'CANCELLED';
