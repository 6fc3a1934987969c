-- The name of a conference that was given none: made of its kind and the year judged, in one place for pages and views.
create function conference_title(kind text, title text, year integer) returns text
    language sql immutable parallel safe
    return coalesce(title, case kind
        when 'YEAR_END' then 'Hội nghị tổng kết công tác thi đua, khen thưởng năm '
        when 'MID_YEAR' then 'Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm '
        when 'PLEDGE_SIGNING' then 'Hội nghị ký kết giao ước thi đua năm '
        when 'THEMATIC' then 'Hội nghị chuyên đề năm '
        else 'Hội nghị năm ' end || year);

create table conference (
    id uuid constraint conference_pk primary key,
    number integer generated always as identity constraint conference_number_once unique,
    bloc_year_id uuid not null,
    year integer not null,
    kind text not null,
    title text,
    folded text not null,
    held_year integer,
    held_month integer,
    held_day integer,
    part_of_day text,
    starts_at time,
    ends_at time,
    venue text,
    host_id uuid constraint conference_host_fk references organization (id),
    host_text text,
    period text,
    next_period text,
    chair_name text,
    chair_titles text,
    chair_unit_id uuid constraint conference_chair_unit_fk references organization (id),
    secretary_name text,
    secretary_titles text,
    secretary_unit_id uuid constraint conference_secretary_unit_fk references organization (id),
    opening text,
    announced_members integer,
    pledge_signed boolean not null default false,
    pledge_year integer,
    pledge_note text,
    flag_handed_over boolean not null default false,
    flag_year integer,
    flag_from_id uuid constraint conference_flag_from_fk references organization (id),
    flag_to_id uuid constraint conference_flag_to_fk references organization (id),
    flag_note text,
    deviation_reason text,
    closing text,
    state text not null default 'DRAFT',
    minutes_no integer not null default 1,
    published_at timestamptz,
    published_by text,
    unpublished_reason text,
    version bigint not null default 0,
    created_at timestamptz not null,
    created_by text not null,
    constraint conference_bloc_year_fk foreign key (bloc_year_id, year) references bloc_year (id, year),
    constraint conference_in_bloc_year unique (id, bloc_year_id),
    constraint conference_kind_known check (kind in ('YEAR_END', 'MID_YEAR', 'PLEDGE_SIGNING', 'THEMATIC', 'OTHER')),
    constraint conference_state_known check (state in ('DRAFT', 'LOCKED')),
    constraint conference_part_of_day_known check (part_of_day in ('MORNING', 'AFTERNOON', 'EVENING')),
    constraint conference_held_partial check (
        (held_year is not null or held_month is null) and (held_month is not null or held_day is null)),
    constraint conference_held_real check (held_year is null
        or make_date(held_year, coalesce(held_month, 1), coalesce(held_day, 1)) is not null),
    constraint conference_ends_after_start check (starts_at is null or ends_at is null or ends_at > starts_at),
    constraint conference_one_host check (host_id is null or host_text is null),
    constraint conference_announced_counts check (announced_members between 1 and 1000),
    constraint conference_pledge_said check (pledge_signed or (pledge_year is null and pledge_note is null)),
    constraint conference_flag_said check (flag_handed_over
        or (flag_year is null and flag_from_id is null and flag_to_id is null and flag_note is null)),
    constraint conference_flag_two_units check (flag_from_id is null or flag_to_id is null or flag_from_id <> flag_to_id),
    constraint conference_minutes_no_counts check (minutes_no >= 1),
    constraint conference_published_when_locked check (published_at is null or state = 'LOCKED')
);
comment on table conference is 'Hội nghị của một khối trong năm thi đua được xét; chỉ khối, loại và năm là bắt buộc.';
create index conference_bloc_year on conference (bloc_year_id);
create index conference_host on conference (host_id);
create index conference_chair_unit on conference (chair_unit_id);
create index conference_secretary_unit on conference (secretary_unit_id);
create index conference_flag_from on conference (flag_from_id);
create index conference_flag_to on conference (flag_to_id);
create index conference_published on conference (published_at desc) where published_at is not null;

