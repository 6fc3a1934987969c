create table proposal_prefix (
    province_id uuid not null,
    prefix      text not null,
    created_at  timestamptz not null default now(),
    constraint proposal_prefix_pk primary key (province_id),
    constraint proposal_prefix_province_fk foreign key (province_id) references province (id),
    constraint proposal_prefix_once unique (prefix),
    constraint proposal_prefix_letters check (prefix ~ '^[A-Z]{2,12}$')
);
comment on table proposal_prefix is 'Chữ đầu số hồ sơ của mỗi tỉnh, ví dụ HD trong HD-2023-0043; không tỉnh nào trùng tỉnh nào';

create table proposal_series (
    province_id uuid        not null,
    year        integer     not null,
    last_no     integer     not null,
    created_at  timestamptz not null default now(),
    constraint proposal_series_pk primary key (province_id, year),
    constraint proposal_series_province_fk foreign key (province_id) references proposal_prefix (province_id),
    constraint proposal_series_counts check (last_no >= 1)
);
comment on table proposal_series is 'Số hồ sơ đã cấp gần nhất của tỉnh trong năm thi đua; số đã cấp không dùng lại';

create table proposal_submission (
    id                uuid        not null,
    bloc_year_id      uuid        not null,
    document_number   text,
    document_date     date,
    file_id           uuid,
    version           bigint      not null,
    created_at        timestamptz not null default now(),
    constraint proposal_submission_pk primary key (id),
    constraint proposal_submission_bloc_year_fk foreign key (bloc_year_id) references bloc_year (id),
    constraint proposal_submission_file_fk foreign key (file_id) references stored_file (id),
    constraint proposal_submission_one_a_year unique (bloc_year_id),
    constraint proposal_submission_and_year unique (id, bloc_year_id)
);
create index proposal_submission_file_idx on proposal_submission (file_id);
comment on table proposal_submission is 'Tờ trình của khối trong một năm, gom các hồ sơ đề nghị của năm đó';

create table proposal (
    id                 uuid        not null,
    number             text        not null,
    province_id        uuid        not null,
    bloc_year_id       uuid        not null,
    year               integer     not null,
    organization_id    uuid        not null,
    award_code         text        not null,
    state              text        not null,
    resumes            text,
    resolution_id      uuid,
    conference_id      uuid,
    minutes_no         integer,
    source_wording     text        not null,
    leads              boolean     not null,
    vote_method        text        not null,
    vote_basis         text,
    vote_base          integer,
    vote_for           integer,
    summary            text,
    achievements       text,
    quota_reason       text,
    own_sending_reason text,
    own_sending_by     text,
    own_sending_at     timestamptz,
    folded             text        not null,
    created_by         text        not null,
    version            bigint      not null,
    created_at         timestamptz not null,
    constraint proposal_pk primary key (id),
    constraint proposal_number_once unique (number),
    constraint proposal_number_form check (number ~ '^[A-Z]+-[0-9]{4}-[0-9]{4,}$'),
    constraint proposal_province_fk foreign key (province_id) references province (id),
    constraint proposal_bloc_year_fk foreign key (bloc_year_id, year) references bloc_year (id, year),
    constraint proposal_organization_fk foreign key (organization_id) references organization (id),
    constraint proposal_resolution_fk foreign key (resolution_id) references resolution (id),
    constraint proposal_conference_fk foreign key (conference_id) references conference (id),
    constraint proposal_state_known check (state in ('DRAFT', 'SUBMITTED', 'RECEIVED', 'RETURNED', 'APPRAISED', 'IN_ROUND', 'CONSIDERED', 'FORWARDED', 'AWARDED', 'NOT_AWARDED', 'WITHDRAWN', 'ON_HOLD', 'REVOKED')),
    constraint proposal_resumes_when_held check ((state = 'ON_HOLD') = (resumes is not null)),
    constraint proposal_resumes_known check (resumes in ('SUBMITTED', 'RECEIVED', 'RETURNED', 'APPRAISED', 'IN_ROUND', 'CONSIDERED', 'FORWARDED')),
    constraint proposal_vote_method_known check (vote_method in ('CONSENSUS', 'OPEN', 'SECRET_BALLOT', 'WRITTEN', 'COMBINED')),
    constraint proposal_vote_basis_known check (vote_basis in ('ALL_MEMBERS', 'PRESENT', 'VALID_BALLOTS')),
    constraint proposal_vote_within_base check (vote_for >= 0 and vote_for <= vote_base),
    constraint proposal_own_sending_complete
        check ((own_sending_at is null) = (own_sending_by is null) and (own_sending_at is null) = (own_sending_reason is null))
);
create index proposal_province_idx on proposal (province_id, year);
create index proposal_bloc_year_idx on proposal (bloc_year_id, year);
create index proposal_organization_idx on proposal (organization_id, year);
create index proposal_resolution_idx on proposal (resolution_id);
create index proposal_conference_idx on proposal (conference_id);
create index proposal_state_idx on proposal (state);
create unique index proposal_one_live on proposal (organization_id, award_code, year)
    where state not in ('NOT_AWARDED', 'WITHDRAWN', 'REVOKED');
