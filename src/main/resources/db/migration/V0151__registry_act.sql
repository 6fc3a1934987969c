-- An act on the register that a person may take back: what it did, line by line.
create table organization_act (
    id uuid constraint organization_act_pk primary key,
    province_id uuid not null constraint organization_act_province_fk references province,
    kind text not null constraint organization_act_kind check (kind in ('MERGED', 'SPLIT', 'TAKEN_IN', 'ALIAS_REMOVED')),
    done_at timestamptz not null,
    done_by text not null,
    undone_at timestamptz,
    undone_by text,
    undo_reason text,
    created_at timestamptz not null default now(),
    constraint organization_act_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);
comment on table organization_act is 'Việc gộp, tách, nhập danh sách, xóa cách viết đã làm trong sổ đơn vị và có thể hoàn tác.';
create index organization_act_province on organization_act (province_id);

create table organization_act_line (
    act_id uuid not null constraint organization_act_line_act_fk references organization_act,
    position int not null,
    effect text not null constraint organization_act_line_effect check (effect in (
        'ENTERED', 'ENDED', 'LINKED', 'ALIAS_ADDED', 'ALIAS_REMOVED')),
    organization_id uuid not null,
    other_id uuid,
    name text not null,
    alias_kind text,
    quoted_source text,
    constraint organization_act_line_pk primary key (act_id, position),
    constraint organization_act_line_linked check ((effect = 'LINKED') = (other_id is not null))
);
comment on table organization_act_line is 'Từng đơn vị, liên kết, cách viết mà một việc trong sổ đơn vị đã thêm, kết thúc hoặc bỏ.';
comment on column organization_act_line.organization_id is 'Không có khóa ngoại: đơn vị nhập nhầm rút khỏi sổ khi hoàn tác, dòng này vẫn còn.';
create index organization_act_line_organization on organization_act_line (organization_id);
