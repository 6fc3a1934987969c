-- What was declined by mistake or too soon goes back, with a reason, as long as nothing was built on it.
insert into proposal_transition (step, from_state, to_state) values
('RECONSIDER', 'NOT_AWARDED', 'RECEIVED'),
('RECONSIDER', 'NOT_AWARDED', 'APPRAISED'),
('RECONSIDER', 'NOT_AWARDED', 'CONSIDERED'),
('RECONSIDER', 'NOT_AWARDED', 'FORWARDED');
alter table proposal_move drop constraint proposal_move_reason;
alter table proposal_move add constraint proposal_move_reason
    check (step not in ('DECLINE', 'RECONSIDER', 'WITHDRAW', 'HOLD', 'RELEASE', 'APPRAISE', 'CORRECT', 'CORRECT_VOTE',
                        'CANCEL_ROUND')
           or note is not null);

-- A ground that tells why no award is given, and never why a dossier goes back to be completed.
alter table return_ground add column refusing boolean not null default false;
comment on column return_ground.refusing is 'Chỉ dùng khi ghi không được tặng, không dùng khi trả lại để bổ sung';
insert into return_ground (code, text, legal_basis, rank, valid_from, valid_to, refusing) values
('COUNCIL_NOT_PROPOSED', 'Hội đồng Thi đua - Khen thưởng không đề nghị khen thưởng', null, 5, null, '2024-01-01', true),
('COUNCIL_NOT_PROPOSED', 'Hội đồng Thi đua - Khen thưởng không đề nghị khen thưởng', 'Khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP', 5, '2024-01-01', '2025-07-01', true),
('COUNCIL_NOT_PROPOSED', 'Hội đồng Thi đua - Khen thưởng không đề nghị khen thưởng', 'Khoản 5 Điều 33 Nghị định 152/2025/NĐ-CP', 5, '2025-07-01', '2027-03-01', true),
('COUNCIL_NOT_PROPOSED', 'Hội đồng Thi đua - Khen thưởng không đề nghị khen thưởng', null, 5, '2027-03-01', null, true);
