-- A form sent again with other words is told that these were not kept, not that all is done.
alter table one_use_key add column content bytea;
comment on column one_use_key.content is 'Dấu của nội dung đã gửi lần đầu, trộn với khóa; không đọc lại được nội dung';

-- The day changes at midnight in Viet Nam, wherever the database runs.
create or replace view organization_label as
select o.id as organization_id, o.number, o.province_id, n.full_name, n.short_name, n.folded
from organization o
cross join lateral (
    select full_name, short_name, folded
    from organization_name
    where organization_id = o.id
    order by (validity @> cast(now() at time zone 'Asia/Ho_Chi_Minh' as date)) desc, valid_to desc nulls first
    limit 1
) n;