create table conference_agenda_item (
    conference_id uuid not null constraint conference_agenda_item_conference_fk references conference (id),
    position integer not null,
    kind text not null,
    year integer not null,
    note text,
    constraint conference_agenda_item_pk primary key (conference_id, position),
    constraint conference_agenda_item_kind_known check (kind in
        ('YEAR_END_REVIEW', 'MID_YEAR_REVIEW', 'LAUNCH', 'PLEDGE_SIGNING', 'JUDGING', 'OFFICERS', 'HANDOVER', 'THEME', 'OTHER')),
    constraint conference_agenda_item_year_real check (year between 1948 and 2200)
);
comment on table conference_agenda_item is 'Nội dung chương trình, mỗi nội dung gắn một năm thi đua: một hội nghị có thể khép năm này và mở năm sau.';

create table conference_attendance (
    conference_id uuid not null,
    bloc_year_id uuid not null,
    member_id uuid not null,
    position integer not null,
    presence text not null,
    reason text,
    delegate_name text,
    delegate_titles text,
    constraint conference_attendance_pk primary key (conference_id, member_id),
    constraint conference_attendance_conference_fk foreign key (conference_id, bloc_year_id)
        references conference (id, bloc_year_id),
    constraint conference_attendance_member_fk foreign key (bloc_year_id, member_id)
        references bloc_member (bloc_year_id, id),
    constraint conference_attendance_presence_known check (presence in ('PRESENT', 'ABSENT', 'SUBSTITUTE')),
    constraint conference_attendance_reason_when_absent check (presence <> 'PRESENT' or reason is null)
);
comment on table conference_attendance is 'Điểm danh đơn vị thành viên của năm: có mặt, vắng (lý do) hoặc dự thay.';
create index conference_attendance_member on conference_attendance (bloc_year_id, member_id);

create table conference_guest (
    conference_id uuid not null constraint conference_guest_conference_fk references conference (id),
    position integer not null,
    name text,
    titles text,
    description text,
    headcount integer,
    role text not null,
    constraint conference_guest_pk primary key (conference_id, position),
    constraint conference_guest_person_or_group check ((name is null) <> (description is null)),
    constraint conference_guest_titles_of_person check (titles is null or name is not null),
    constraint conference_guest_count_of_group check (headcount is null or (description is not null and headcount between 1 and 10000)),
    constraint conference_guest_role_known check (role in ('GUEST', 'DIRECTING', 'MONITOR', 'MEMBER_LEADERS', 'BOARD', 'PRESS'))
);
comment on table conference_guest is 'Đại biểu: từng người với các chức vụ theo thứ tự nguồn ghi, hoặc một nhóm không nêu tên.';

create table conference_report (
    conference_id uuid not null constraint conference_report_conference_fk references conference (id),
    position integer not null,
    kind text not null,
    title text not null,
    presented_by text,
    presenter_unit_id uuid constraint conference_report_presenter_fk references organization (id),
    as_draft boolean not null default false,
    adopted text not null default 'NOT_RECORDED',
    method text,
    content text,
    constraint conference_report_pk primary key (conference_id, position),
    constraint conference_report_kind_known check (kind in ('YEAR_END', 'MID_YEAR', 'DIRECTIONS', 'REGULATION', 'PLAN', 'CRITERIA', 'OTHER')),
    constraint conference_report_adopted_known check (adopted in ('ADOPTED', 'ADOPTED_AFTER_DISCUSSION', 'NOT_ADOPTED', 'NOT_RECORDED')),
    constraint conference_report_method_known check (method in ('CONSENSUS', 'OPEN', 'SECRET_BALLOT', 'WRITTEN', 'COMBINED')),
    constraint conference_report_method_when_adopted check (method is null or adopted in ('ADOPTED', 'ADOPTED_AFTER_DISCUSSION'))
);
comment on table conference_report is 'Báo cáo, văn bản trình hội nghị: ai trình bày, dự thảo hay không, thông qua thế nào.';
create index conference_report_presenter on conference_report (presenter_unit_id);

