create view organization_search as
select organization_id, folded from organization_name
union all
select organization_id, folded from organization_alias;
comment on view organization_search is 'Mọi tên và cách viết của đơn vị, bỏ dấu, cho các phần khác tìm theo tên';
