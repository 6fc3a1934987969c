-- A version that a later one cut short gets its own end back when the later one is taken out as entered by mistake.

alter table award_type add column former_to date;
alter table award_type add column former_known boolean not null default false;
comment on column award_type.former_to is 'Ngày bản trước vốn hết áp dụng khi bản này được ghi; để trống khi bản trước không có ngày hết';
comment on column award_type.former_known is 'Có ghi lại ngày hết áp dụng của bản trước; bản ghi từ trước khi có cột này thì không';

alter table vote_threshold add column former_to date;
alter table vote_threshold add column former_known boolean not null default false;
comment on column vote_threshold.former_to is 'Ngày bản trước vốn hết áp dụng khi bản này được ghi; để trống khi bản trước không có ngày hết';
comment on column vote_threshold.former_known is 'Có ghi lại ngày hết áp dụng của bản trước; bản ghi từ trước khi có cột này thì không';

alter table return_ground add column former_to date;
alter table return_ground add column former_known boolean not null default false;
comment on column return_ground.former_to is 'Ngày bản trước vốn hết áp dụng khi bản này được ghi; để trống khi bản trước không có ngày hết';
comment on column return_ground.former_known is 'Có ghi lại ngày hết áp dụng của bản trước; bản ghi từ trước khi có cột này thì không';
