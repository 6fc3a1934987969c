alter table one_use_key add column result text;
comment on column one_use_key.result is 'Trang của việc đã làm, ghi trong cùng giao dịch với việc ấy: máy chủ chết trước khi trả lời thì gửi lại vẫn không làm hai lần.';
