create table bloc (
    id                 uuid        not null,
    number             integer     not null generated always as identity,
    province_id        uuid        not null,
    kind               text        not null,
    name               text        not null,
    short_name         text        not null,
    folded             text        not null,
    established_number text,
    established_on     date,
    established_by     text,
    version            bigint      not null,
    created_at         timestamptz not null default now(),
    constraint bloc_pk primary key (id),
    constraint bloc_number_once unique (number),
    constraint bloc_province_fk foreign key (province_id) references province (id),
    constraint bloc_kind_known check (kind in ('BLOC', 'CLUSTER', 'REGION')),
    constraint bloc_name_not_blank check (name <> '' and short_name <> ''),
    constraint bloc_name_once_a_province unique (province_id, name)
);
comment on table bloc is 'Khối, cụm hoặc khu vực thi đua của một tỉnh, giữ nguyên qua các năm';
comment on column bloc.number is 'Số công khai trong đường dẫn';
comment on column bloc.folded is 'Tên đầy đủ, tên ngắn và các cách viết khác, bỏ dấu, do chương trình ghi, để tìm';

create table bloc_alias (
    bloc_id       uuid        not null,
    alias         text        not null,
    quoted_source text,
    created_at    timestamptz not null default now(),
    constraint bloc_alias_pk primary key (bloc_id, alias),
    constraint bloc_alias_bloc_fk foreign key (bloc_id) references bloc (id)
);
comment on table bloc_alias is 'Cách viết khác của tên khối, giữ nguyên như nguồn đã ghi';

create table bloc_group (
    id         uuid        not null,
    bloc_id    uuid        not null,
    name       text        not null,
    position   integer     not null,
    created_at timestamptz not null default now(),
    constraint bloc_group_pk primary key (id),
    constraint bloc_group_bloc_fk foreign key (bloc_id) references bloc (id),
    constraint bloc_group_name_once unique (bloc_id, name),
    constraint bloc_group_position_positive check (position > 0)
);
comment on table bloc_group is 'Nhóm trong khối';

create table bloc_year (
    id                     uuid        not null,
    bloc_id                uuid        not null,
    year                   integer     not null,
    announced_member_count integer,
    announced_source       text,
    member_list_document   text,
    state                  text        not null,
    version                bigint      not null,
    created_at             timestamptz not null default now(),
    constraint bloc_year_pk primary key (id),
    constraint bloc_year_bloc_fk foreign key (bloc_id) references bloc (id),
    constraint bloc_year_one_a_year unique (bloc_id, year),
    constraint bloc_year_and_year unique (id, year),
    constraint bloc_year_state_known check (state in ('OPEN', 'CLOSED')),
    constraint bloc_year_year_range check (year between 1948 and 2200),
    constraint bloc_year_announced_range check (announced_member_count between 0 and 999)
);
create index bloc_year_year_idx on bloc_year (year);
comment on table bloc_year is 'Một khối trong một năm thi đua';
comment on column bloc_year.announced_member_count is 'Số đơn vị theo văn bản hoặc nguồn công bố, không phải số dòng đã liệt kê';

create table bloc_member (
    id              uuid        not null,
    bloc_year_id    uuid        not null,
    year            integer     not null,
    organization_id uuid        not null,
    position        integer     not null,
    origin          text        not null,
    accepted        boolean     not null,
    group_id        uuid,
    contact_person  text,
    quoted_name     text,
    created_at      timestamptz not null default now(),
    constraint bloc_member_pk primary key (id),
    constraint bloc_member_bloc_year_fk foreign key (bloc_year_id, year) references bloc_year (id, year),
    constraint bloc_member_organization_fk foreign key (organization_id) references organization (id),
    constraint bloc_member_group_fk foreign key (group_id) references bloc_group (id),
    constraint bloc_member_one_bloc_a_year unique (organization_id, year),
    constraint bloc_member_in_bloc_year unique (bloc_year_id, id),
    constraint bloc_member_origin_known check (origin in ('LISTED', 'NAMED', 'COPIED', 'IMPORTED')),
    constraint bloc_member_listed_is_accepted check (accepted or origin = 'NAMED'),
    constraint bloc_member_position_positive check (position > 0)
);
create index bloc_member_bloc_year_idx on bloc_member (bloc_year_id, year);
create index bloc_member_group_idx on bloc_member (group_id);
comment on table bloc_member is 'Đơn vị thành viên của khối trong một năm; mỗi năm một đơn vị thuộc nhiều nhất một khối';
comment on column bloc_member.accepted is 'Sai khi đơn vị chỉ được suy ra từ kết quả và chưa có người xác nhận';

