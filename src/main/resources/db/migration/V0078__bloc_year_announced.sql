-- Other parts hold their own counts against the announced one.
create or replace view bloc_year_label as
select y.id as bloc_year_id, b.id as bloc_id, b.number as bloc_number, b.name as bloc_name,
       b.short_name as bloc_short_name, b.province_id, y.year, y.state = 'CLOSED' as closed,
       y.announced_member_count
from bloc_year y
join bloc b on b.id = y.bloc_id;