comment on table proposal is 'Hồ sơ đề nghị khen thưởng: một đơn vị, một danh hiệu hoặc hình thức, một năm thi đua';
comment on column proposal.resumes is 'Trạng thái trước khi tạm giữ, để trở lại đúng chỗ';
comment on column proposal.minutes_no is 'Lần chốt của biên bản mà hồ sơ được lập từ đó';

create table proposal_transition (
    step       text        not null,
    from_state text        not null,
    to_state   text        not null,
    created_at timestamptz not null default now(),
    constraint proposal_transition_pk primary key (step, from_state, to_state),
    constraint proposal_transition_moves check (from_state <> to_state)
);
comment on table proposal_transition is 'Các bước chuyển được phép của hồ sơ; chương trình và tài liệu theo đúng bảng này';
insert into proposal_transition (step, from_state, to_state) values
('SUBMIT', 'DRAFT', 'SUBMITTED'),
('SUBMIT', 'RETURNED', 'SUBMITTED'),
('RECALL', 'SUBMITTED', 'DRAFT'),
('RECALL', 'SUBMITTED', 'RETURNED'),
('RECEIVE', 'SUBMITTED', 'RECEIVED'),
('RETURN', 'SUBMITTED', 'RETURNED'),
('RETURN', 'RECEIVED', 'RETURNED'),
('RETURN', 'APPRAISED', 'RETURNED'),
('APPRAISE', 'RECEIVED', 'APPRAISED'),
('OPEN_ROUND', 'APPRAISED', 'IN_ROUND'),
('CLOSE_ROUND', 'IN_ROUND', 'CONSIDERED'),
('FORWARD', 'CONSIDERED', 'FORWARDED'),
('AWARD', 'APPRAISED', 'AWARDED'),
('AWARD', 'CONSIDERED', 'AWARDED'),
('AWARD', 'FORWARDED', 'AWARDED'),
('DECLINE', 'RECEIVED', 'NOT_AWARDED'),
('DECLINE', 'APPRAISED', 'NOT_AWARDED'),
('DECLINE', 'CONSIDERED', 'NOT_AWARDED'),
('DECLINE', 'FORWARDED', 'NOT_AWARDED'),
('WITHDRAW', 'DRAFT', 'WITHDRAWN'),
('WITHDRAW', 'SUBMITTED', 'WITHDRAWN'),
('WITHDRAW', 'RECEIVED', 'WITHDRAWN'),
('WITHDRAW', 'RETURNED', 'WITHDRAWN'),
('WITHDRAW', 'APPRAISED', 'WITHDRAWN'),
('HOLD', 'SUBMITTED', 'ON_HOLD'),
('HOLD', 'RECEIVED', 'ON_HOLD'),
('HOLD', 'RETURNED', 'ON_HOLD'),
('HOLD', 'APPRAISED', 'ON_HOLD'),
('HOLD', 'IN_ROUND', 'ON_HOLD'),
('HOLD', 'CONSIDERED', 'ON_HOLD'),
('HOLD', 'FORWARDED', 'ON_HOLD'),
('RELEASE', 'ON_HOLD', 'SUBMITTED'),
('RELEASE', 'ON_HOLD', 'RECEIVED'),
('RELEASE', 'ON_HOLD', 'RETURNED'),
('RELEASE', 'ON_HOLD', 'APPRAISED'),
('RELEASE', 'ON_HOLD', 'IN_ROUND'),
('RELEASE', 'ON_HOLD', 'CONSIDERED'),
('RELEASE', 'ON_HOLD', 'FORWARDED'),
('REVOKE', 'AWARDED', 'REVOKED'),
('CORRECT', 'AWARDED', 'APPRAISED'),
('CORRECT', 'AWARDED', 'CONSIDERED'),
('CORRECT', 'AWARDED', 'FORWARDED'),
('CORRECT', 'NOT_AWARDED', 'RECEIVED'),
('CORRECT', 'NOT_AWARDED', 'APPRAISED'),
('CORRECT', 'NOT_AWARDED', 'CONSIDERED'),
('CORRECT', 'NOT_AWARDED', 'FORWARDED'),
('CORRECT', 'REVOKED', 'AWARDED');

