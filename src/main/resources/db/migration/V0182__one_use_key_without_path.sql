-- the address of a form may hold a one-time link: it now goes into the hash and is kept nowhere; forms opened before the
-- upgrade are sent as new ones
delete from one_use_key;
alter table one_use_key drop constraint one_use_key_pk;
alter table one_use_key drop column path;
alter table one_use_key add constraint one_use_key_pk primary key (key, owner);
comment on column one_use_key.key is 'Giá trị băm của khóa cùng địa chỉ gửi tới; khóa chỉ có ở trang đang mở.';