create table conference_passage (
    conference_id uuid not null constraint conference_passage_conference_fk references conference (id),
    section integer not null,
    position integer not null,
    kind text not null,
    heading text,
    speaker text,
    speaker_titles text,
    speaker_unit_id uuid constraint conference_passage_speaker_unit_fk references organization (id),
    text text,
    constraint conference_passage_pk primary key (conference_id, section, position),
    constraint conference_passage_says_something check (heading is not null or text is not null or speaker is not null
        or speaker_unit_id is not null),
    constraint conference_passage_section_of_kind check (
        (section = 3 and kind in ('EVALUATION', 'SHORTCOMING', 'DIRECTION', 'MOVEMENT', 'ADVANCED_EXAMPLE', 'TRAINING',
            'CONTEST', 'DIRECTIVE_CITED', 'PROPAGANDA', 'OTHER_RESULT'))
        or (section = 4 and kind in ('DISCUSSION', 'PREPARED_PAPER', 'QUESTION_ANSWERED'))
        or (section = 5 and kind in ('DIRECTING_SPEECH', 'EXPLANATION', 'RESPONSE')))
);
comment on table conference_passage is 'Đoạn nội dung của biên bản: đánh giá, hạn chế, phương hướng, phong trào, thảo luận, tham luận, phát biểu chỉ đạo.';
create index conference_passage_speaker_unit on conference_passage (speaker_unit_id);

create table conference_indicator (
    conference_id uuid not null constraint conference_indicator_conference_fk references conference (id),
    position integer not null,
    name text not null,
    amount numeric(20, 4),
    unit text,
    amount_in_words text,
    beneficiaries text,
    constraint conference_indicator_pk primary key (conference_id, position),
    constraint conference_indicator_number_or_words check (amount is null or amount_in_words is null),
    constraint conference_indicator_unit_of_number check (unit is null or amount is not null)
);
comment on table conference_indicator is 'Số liệu kết quả: bằng số, hoặc bằng chữ đúng như nguồn ghi (hàng trăm tỷ đồng), cùng đối tượng được hưởng.';

create table resolution (
    id uuid constraint resolution_pk primary key,
    conference_id uuid not null constraint resolution_conference_fk references conference (id),
    position integer not null,
    kind text not null,
    award_code text,
    year integer not null,
    organization_id uuid constraint resolution_organization_fk references organization (id),
    quantity integer,
    wording text,
    leads boolean not null default false,
    representative_name text,
    representative_title text,
    method text not null,
    basis text,
    eligible integer,
    present integer,
    written integer,
    issued integer,
    returned integer,
    valid integer,
    invalid integer,
    blank integer,
    votes_for integer,
    votes_against integer,
    completes_id uuid constraint resolution_completes_fk references resolution (id),
    completed_at timestamptz,
    completed_by text,
    completion_reason text,
    dropped_no integer,
    created_at timestamptz not null,
    constraint resolution_kind_known check (kind in ('AWARD', 'HEAD', 'DEPUTY')),
    constraint resolution_method_known check (method in ('CONSENSUS', 'OPEN', 'SECRET_BALLOT', 'WRITTEN', 'COMBINED')),
    constraint resolution_basis_known check (basis in ('ALL_MEMBERS', 'PRESENT', 'VALID_BALLOTS')),
    constraint resolution_year_real check (year between 1948 and 2200),
    constraint resolution_award_says_which check ((kind = 'AWARD') = (award_code is not null)),
    constraint resolution_award_named_or_counted check (kind <> 'AWARD' or (organization_id is null) <> (quantity is null)),
    constraint resolution_office_named check (kind = 'AWARD' or (organization_id is not null and quantity is null)),
    constraint resolution_person_of_office check (kind <> 'AWARD' or (representative_name is null and representative_title is null)),
    constraint resolution_quantity_counts check (quantity between 1 and 1000),
    constraint resolution_leading_award check (not leads or kind = 'AWARD'),
    constraint resolution_consensus_has_no_figures check (method <> 'CONSENSUS' or (basis is null
        and num_nonnulls(eligible, present, written, issued, returned, valid, invalid, blank, votes_for, votes_against) = 0)),
    constraint resolution_figures_not_negative check (least(eligible, present, written, issued, returned, valid, invalid,
        blank, votes_for, votes_against) >= 0),
    constraint resolution_present_of_eligible check (present <= eligible),
    constraint resolution_voters_of_eligible check (coalesce(present, 0) + written <= eligible),
    constraint resolution_issued_of_eligible check (issued <= eligible),
    constraint resolution_returned_of_issued check (returned <= issued),
    constraint resolution_returned_adds_up check (valid + invalid + coalesce(blank, 0) = returned),
    constraint resolution_votes_of_valid check (coalesce(votes_for, 0) + coalesce(votes_against, 0) <= valid),
    constraint resolution_votes_of_voters check (coalesce(votes_for, 0) + coalesce(votes_against, 0)
        <= present + coalesce(written, 0)),
    constraint resolution_completes_award check (completes_id is null or (kind = 'AWARD' and organization_id is not null)),
    constraint resolution_completed_once check ((completed_at is null) = (completed_by is null)
        and (completion_reason is null or completed_at is not null))
);
comment on table resolution is 'Kết quả hội nghị thống nhất: đề nghị khen thưởng (nêu tên đơn vị hoặc chỉ ghi số lượng), Trưởng khối, Phó Trưởng khối năm sau.';
create index resolution_conference on resolution (conference_id, position);
create index resolution_organization on resolution (organization_id);
create index resolution_completes on resolution (completes_id);
create unique index resolution_award_once on resolution (conference_id, award_code, year, organization_id)
    where kind = 'AWARD' and organization_id is not null and dropped_no is null;