create table proposal_move (
    proposal_id uuid        not null,
    no          integer     not null,
    step        text        not null,
    from_state  text        not null,
    to_state    text        not null,
    taken_at    timestamptz not null,
    account     uuid,
    name        text        not null,
    unit_id     uuid,
    note        text,
    ground      text,
    items       text,
    document    text,
    created_at  timestamptz not null default now(),
    constraint proposal_move_pk primary key (proposal_id, no),
    constraint proposal_move_proposal_fk foreign key (proposal_id) references proposal (id),
    constraint proposal_move_transition_fk foreign key (step, from_state, to_state)
        references proposal_transition (step, from_state, to_state),
    constraint proposal_move_unit_fk foreign key (unit_id) references organization (id),
    constraint proposal_move_counts check (no >= 1),
    constraint proposal_move_return_complete
        check (step <> 'RETURN' or (note is not null and ground is not null and items is not null)),
    constraint proposal_move_reason
        check (step not in ('DECLINE', 'WITHDRAW', 'HOLD', 'RELEASE', 'APPRAISE', 'CORRECT') or note is not null)
);
create index proposal_move_transition_idx on proposal_move (step, from_state, to_state);
create index proposal_move_unit_idx on proposal_move (unit_id);
comment on table proposal_move is 'Lịch sử hồ sơ: từng bước, ai, khi nào, lý do, căn cứ; chỉ thêm, không sửa, không xóa';
comment on column proposal_move.items is 'Các mục phải bổ sung, mỗi dòng một mục';

create table proposal_paper (
    id          uuid        not null,
    proposal_id uuid        not null,
    kind        text        not null,
    title       text        not null,
    file_id     uuid        not null,
    attached_at timestamptz not null,
    attached_by text        not null,
    removed_at  timestamptz,
    removed_by  text,
    created_at  timestamptz not null default now(),
    constraint proposal_paper_pk primary key (id),
    constraint proposal_paper_proposal_fk foreign key (proposal_id) references proposal (id),
    constraint proposal_paper_file_fk foreign key (file_id) references stored_file (id),
    constraint proposal_paper_kind_known check (kind in ('COVER_LETTER', 'ACHIEVEMENT_REPORT', 'MINUTES', 'CONFIRMATION', 'OTHER')),
    constraint proposal_paper_removal_complete check ((removed_at is null) = (removed_by is null))
);
create index proposal_paper_proposal_idx on proposal_paper (proposal_id, attached_at);
create index proposal_paper_file_idx on proposal_paper (file_id);
comment on table proposal_paper is 'Tệp trong hồ sơ; bỏ ra khỏi hồ sơ thì vẫn còn dòng này để hoàn tác và để đọc bản đã gửi';

create table proposal_paper_rule (
    id         uuid        not null default gen_random_uuid(),
    award_code text,
    kind       text        not null,
    source     text        not null,
    valid_from date,
    valid_to   date,
    created_at timestamptz not null default now(),
    constraint proposal_paper_rule_pk primary key (id),
    constraint proposal_paper_rule_kind_known check (kind in ('COVER_LETTER', 'ACHIEVEMENT_REPORT', 'MINUTES', 'CONFIRMATION', 'OTHER')),
    constraint proposal_paper_rule_dates_in_order check (valid_from < valid_to)
);
comment on table proposal_paper_rule is 'Thành phần hồ sơ phải có, theo danh hiệu (trống: mọi danh hiệu) và thời gian áp dụng';
insert into proposal_paper_rule (award_code, kind, source, valid_from, valid_to) values
(null, 'COVER_LETTER', 'Thành phần thường dùng của hồ sơ đề nghị khen thưởng', null, '2025-07-01'),
(null, 'ACHIEVEMENT_REPORT', 'Thành phần thường dùng của hồ sơ đề nghị khen thưởng', null, '2025-07-01'),
(null, 'COVER_LETTER', 'Nghị định 152/2025/NĐ-CP', '2025-07-01', '2027-03-01'),
(null, 'ACHIEVEMENT_REPORT', 'Nghị định 152/2025/NĐ-CP', '2025-07-01', '2027-03-01');

