create table stored_file (
    id uuid constraint stored_file_pk primary key,
    sha256 text not null constraint stored_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text not null constraint stored_file_media_type check (media_type in (
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'image/jpeg',
        'image/png')),
    size bigint not null constraint stored_file_size check (size > 0 and size = octet_length(content)),
    name text not null constraint stored_file_name_filled check (name <> ''),
    content bytea not null,
    uploaded_by uuid,
    uploaded_at timestamptz not null,
    created_at timestamptz not null default now()
);
comment on table stored_file is 'Tệp đã tải lên, chỉ thêm, không sửa, không xóa.';
alter table stored_file alter column content set storage external;
create index stored_file_sha256_index on stored_file (sha256);

create function stored_file_keep() returns trigger language plpgsql as $$
begin
    raise exception 'stored_file is append-only' using errcode = 'restrict_violation', constraint = 'stored_file_append_only';
end;
$$;
create trigger stored_file_append_only before update or delete or truncate on stored_file
    for each statement execute function stored_file_keep();
