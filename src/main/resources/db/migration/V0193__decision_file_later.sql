-- The signed paper often comes as a scan when the decision has been registered already.
alter table decision_event drop constraint decision_event_step;
alter table decision_event add constraint decision_event_step
    check (step in ('PREPARE', 'CHANGE', 'REGISTER', 'ADD', 'ATTACH', 'PUBLISH', 'UNPUBLISH', 'CORRECT', 'DISCARD'));