create table proposal_explanation (
    proposal_id uuid        not null,
    check_kind  text        not null,
    text        text        not null,
    written_by  text        not null,
    written_at  timestamptz not null,
    created_at  timestamptz not null default now(),
    constraint proposal_explanation_pk primary key (proposal_id, check_kind),
    constraint proposal_explanation_proposal_fk foreign key (proposal_id) references proposal (id),
    constraint proposal_explanation_kind_known
        check (check_kind in ('LEADING', 'VOTE', 'OTHER_AWARDS', 'PAPERS', 'QUOTA', 'MINUTES'))
);
comment on table proposal_explanation is 'Giải trình của khối cho điều kiện cần xem; bản đã gửi giữ riêng';

create table proposal_snapshot (
    proposal_id  uuid        not null,
    no           integer     not null,
    summary      text,
    achievements text,
    created_at   timestamptz not null default now(),
    constraint proposal_snapshot_pk primary key (proposal_id, no),
    constraint proposal_snapshot_move_fk foreign key (proposal_id, no) references proposal_move (proposal_id, no)
);
comment on table proposal_snapshot is 'Nội dung đúng như lúc gửi, mỗi lần gửi một bản';

create table proposal_snapshot_paper (
    proposal_id uuid        not null,
    no          integer     not null,
    paper_id    uuid        not null,
    created_at  timestamptz not null default now(),
    constraint proposal_snapshot_paper_pk primary key (proposal_id, no, paper_id),
    constraint proposal_snapshot_paper_snapshot_fk foreign key (proposal_id, no) references proposal_snapshot (proposal_id, no),
    constraint proposal_snapshot_paper_paper_fk foreign key (paper_id) references proposal_paper (id)
);
create index proposal_snapshot_paper_paper_idx on proposal_snapshot_paper (paper_id);
comment on table proposal_snapshot_paper is 'Các tệp có trong hồ sơ lúc gửi';

create table proposal_snapshot_explanation (
    proposal_id uuid        not null,
    no          integer     not null,
    check_kind  text        not null,
    text        text        not null,
    created_at  timestamptz not null default now(),
    constraint proposal_snapshot_explanation_pk primary key (proposal_id, no, check_kind),
    constraint proposal_snapshot_explanation_snapshot_fk foreign key (proposal_id, no)
        references proposal_snapshot (proposal_id, no)
);
comment on table proposal_snapshot_explanation is 'Giải trình có trong hồ sơ lúc gửi';

create table award_quota (
    bloc_year_id uuid        not null,
    award_code   text        not null,
    quantity     integer,
    source       text        not null,
    version      bigint      not null,
    created_at   timestamptz not null default now(),
    constraint award_quota_pk primary key (bloc_year_id, award_code),
    constraint award_quota_bloc_year_fk foreign key (bloc_year_id) references bloc_year (id),
    constraint award_quota_counts check (quantity between 0 and 999)
);
comment on table award_quota is 'Số lượng được đề nghị của khối trong năm theo danh hiệu; trống số: đã nêu tại hội nghị, chưa ghi số';

create function proposal_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end;
$$;
create trigger proposal_move_append_only before update or delete on proposal_move
    for each row execute function proposal_append_only();
create trigger proposal_snapshot_append_only before update or delete on proposal_snapshot
    for each row execute function proposal_append_only();
create trigger proposal_snapshot_paper_append_only before update or delete on proposal_snapshot_paper
    for each row execute function proposal_append_only();
create trigger proposal_snapshot_explanation_append_only before update or delete on proposal_snapshot_explanation
    for each row execute function proposal_append_only();

create view proposal_label as
select id as proposal_id, number, bloc_year_id, organization_id, award_code, state
from proposal;
comment on view proposal_label is 'Hồ sơ đề nghị cho các phần khác đọc';
