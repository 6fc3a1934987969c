-- What was kept as a photo and is no picture is a paper: pages showed it broken.
insert into conference_file (id, conference_id, title, file_id, minutes_no, attached_at, attached_by)
select gen_random_uuid(), p.conference_id, p.caption, p.file_id, c.minutes_no, f.uploaded_at, coalesce(s.saved_by, '')
from conference_photo p
join conference c on c.id = p.conference_id
join stored_file f on f.id = p.file_id
left join minutes_section s on s.conference_id = p.conference_id and s.section = 9
where f.media_type not like 'image/%';
update conference_photo p set file_id = null
from stored_file f
where f.id = p.file_id and f.media_type not like 'image/%';
