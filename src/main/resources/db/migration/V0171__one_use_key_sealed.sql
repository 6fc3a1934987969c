-- what a form said may hold a link that is shown once; forms opened before the upgrade are sent as new ones
delete from one_use_key;
alter table one_use_key drop column notice, add column notice bytea;
comment on column one_use_key.key is 'Giá trị băm của khóa; khóa chỉ có ở trang đang mở.';
comment on column one_use_key.notice is 'Lời báo lần gửi đầu, mã hóa bằng khóa ấy.';
