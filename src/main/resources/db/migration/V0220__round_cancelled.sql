-- A round opened by mistake is cancelled with a reason; its dossiers wait for another one.
alter table review_round add column cancel_reason text;
alter table review_round drop constraint review_round_state;
alter table review_round add constraint review_round_state check (state in ('OPEN', 'CLOSED', 'CANCELLED'));
alter table review_round drop constraint review_round_closed;
alter table review_round add constraint review_round_ended
    check ((state = 'OPEN') = (closed_at is null) and (closed_at is null) = (closed_by is null));
alter table review_round add constraint review_round_cancelled
    check ((state = 'CANCELLED') = (cancel_reason is not null) and length(cancel_reason) between 1 and 1000);
comment on column review_round.closed_at is 'Lúc đóng đợt, hoặc lúc hủy đợt';
comment on column review_round.cancel_reason is 'Lý do hủy đợt mở nhầm; ý kiến đã gửi trong đợt được giữ nhưng không tính';

insert into proposal_transition (step, from_state, to_state) values
('CANCEL_ROUND', 'IN_ROUND', 'APPRAISED');
alter table proposal_move drop constraint proposal_move_reason;
alter table proposal_move add constraint proposal_move_reason
    check (step not in ('DECLINE', 'WITHDRAW', 'HOLD', 'RELEASE', 'APPRAISE', 'CORRECT', 'CORRECT_VOTE', 'CANCEL_ROUND')
           or note is not null);
