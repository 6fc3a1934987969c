create table council_member (
    id uuid constraint council_member_pk primary key,
    province_id uuid not null constraint council_member_province_fk references province,
    person_name text not null constraint council_member_name_filled check (person_name <> ''),
    titles text not null,
    organization_id uuid constraint council_member_organization_fk references organization,
    seat text not null constraint council_member_seat check (seat in (
        'CHAIR', 'VICE_CHAIR', 'STANDING', 'SECRETARY', 'MEMBER')),
    voting boolean not null,
    valid_from date,
    valid_to date,
    validity daterange not null generated always as (daterange(valid_from, valid_to, '[)')) stored,
    document text,
    end_reason text,
    version bigint not null default 0,
    created_at timestamptz not null default now(),
    constraint council_member_dates_in_order check (valid_from is null or valid_to is null or valid_from < valid_to),
    constraint council_member_one_chair exclude using gist (province_id with =, validity with &&)
        where (seat = 'CHAIR')
);
comment on table council_member is 'Ghế của một người trong Hội đồng Thi đua - Khen thưởng tỉnh, có ngày bắt đầu và kết thúc.';
comment on column council_member.organization_id is 'Đơn vị người này đứng đầu: không cho ý kiến về hồ sơ của đơn vị ấy.';
create index council_member_province on council_member (province_id);
create index council_member_organization on council_member (organization_id);

create table province_setting (
    province_id uuid constraint province_setting_pk primary key
        constraint province_setting_province_fk references province,
    superior_name text not null default '',
    agency_name text not null default '',
    office_name text not null default '',
    hotline text not null default '',
    place_name text not null default '',
    form_of_address text not null default 'COMRADE' constraint province_setting_form_of_address check (
        form_of_address in ('COMRADE', 'MR_MRS', 'SENIOR')),
    version bigint not null default 0,
    created_at timestamptz not null default now()
);
comment on table province_setting is 'Tên cơ quan, đường dây hỗ trợ và cách xưng hô của từng tỉnh.';
