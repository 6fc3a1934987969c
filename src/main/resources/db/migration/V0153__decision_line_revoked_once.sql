-- Two prepared revocations of one award: the one typed in first stays, as only one could ever be registered.
update decision_line later
set voided_at = now(), voided_by = 'Hệ thống', void_reason = 'Khen thưởng này đã có trong một quyết định hủy nhập trước'
where later.revoked_line_id is not null and later.voided_at is null
  and exists (
      select from decision_line earlier
      join decision e on e.id = earlier.decision_id
      join decision d on d.id = later.decision_id
      where earlier.revoked_line_id = later.revoked_line_id and earlier.voided_at is null and e.number < d.number);

create unique index decision_line_revoked_once on decision_line (revoked_line_id) where voided_at is null;
