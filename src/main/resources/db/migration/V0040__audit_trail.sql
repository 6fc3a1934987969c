create table audit_entry (
    id bigint generated always as identity constraint audit_entry_key primary key,
    happened_at timestamptz not null,
    account_id uuid,
    username text not null,
    actor_name text not null,
    action text not null constraint audit_entry_action_present check (action <> ''),
    subject_kind text not null constraint audit_entry_subject_kind_present check (subject_kind <> ''),
    subject_id uuid,
    label text not null,
    address text,
    province_id uuid,
    bloc_id uuid,
    year integer,
    particulars jsonb not null default '[]' constraint audit_entry_particulars_list
        check (jsonb_typeof(particulars) = 'array'),
    client_address text,
    folded text not null
);
comment on table audit_entry is 'Nhật ký thao tác: mỗi thay đổi một dòng, ghi trong cùng giao dịch, không sửa và không xóa được.';
comment on column audit_entry.account_id is 'Không có khóa ngoại: nhật ký còn nguyên dù bảng khác ra sao.';
create index audit_entry_happened_at_idx on audit_entry (happened_at desc, id desc);
create index audit_entry_province_id_idx on audit_entry (province_id, happened_at desc, id desc);
create index audit_entry_bloc_id_idx on audit_entry (bloc_id, year, happened_at desc, id desc) where bloc_id is not null;
create index audit_entry_subject_id_idx on audit_entry (subject_id, happened_at desc, id desc) where subject_id is not null;

create function audit_entry_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only' using errcode = 'restrict_violation', constraint = 'audit_entry_append_only';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_entry_refuse_change();
