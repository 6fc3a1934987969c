-- What other parts may know of a province without asking its service.
create view province_label as
select id as province_id, name, placeholder
from province;
comment on view province_label is 'Tên tỉnh cho các phần khác đọc';
