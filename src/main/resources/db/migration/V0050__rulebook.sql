create extension if not exists btree_gist;

create table legal_text (
    code text constraint legal_text_pk primary key,
    number text not null constraint legal_text_number unique,
    title text not null,
    kind text not null constraint legal_text_kind check (kind in ('LAW', 'DECREE', 'CIRCULAR', 'DECISION')),
    valid_from date,
    valid_to date,
    note text,
    created_at timestamptz not null default now(),
    constraint legal_text_dates_in_order check (valid_from is null or valid_to is null or valid_from < valid_to)
);
comment on table legal_text is 'Văn bản pháp luật về thi đua, khen thưởng mà danh mục dẫn tới, kèm thời gian áp dụng.';

create table award_type (
    id uuid constraint award_type_pk primary key default gen_random_uuid(),
    code text not null constraint award_type_code check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    name text not null constraint award_type_name_filled check (name <> ''),
    category text not null constraint award_type_category check (category in ('TITLE', 'FORM')),
    decider text not null constraint award_type_decider check (decider in (
        'PROVINCE_CHAIR', 'PRIME_MINISTER', 'STATE_PRESIDENT', 'UNIT_HEAD')),
    recipient text not null constraint award_type_recipient check (recipient in ('COLLECTIVE', 'PERSON', 'EITHER')),
    needs_council boolean not null,
    above_province boolean not null,
    rank int not null constraint award_type_rank check (rank between 1 and 999),
    legal_basis text not null constraint award_type_legal_basis_filled check (legal_basis <> ''),
    valid_from date,
    valid_to date,
    validity daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
    version bigint not null default 0,
    created_at timestamptz not null default now(),
    constraint award_type_dates_in_order check (valid_from is null or valid_to is null or valid_from < valid_to),
    constraint award_type_above_province check (above_province = (decider in ('PRIME_MINISTER', 'STATE_PRESIDENT'))),
    constraint award_type_one_version_a_day unique (code, validity without overlaps)
);
comment on table award_type is 'Danh hiệu thi đua và hình thức khen thưởng, mỗi dòng là quy định trong một khoảng thời gian.';
create index award_type_by_code on award_type (code);

create table vote_threshold (
    id uuid constraint vote_threshold_pk primary key default gen_random_uuid(),
    award_code text not null constraint vote_threshold_award_code check (award_code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    body text not null default 'COUNCIL' constraint vote_threshold_body check (body in ('COUNCIL')),
    percent numeric(5, 2) not null constraint vote_threshold_percent check (percent > 0 and percent <= 100),
    basis text not null constraint vote_threshold_basis check (basis in ('ALL_MEMBERS', 'PRESENT', 'VALID_BALLOTS')),
    province_id uuid constraint vote_threshold_province_fk references province,
    valid_from date,
    valid_to date,
    validity daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
    source text not null constraint vote_threshold_source_filled check (source <> ''),
    version bigint not null default 0,
    created_at timestamptz not null default now(),
    constraint vote_threshold_dates_in_order check (valid_from is null or valid_to is null or valid_from < valid_to),
    constraint vote_threshold_one_a_day exclude using gist (
        award_code with =, body with =,
        coalesce(province_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, validity with &&)
);
comment on table vote_threshold is 'Tỷ lệ phiếu tán thành cần đạt, tính trên số nào, theo văn bản nào; dòng của tỉnh thay cho dòng chung.';
create index vote_threshold_award on vote_threshold (award_code);
create index vote_threshold_province on vote_threshold (province_id);

create table return_ground (
    id uuid constraint return_ground_pk primary key default gen_random_uuid(),
    code text not null constraint return_ground_code check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    text text not null constraint return_ground_text_filled check (text <> ''),
    legal_basis text,
    rank int not null,
    valid_from date,
    valid_to date,
    validity daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
    created_at timestamptz not null default now(),
    constraint return_ground_dates_in_order check (valid_from is null or valid_to is null or valid_from < valid_to),
    constraint return_ground_one_version_a_day unique (code, validity without overlaps)
);
comment on table return_ground is 'Căn cứ trả lại hồ sơ để bổ sung hoặc không trình tặng.';