create table bloc_office (
    id                   uuid        not null,
    bloc_year_id         uuid        not null,
    member_id            uuid        not null,
    kind                 text        not null,
    position             integer     not null,
    basis                text        not null,
    representative_name  text,
    representative_title text,
    document             text,
    deviation_reason     text,
    in_advance           boolean     not null,
    recorded_by          text        not null,
    created_at           timestamptz not null default now(),
    ended_at             timestamptz,
    end_kind             text,
    end_reason           text,
    constraint bloc_office_pk primary key (id),
    constraint bloc_office_member_fk foreign key (bloc_year_id, member_id) references bloc_member (bloc_year_id, id),
    constraint bloc_office_kind_known check (kind in ('HEAD', 'DEPUTY', 'ACTING_HEAD')),
    constraint bloc_office_basis_known
        check (basis in ('ELECTED', 'APPOINTED', 'CONFIRMED', 'RECOGNISED', 'UNKNOWN')),
    constraint bloc_office_position_positive check (position > 0),
    constraint bloc_office_end_kind_known check (end_kind in ('REPLACED', 'CORRECTED', 'DROPPED_OUT')),
    constraint bloc_office_end_complete
        check ((ended_at is null) = (end_kind is null) and (end_reason is not null or coalesce(end_kind, 'REPLACED') = 'REPLACED'))
);
create index bloc_office_member_idx on bloc_office (bloc_year_id, member_id);
create unique index bloc_office_one_head on bloc_office (bloc_year_id) where kind = 'HEAD' and ended_at is null;
create unique index bloc_office_one_acting_head
    on bloc_office (bloc_year_id) where kind = 'ACTING_HEAD' and ended_at is null;
create unique index bloc_office_one_each
    on bloc_office (bloc_year_id, member_id) where kind <> 'ACTING_HEAD' and ended_at is null;
create unique index bloc_office_one_deputy_a_place
    on bloc_office (bloc_year_id, position) where kind = 'DEPUTY' and ended_at is null;
comment on table bloc_office is 'Trưởng khối, Phó Trưởng khối, quyền Trưởng khối theo năm thi đua; dòng đã kết thúc được giữ lại';
comment on column bloc_office.in_advance is 'Được nêu tại hội nghị tổng kết năm trước, khi năm này chưa bắt đầu';

create table bloc_handover (
    id                   uuid        not null,
    bloc_year_id         uuid        not null,
    no                   integer     not null,
    from_organization_id uuid,
    to_organization_id   uuid        not null,
    from_person          text,
    to_person            text,
    on_year              integer,
    on_month             integer,
    on_day               integer,
    part_of_day          text,
    flag                 boolean,
    items                text,
    version              bigint      not null,
    created_at           timestamptz not null default now(),
    constraint bloc_handover_pk primary key (id),
    constraint bloc_handover_bloc_year_fk foreign key (bloc_year_id) references bloc_year (id),
    constraint bloc_handover_from_fk foreign key (from_organization_id) references organization (id),
    constraint bloc_handover_to_fk foreign key (to_organization_id) references organization (id),
    constraint bloc_handover_no_once unique (bloc_year_id, no),
    constraint bloc_handover_two_units check (from_organization_id <> to_organization_id),
    constraint bloc_handover_month_needs_year check (on_month is null or on_year is not null),
    constraint bloc_handover_day_needs_month check (on_day is null or on_month is not null),
    constraint bloc_handover_date_range
        check (on_year between 1948 and 2201 and on_month between 1 and 12 and on_day between 1 and 31),
    constraint bloc_handover_part_of_day_known check (part_of_day in ('MORNING', 'AFTERNOON', 'EVENING'))
);
create index bloc_handover_from_idx on bloc_handover (from_organization_id);
create index bloc_handover_to_idx on bloc_handover (to_organization_id);
comment on table bloc_handover is 'Bàn giao nhiệm vụ và cờ đơn vị Trưởng khối cho năm thi đua ghi ở khối năm';
comment on column bloc_handover.flag is 'Có trao cờ đơn vị Trưởng khối hay không; trống khi nguồn không ghi';

