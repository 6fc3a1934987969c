create extension if not exists btree_gist;

create table province (
    id uuid constraint province_pk primary key,
    name text not null constraint province_name_filled check (name <> ''),
    folded text not null,
    valid_from date,
    valid_to date,
    validity daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
    placeholder boolean not null default false,
    version bigint not null default 0,
    created_at timestamptz not null default now(),
    constraint province_dates_in_order check (valid_from is null or valid_to is null or valid_from < valid_to),
    constraint province_name_once unique (folded, validity without overlaps)
);
comment on table province is 'Tỉnh, thành phố theo thời gian tồn tại; tỉnh hợp nhất là một tỉnh mới, kể cả khi giữ tên cũ.';
create index province_folded on province (folded);

create table province_succession (
    predecessor_id uuid not null constraint province_succession_predecessor_fk references province,
    successor_id uuid not null constraint province_succession_successor_fk references province,
    effective_on date not null,
    document text,
    created_at timestamptz not null default now(),
    constraint province_succession_pk primary key (predecessor_id, successor_id),
    constraint province_succession_not_itself check (predecessor_id <> successor_id)
);
comment on table province_succession is 'Tỉnh nào nhập vào tỉnh nào, từ ngày nào, theo văn bản nào.';
create index province_succession_successor on province_succession (successor_id);

create view province_scope as
with recursive scope (province_id, covers_id) as (
    select id, id from province
    union
    select scope.province_id, s.predecessor_id
    from scope join province_succession s on s.successor_id = scope.covers_id
)
select province_id, covers_id from scope;
comment on view province_scope is 'Mỗi tỉnh kèm chính nó và mọi tỉnh đã nhập vào nó.';

create table organization (
    id uuid constraint organization_pk primary key,
    number int not null generated always as identity constraint organization_number unique,
    province_id uuid not null constraint organization_province_fk references province,
    kind text not null constraint organization_kind check (kind in (
        'ASSOCIATION', 'UNION_OF_ASSOCIATIONS', 'REPRESENTATIVE_BOARD', 'FATHERLAND_FRONT', 'MASS_ORGANIZATION',
        'STATE_BODY', 'PARTY_BODY', 'PUBLIC_SERVICE_UNIT', 'ENTERPRISE', 'LOCALITY', 'OTHER')),
    ended_on date,
    changed_at timestamptz not null,
    version bigint not null default 0,
    created_at timestamptz not null default now(),
    constraint organization_province unique (id, province_id)
);
comment on table organization is 'Hội, liên hiệp hội, cơ quan, đơn vị; giữ nguyên qua mọi lần đổi tên.';
create index organization_province_id on organization (province_id);

create table organization_name (
    id uuid constraint organization_name_pk primary key,
    organization_id uuid not null,
    province_id uuid not null constraint organization_name_province_fk references province,
    full_name text not null constraint organization_name_filled check (full_name <> ''),
    short_name text not null constraint organization_name_short_filled check (short_name <> ''),
    folded text not null,
    valid_from date,
    valid_to date,
    validity daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
    legal_basis text,
    created_at timestamptz not null default now(),
    constraint organization_name_organization_fk foreign key (organization_id, province_id)
        references organization (id, province_id),
    constraint organization_name_dates_in_order check (valid_from is null or valid_to is null or valid_from < valid_to),
    constraint organization_name_one_a_day unique (organization_id, validity without overlaps),
    constraint organization_name_once_in_province unique (province_id, folded, validity without overlaps)
);
comment on table organization_name is 'Tên chính thức và tên gọi tắt của đơn vị theo thời gian, kèm căn cứ.';
create index organization_name_organization on organization_name (organization_id, province_id);
create index organization_name_province on organization_name (province_id, folded);

create table organization_alias (
    id uuid constraint organization_alias_pk primary key,
    organization_id uuid not null constraint organization_alias_organization_fk references organization,
    alias text not null constraint organization_alias_filled check (alias <> ''),
    folded text not null,
    kind text not null constraint organization_alias_kind check (kind in ('SHORT', 'SPELLING', 'QUOTED', 'FORMER')),
    quoted_source text,
    created_at timestamptz not null default now(),
    constraint organization_alias_once unique (organization_id, folded)
);
comment on table organization_alias is 'Cách viết khác của tên đơn vị để tìm và đối chiếu, kèm nguồn ghi.';

create table organization_link (
    predecessor_id uuid not null constraint organization_link_predecessor_fk references organization,
    successor_id uuid not null constraint organization_link_successor_fk references organization,
    kind text not null constraint organization_link_kind check (kind in ('MERGED', 'SPLIT')),
    effective_on date not null,
    document text,
    created_at timestamptz not null default now(),
    constraint organization_link_pk primary key (predecessor_id, successor_id),
    constraint organization_link_not_itself check (predecessor_id <> successor_id)
);
comment on table organization_link is 'Đơn vị nào sáp nhập vào hoặc tách ra thành đơn vị nào; thành tích vẫn ghi cho đơn vị đã đạt.';
create index organization_link_successor on organization_link (successor_id);

-- The name that counts today; of a body that has ended, its last one.
create view organization_label as
select o.id as organization_id, o.number, o.province_id, n.full_name, n.short_name, n.folded
from organization o
cross join lateral (
    select full_name, short_name, folded
    from organization_name
    where organization_id = o.id
    order by (validity @> current_date) desc, valid_to desc nulls first
    limit 1
) n;
comment on view organization_label is 'Tên hiện nay của mỗi đơn vị, dùng cho danh sách của các phần khác.';

create function organization_name_on(organization uuid, on_date date) returns text
language sql stable parallel safe
return (
    select n.full_name
    from organization_name n
    where n.organization_id = organization
    order by (n.validity @> on_date) desc,
             case when n.valid_to <= on_date then on_date - n.valid_to else n.valid_from - on_date end
    limit 1
);
comment on function organization_name_on(uuid, date) is 'Tên chính thức của đơn vị vào một ngày; không có thì tên gần ngày ấy nhất.';
