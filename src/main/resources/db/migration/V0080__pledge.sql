create table pledge (
    id              uuid        not null,
    bloc_year_id    uuid        not null,
    extent          text        not null,
    content         text,
    occasion        text        not null,
    conference_id   uuid,
    conference_text text,
    signed_year     integer,
    signed_month    integer,
    signed_day      integer,
    signed_when     text,
    place           text,
    witness         text,
    source_note     text,
    mid_year_note   text,
    year_end_note   text,
    changed_by      text        not null,
    changed_at      timestamptz not null,
    version         bigint      not null,
    created_at      timestamptz not null default now(),
    constraint pledge_pk primary key (id),
    constraint pledge_bloc_year_fk foreign key (bloc_year_id) references bloc_year (id),
    constraint pledge_one_a_bloc_year unique (bloc_year_id),
    constraint pledge_of_bloc_year unique (id, bloc_year_id),
    constraint pledge_extent_known check (extent in ('WRITTEN', 'KNOWN_ONLY')),
    constraint pledge_known_only_has_no_text check (extent = 'WRITTEN' or content is null),
    constraint pledge_occasion_known check (occasion in ('CONFERENCE', 'APART', 'UNKNOWN')),
    constraint pledge_conference_only_there
        check (occasion = 'CONFERENCE' or (conference_id is null and conference_text is null)),
    constraint pledge_signed_date
        check ((signed_month is null or signed_year is not null) and (signed_day is null or signed_month is not null)
               and signed_year between 1948 and 2201 and signed_month between 1 and 12 and signed_day between 1 and 31)
);
create index pledge_conference_idx on pledge (conference_id);
comment on table pledge is 'Giao ước thi đua của một khối trong một năm thi đua';
comment on column pledge.extent is 'KNOWN_ONLY: nguồn cho biết có giao ước, không ghi nội dung và người ký';
comment on column pledge.conference_id is 'Hội nghị nơi ký, có thể là hội nghị tổng kết năm trước; không khóa ngoại vì hội nghị đứng sau giao ước';
comment on column pledge.signed_when is 'Thời gian ký theo lời của nguồn, khi nguồn không ghi ngày';

create table pledge_target (
    id              uuid        not null,
    pledge_id       uuid        not null,
    position        integer     not null,
    text            text        not null,
    amount          numeric,
    unit            text,
    mid_year_text   text,
    mid_year_number numeric,
    year_end_text   text,
    year_end_number numeric,
    created_at      timestamptz not null default now(),
    constraint pledge_target_pk primary key (id),
    constraint pledge_target_pledge_fk foreign key (pledge_id) references pledge (id),
    constraint pledge_target_position_positive check (position > 0),
    constraint pledge_target_not_blank check (text <> ''),
    constraint pledge_target_number_written
        check ((mid_year_number is null or mid_year_text is not null) and (year_end_number is null or year_end_text is not null))
);
create index pledge_target_pledge_idx on pledge_target (pledge_id);
comment on table pledge_target is 'Chỉ tiêu của giao ước và kết quả lúc sơ kết, tổng kết, ghi bằng số hoặc bằng chữ';

create table pledge_signature (
    id           uuid        not null,
    pledge_id    uuid        not null,
    bloc_year_id uuid        not null,
    member_id    uuid        not null,
    state        text        not null,
    signed_year  integer,
    signed_month integer,
    signed_day   integer,
    signer_name  text,
    signer_title text,
    note         text,
    batch        uuid,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    version      bigint      not null,
    created_at   timestamptz not null default now(),
    constraint pledge_signature_pk primary key (id),
    constraint pledge_signature_pledge_fk foreign key (pledge_id, bloc_year_id) references pledge (id, bloc_year_id),
    constraint pledge_signature_member_fk foreign key (bloc_year_id, member_id) references bloc_member (bloc_year_id, id),
    constraint pledge_signature_one_each unique (pledge_id, member_id),
    constraint pledge_signature_state_known check (state in ('SIGNED', 'LATE', 'NOT_SIGNED')),
    constraint pledge_signature_not_signed_has_no_day
        check (state <> 'NOT_SIGNED' or (signed_year is null and signer_name is null)),
    constraint pledge_signature_date
        check ((signed_month is null or signed_year is not null) and (signed_day is null or signed_month is not null)
               and signed_year between 1948 and 2201 and signed_month between 1 and 12 and signed_day between 1 and 31)
);
create index pledge_signature_pledge_idx on pledge_signature (pledge_id, bloc_year_id);
create index pledge_signature_member_idx on pledge_signature (bloc_year_id, member_id);
comment on table pledge_signature is 'Chữ ký của một đơn vị thành viên dưới giao ước của năm đó';
comment on column pledge_signature.batch is 'Lần ghi nhận chung nhiều đơn vị, để hoàn tác một lần';
