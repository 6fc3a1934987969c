-- Accounts say beside their owner's name that the seat they belong to has ended.
create view council_seat_label as
select id as council_member_id, province_id, person_name, valid_to
from council_member;
comment on view council_seat_label is 'Ghế trong Hội đồng và ngày thôi tham gia cho các phần khác đọc';
