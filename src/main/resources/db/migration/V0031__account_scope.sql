alter table account
    add constraint account_province foreign key (province_id) references province,
    add constraint account_organization foreign key (organization_id) references organization,
    add constraint account_council_member foreign key (council_member_id) references council_member;
