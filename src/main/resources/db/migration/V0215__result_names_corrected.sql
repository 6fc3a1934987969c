-- Names added to a line that had only a number may be put right, with a reason; which naming a page showed is its number.
alter table resolution
    add column names_no integer not null default 0,
    add column names_corrected_at timestamptz,
    add column names_corrected_by text,
    add column names_correction_reason text;
update resolution set names_no = 1 where completed_at is not null;
alter table resolution
    add constraint resolution_names_counted check (names_no >= 0 and (completed_at is null or names_no > 0)),
    add constraint resolution_names_corrected_with_reason check (
        num_nonnulls(names_corrected_at, names_corrected_by, names_correction_reason) in (0, 3)
        and (names_corrected_at is null or completed_at is not null));
comment on column resolution.names_no is 'Số lần ghi tên các đơn vị của dòng chỉ có số lượng; 0 khi chưa ghi tên';
comment on column resolution.names_correction_reason is 'Lý do của lần sửa tên gần nhất; tên bỏ đi vẫn còn dòng, chỉ không tính nữa';
