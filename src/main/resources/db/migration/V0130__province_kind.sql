alter table province add column kind text not null default 'PROVINCE'
    constraint province_kind_known check (kind in ('PROVINCE', 'CITY'));
comment on column province.kind is 'Tỉnh hay thành phố trực thuộc trung ương; in trên đầu văn bản.';
update province set kind = 'CITY' where folded in ('ha noi', 'ho chi minh', 'hai phong', 'da nang', 'can tho', 'hue');

alter table province_setting add column paper_superior text not null default '';
comment on column province_setting.paper_superior is
    'Cơ quan chủ quản ở dòng đầu văn bản của khối; trống: Ủy ban nhân dân của tỉnh, thành phố.';
