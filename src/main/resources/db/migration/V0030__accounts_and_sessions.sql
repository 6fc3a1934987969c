create table account (
    id uuid constraint account_key primary key,
    username text not null constraint account_username_shape check (username ~ '^[a-z0-9][a-z0-9._@-]{2,59}$'),
    folded text not null,
    display_name text not null constraint account_display_name_present check (display_name <> ''),
    password_hash text,
    role text not null constraint account_role_known
        check (role in ('ADMINISTRATOR', 'BOARD_OFFICER', 'BOARD_LEADER', 'COUNCIL_MEMBER', 'UNIT')),
    province_id uuid,
    organization_id uuid,
    council_member_id uuid,
    state text not null constraint account_state_known check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    text_size text not null default 'MEDIUM'
        constraint account_text_size_known check (text_size in ('MEDIUM', 'LARGE', 'VERY_LARGE')),
    last_signed_in_at timestamptz,
    created_at timestamptz not null,
    version bigint not null,
    constraint account_username_unique unique (username),
    constraint account_role_scope check (
        case role
            when 'ADMINISTRATOR' then province_id is null and organization_id is null and council_member_id is null
            when 'COUNCIL_MEMBER' then province_id is not null and organization_id is null and council_member_id is not null
            when 'UNIT' then province_id is not null and organization_id is not null and council_member_id is null
            else province_id is not null and organization_id is null and council_member_id is null
        end),
    constraint account_active_has_password check (state <> 'ACTIVE' or password_hash is not null)
);
comment on table account is 'Tài khoản của một người: một vai trò, một phạm vi; hồ sơ thuộc về đơn vị, không thuộc về tài khoản.';
comment on column account.folded is 'Tên đăng nhập và họ tên đã bỏ dấu, để tìm.';
create index account_province_id_idx on account (province_id);
create index account_organization_id_idx on account (organization_id);
create index account_council_member_id_idx on account (council_member_id);

create table one_time_link (
    token_hash bytea constraint one_time_link_key primary key,
    account_id uuid constraint one_time_link_account references account,
    purpose text not null constraint one_time_link_purpose_known
        check (purpose in ('INVITATION', 'PASSWORD_RESET', 'FIRST_ADMINISTRATOR')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint one_time_link_account_known check ((account_id is null) = (purpose = 'FIRST_ADMINISTRATOR'))
);
comment on table one_time_link is 'Đường dẫn dùng một lần để đặt mật khẩu; chỉ giữ giá trị băm của mã.';
create index one_time_link_account_id_idx on one_time_link (account_id);

create table sign_in_session (
    token_hash bytea constraint sign_in_session_key primary key,
    id uuid not null constraint sign_in_session_id_unique unique,
    account_id uuid not null constraint sign_in_session_account references account,
    client_address text,
    device text,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);
comment on table sign_in_session is 'Phiên làm việc: mỗi lần đăng nhập một dòng, đọc lại ở mỗi trang.';
comment on column sign_in_session.ended_at is 'Lúc đăng xuất hoặc bị chấm dứt; dòng còn được giữ để biết nội dung gửi muộn là của ai.';
create index sign_in_session_account_id_idx on sign_in_session (account_id);
create index sign_in_session_expires_at_idx on sign_in_session (expires_at);

create table sign_in_failure (
    id uuid constraint sign_in_failure_key primary key,
    username text not null,
    client_address text not null,
    failed_at timestamptz not null
);
comment on table sign_in_failure is 'Lần đăng nhập chưa thành công, để giãn các lần thử theo tên đăng nhập và theo địa chỉ máy.';
create index sign_in_failure_username_idx on sign_in_failure (username, failed_at);
create index sign_in_failure_client_address_idx on sign_in_failure (client_address, failed_at);

create table stashed_form (
    id uuid constraint stashed_form_key primary key,
    account_id uuid constraint stashed_form_account references account,
    content bytea not null,
    created_at timestamptz not null,
    shown_at timestamptz
);
comment on table stashed_form is 'Nội dung gửi khi phiên đã hết, giữ 24 giờ ở dạng mã hóa; khóa chỉ có trong trình duyệt đã gửi.';
create index stashed_form_account_id_idx on stashed_form (account_id);
create index stashed_form_created_at_idx on stashed_form (created_at);
