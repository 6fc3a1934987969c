create function organization_ended_on(organization uuid) returns date
language sql stable parallel safe
return (select o.ended_on from organization o where o.id = organization);
comment on function organization_ended_on(uuid) is 'Ngày đầu tiên đơn vị không còn hoạt động; trống khi đang hoạt động.';

-- A merger leads on, a split does not: which of its parts takes the place is for people to say.
create function organization_standing_for(organization uuid, on_date date) returns uuid
language sql stable parallel safe
begin atomic
    with recursive chain (id) as (
        select organization
        union
        select link.successor_id
        from chain join organization_link link on link.predecessor_id = chain.id
        where link.kind = 'MERGED' and link.effective_on <= on_date
    )
    select chain.id
    from chain join organization o on o.id = chain.id
    where o.ended_on is null or o.ended_on > on_date
    limit 1;
end;
comment on function organization_standing_for(uuid, date) is 'Đơn vị đứng vào chỗ ấy trong ngày đã cho: chính nó khi còn hoạt động, nếu đã sáp nhập thì đơn vị nhận sáp nhập; trống khi không còn đơn vị nào.';
