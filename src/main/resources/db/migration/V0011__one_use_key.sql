create table one_use_key (
    key uuid not null,
    owner uuid not null,
    path text not null,
    location text,
    notice text,
    created_at timestamptz not null default now(),
    constraint one_use_key_pk primary key (key, owner, path)
);
create index one_use_key_created_at on one_use_key (created_at);
comment on table one_use_key is 'Khóa dùng một lần của từng lần mở biểu mẫu: bấm gửi hai lần chỉ thực hiện một lần.';
comment on column one_use_key.owner is 'Tài khoản đã gửi; toàn số 0 là người chưa đăng nhập.';
comment on column one_use_key.location is 'Nơi lần gửi đầu đã dẫn tới; trống khi còn đang xử lý.';