create unique index resolution_one_head on resolution (conference_id) where kind = 'HEAD' and dropped_no is null;
create unique index resolution_office_once on resolution (conference_id, organization_id)
    where kind <> 'AWARD' and dropped_no is null;

create table petition (
    id uuid constraint petition_pk primary key,
    conference_id uuid not null constraint petition_conference_fk references conference (id),
    position integer not null,
    addressee text,
    addressee_inferred boolean not null default false,
    text text,
    raised_by_id uuid constraint petition_raised_by_fk references organization (id),
    answer_state text not null default 'OPEN',
    answer text,
    answered_by text,
    answered_on date,
    answer_document text,
    constraint petition_answer_state_known check (answer_state in ('OPEN', 'ANSWERED_AT_MEETING', 'ANSWERED', 'DECLINED')),
    constraint petition_answer_when_answered check (answer_state <> 'OPEN'
        or (answer is null and answered_by is null and answered_on is null and answer_document is null)),
    constraint petition_inferred_addressee check (not addressee_inferred or addressee is not null),
    constraint petition_says_something check (text is not null or answer_state = 'ANSWERED_AT_MEETING')
);
comment on table petition is 'Kiến nghị, đề xuất: gửi ai (ghi rõ hay suy ra), nội dung, đã trả lời thế nào; có thể được giải đáp ngay tại hội nghị mà không ghi nội dung.';
create index petition_conference on petition (conference_id, position);
create index petition_raised_by on petition (raised_by_id);

create table conference_visit (
    conference_id uuid not null constraint conference_visit_conference_fk references conference (id),
    position integer not null,
    place text not null,
    purpose text,
    constraint conference_visit_pk primary key (conference_id, position)
);
comment on table conference_visit is 'Tham quan, học tập; địa danh giữ nguyên như nguồn ghi dù nay đã đổi.';

create table conference_photo (
    id uuid constraint conference_photo_pk primary key,
    conference_id uuid not null constraint conference_photo_conference_fk references conference (id),
    position integer not null,
    caption text not null,
    quoted_file_name text,
    photographer text,
    file_id uuid constraint conference_photo_file_fk references stored_file (id)
);
comment on table conference_photo is 'Ảnh hội nghị: chú thích luôn có, tệp có thể không còn (không có tệp).';
create index conference_photo_conference on conference_photo (conference_id, position);
create index conference_photo_file on conference_photo (file_id);

