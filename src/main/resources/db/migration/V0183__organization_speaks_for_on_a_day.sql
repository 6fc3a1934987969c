-- Which day it is, is the product's clock to say: the database's day turns at another hour than the province's.
drop function organization_speaks_for(uuid);
create function organization_speaks_for(organization uuid, on_date date) returns setof uuid
language sql stable parallel safe rows 2
begin atomic
    with recursive taken_over (id) as (
        select organization
        union
        select link.predecessor_id
        from taken_over join organization_link link on link.successor_id = taken_over.id
        where link.kind = 'MERGED' and link.effective_on <= on_date
    )
    select id from taken_over;
end;
comment on function organization_speaks_for(uuid, date) is 'Đơn vị và mọi đơn vị đã sáp nhập vào đơn vị ấy tính đến ngày đã cho: làm tiếp việc các đơn vị đó để lại.';
