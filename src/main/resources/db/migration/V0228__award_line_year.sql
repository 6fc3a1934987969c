-- A line of the minutes may propose for another year than the one its conference closes (RULINGS 17): its dossier is that year's.
create or replace view award_resolution_label as
select r.id as resolution_id, c.bloc_year_id, r.award_code, r.organization_id, r.quantity, r.year
from resolution r
join conference c on c.id = r.conference_id
where c.state = 'LOCKED' and r.kind = 'AWARD' and r.dropped_no is null and r.completed_at is null;
