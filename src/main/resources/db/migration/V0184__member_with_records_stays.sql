-- Restrict tells the two sides apart: a record that names a unit no longer in the list is one mistake (23503), taking a
-- unit out of the list that records already name is another (23001). Each gets its own sentence.
alter table conference_attendance
    drop constraint conference_attendance_member_fk,
    add constraint conference_attendance_member_fk foreign key (bloc_year_id, member_id)
        references bloc_member (bloc_year_id, id) on delete restrict;

alter table pledge_signature
    drop constraint pledge_signature_member_fk,
    add constraint pledge_signature_member_fk foreign key (bloc_year_id, member_id)
        references bloc_member (bloc_year_id, id) on delete restrict;
