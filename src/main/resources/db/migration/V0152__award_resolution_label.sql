create view award_resolution_label as
select r.id as resolution_id, c.bloc_year_id, r.award_code, r.organization_id, r.quantity
from resolution r
join conference c on c.id = r.conference_id
where c.state = 'LOCKED' and r.kind = 'AWARD' and r.dropped_no is null and r.completed_at is null;
comment on view award_resolution_label is 'Đề nghị khen thưởng trong biên bản đang chốt, cho các phần khác đọc';