create table bloc_monitor (
    id                uuid        not null,
    bloc_year_id      uuid        not null,
    kind              text        not null,
    council_member_id uuid,
    person_name       text        not null,
    titles            text,
    position          integer     not null,
    created_at        timestamptz not null default now(),
    constraint bloc_monitor_pk primary key (id),
    constraint bloc_monitor_bloc_year_fk foreign key (bloc_year_id) references bloc_year (id),
    constraint bloc_monitor_council_member_fk foreign key (council_member_id) references council_member (id),
    constraint bloc_monitor_kind_known check (kind in ('COUNCIL_MEMBER', 'OFFICER')),
    constraint bloc_monitor_seat_is_council check (kind = 'COUNCIL_MEMBER' or council_member_id is null),
    constraint bloc_monitor_person_once unique (bloc_year_id, person_name),
    constraint bloc_monitor_position_positive check (position > 0)
);
create index bloc_monitor_council_member_idx on bloc_monitor (council_member_id);
comment on table bloc_monitor is 'Ủy viên Hội đồng, công chức được giao theo dõi khối trong năm';
comment on column bloc_monitor.titles is 'Các chức danh của một người, mỗi dòng một chức danh, theo thứ tự nguồn ghi';

create table bloc_member_removal (
    id              uuid        not null,
    member_id       uuid        not null,
    bloc_year_id    uuid        not null,
    organization_id uuid        not null,
    position        integer     not null,
    origin          text        not null,
    accepted        boolean     not null,
    group_id        uuid,
    contact_person  text,
    quoted_name     text,
    removed_by      text        not null,
    created_at      timestamptz not null default now(),
    constraint bloc_member_removal_pk primary key (id),
    constraint bloc_member_removal_bloc_year_fk foreign key (bloc_year_id) references bloc_year (id),
    constraint bloc_member_removal_organization_fk foreign key (organization_id) references organization (id)
);
create index bloc_member_removal_bloc_year_idx on bloc_member_removal (bloc_year_id);
create index bloc_member_removal_organization_idx on bloc_member_removal (organization_id);
comment on table bloc_member_removal is 'Đơn vị đã đưa ra khỏi danh sách của năm, giữ nguyên dòng cũ để hoàn tác';

create view bloc_year_label as
select y.id as bloc_year_id, b.id as bloc_id, b.number as bloc_number, b.name as bloc_name,
       b.short_name as bloc_short_name, b.province_id, y.year, y.state = 'CLOSED' as closed
from bloc_year y
join bloc b on b.id = y.bloc_id;
comment on view bloc_year_label is 'Khối và năm thi đua cho các phần khác đọc';

create view bloc_member_label as
select m.id as member_id, m.bloc_year_id, m.organization_id, m.year, m.position,
       organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name,
       o.short_name, m.origin, m.accepted
from bloc_member m
join organization_label o on o.organization_id = m.organization_id;
comment on view bloc_member_label is 'Đơn vị thành viên với tên đúng của năm đó cho các phần khác đọc';

create view bloc_officer_label as
select o.bloc_year_id, o.kind, o.position, o.member_id, m.organization_id,
       organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name,
       o.representative_name
from bloc_office o
join bloc_member m on m.id = o.member_id
where o.ended_at is null;
comment on view bloc_officer_label is 'Trưởng khối, Phó Trưởng khối, quyền Trưởng khối đương nhiệm cho các phần khác đọc';

-- Starts from one unit, so that a page of one account never walks every link of the register.
create function organization_lineage(organization uuid) returns setof uuid
language sql stable parallel safe rows 3
begin atomic
    with recursive lineage (id) as (
        select organization
        union
        select link.predecessor_id from lineage join organization_link link on link.successor_id = lineage.id
    )
    select id from lineage;
end;
comment on function organization_lineage(uuid) is 'Đơn vị và mọi đơn vị đã sáp nhập vào hoặc tách ra thành đơn vị ấy.';