create table conference_file (
    id uuid constraint conference_file_pk primary key,
    conference_id uuid not null constraint conference_file_conference_fk references conference (id),
    title text not null,
    file_id uuid not null constraint conference_file_file_fk references stored_file (id),
    minutes_no integer not null,
    attached_at timestamptz not null,
    attached_by text not null,
    detached_at timestamptz,
    detached_by text
);
comment on table conference_file is 'Tệp kèm hội nghị (báo cáo, biên bản giấy đã ký…); bỏ khỏi danh sách thì vẫn còn dòng này.';
create index conference_file_conference on conference_file (conference_id, attached_at);
create index conference_file_file on conference_file (file_id);

create table conference_source (
    conference_id uuid not null constraint conference_source_conference_fk references conference (id),
    position integer not null,
    portal text,
    authors text,
    url text,
    published_label text,
    quoted text,
    constraint conference_source_pk primary key (conference_id, position),
    constraint conference_source_says_something check (num_nonnulls(portal, authors, url, published_label, quoted) > 0)
);
comment on table conference_source is 'Nguồn của bản ghi: cổng tin, tác giả, ngày ghi trên trang (không phải ngày hội nghị), chữ nguồn ghi giữ nguyên.';

create table minutes_section (
    conference_id uuid not null constraint minutes_section_conference_fk references conference (id),
    section integer not null,
    version integer not null,
    saved_at timestamptz not null,
    saved_by text not null,
    constraint minutes_section_pk primary key (conference_id, section),
    constraint minutes_section_known check (section between 1 and 9),
    constraint minutes_section_version_counts check (version >= 1)
);
comment on table minutes_section is 'Phiên bản hiện tại của từng phần biên bản; phần chưa lưu lần nào không có dòng.';

create table minutes_revision (
    conference_id uuid not null constraint minutes_revision_conference_fk references conference (id),
    section integer not null,
    version integer not null,
    minutes_no integer not null,
    content jsonb not null,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_account uuid,
    constraint minutes_revision_pk primary key (conference_id, section, version),
    constraint minutes_revision_section_known check (section between 1 and 9)
);
comment on table minutes_revision is 'Mọi lần lưu của từng phần biên bản, chỉ thêm, không sửa.';

create table minutes_lock (
    conference_id uuid not null constraint minutes_lock_conference_fk references conference (id),
    no integer not null,
    locked_at timestamptz not null,
    locked_by text not null,
    locked_by_account uuid,
    snapshot jsonb not null,
    sha256 text not null,
    reopened_at timestamptz,
    reopened_by text,
    reopened_reason text,
    constraint minutes_lock_pk primary key (conference_id, no),
    constraint minutes_lock_hash check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint minutes_lock_reopened_with_reason check ((reopened_at is null) = (reopened_by is null)
        and (reopened_at is null) = (reopened_reason is null))
);
comment on table minutes_lock is 'Mỗi lần chốt biên bản: toàn văn lúc chốt và mã kiểm tra; mở lại phải ghi lý do.';

create function minutes_append_only() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'minutes_lock' and tg_op = 'UPDATE' and old.reopened_at is null
        and (new.conference_id, new.no, new.locked_at, new.locked_by, new.snapshot, new.sha256)
            = (old.conference_id, old.no, old.locked_at, old.locked_by, old.snapshot, old.sha256) then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger minutes_revision_append_only before update or delete on minutes_revision
    for each row execute function minutes_append_only();
create trigger minutes_lock_append_only before update or delete on minutes_lock
    for each row execute function minutes_append_only();

create view conference_label as
select id as conference_id, number, bloc_year_id, kind, conference_title(kind, title, year) as title, state, published_at
from conference;
comment on view conference_label is 'Hội nghị như các phân hệ khác được đọc: số, tên, trạng thái.';
