-- A merger leaves one unit that took everything over, so it finishes what the merged ones left open. Of the parts of a
-- split nobody can tell by rule which one did: they read its history, people decide the rest.
create function organization_speaks_for(organization uuid) returns setof uuid
language sql stable parallel safe rows 2
begin atomic
    with recursive taken_over (id) as (
        select organization
        union
        select link.predecessor_id
        from taken_over join organization_link link on link.successor_id = taken_over.id
        where link.kind = 'MERGED' and link.effective_on <= current_date
    )
    select id from taken_over;
end;
comment on function organization_speaks_for(uuid) is 'Đơn vị và mọi đơn vị đã sáp nhập vào đơn vị ấy, kể từ ngày sáp nhập có hiệu lực: làm tiếp việc các đơn vị đó để lại.';
