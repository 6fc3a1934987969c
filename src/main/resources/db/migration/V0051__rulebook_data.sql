insert into legal_text (code, number, title, kind, valid_from, valid_to, note) values
('LAW_2003', '15/2003/QH11', 'Luật Thi đua, Khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, 2013)', 'LAW', null, '2024-01-01', null),
('DECREE_91', '91/2017/NĐ-CP', 'Nghị định 91/2017/NĐ-CP', 'DECREE', null, '2024-01-01', null),
('CIRCULAR_12', '12/2019/TT-BNV', 'Thông tư 12/2019/TT-BNV', 'CIRCULAR', null, '2024-01-01', null),
('LAW_2022', '06/2022/QH15', 'Luật Thi đua, khen thưởng năm 2022', 'LAW', '2024-01-01', null,
 'Từ 01/10/2026 áp dụng cùng Luật 06/2026/QH16 sửa đổi, bổ sung; hồ sơ đã tiếp nhận trước ngày ấy theo quy định cũ.'),
('DECREE_98', '98/2023/NĐ-CP', 'Nghị định 98/2023/NĐ-CP', 'DECREE', '2024-01-01', '2025-07-01',
 'Từ 01/07/2025 đến 31/12/2025 còn áp dụng ở nơi chưa có quy định về nội dung được phân cấp.'),
('CIRCULAR_01', '01/2024/TT-BNV', 'Thông tư 01/2024/TT-BNV', 'CIRCULAR', '2024-04-15', '2025-08-05', null),
('DECREE_152', '152/2025/NĐ-CP', 'Nghị định 152/2025/NĐ-CP', 'DECREE', '2025-07-01', '2027-03-01',
 'Hết hiệu lực từ 01/03/2027 nếu không được kéo dài hoặc thay thế sớm hơn.'),
('CIRCULAR_15', '15/2025/TT-BNV', 'Thông tư 15/2025/TT-BNV', 'CIRCULAR', '2025-08-05', null, null),
('LAW_2026', '06/2026/QH16', 'Luật sửa đổi, bổ sung Luật Thi đua, khen thưởng', 'LAW', '2026-10-01', null, null);

-- One row per award and period of law. Articles stand only where the text itself was read.
insert into award_type (code, name, category, decider, recipient, needs_council, above_province, rank, legal_basis, valid_from, valid_to)
select a.code, a.name, a.category, a.decider, a.recipient, a.needs_council, a.decider in ('PRIME_MINISTER', 'STATE_PRESIDENT'), a.rank,
       case p.period
           when 1 then 'Luật Thi đua, Khen thưởng 2003 (sửa đổi, bổ sung 2005, 2013); Nghị định 91/2017/NĐ-CP'
           when 2 then a.law || '; Nghị định 98/2023/NĐ-CP'
           when 3 then a.law || '; ' || a.decree
           else a.law || ', được sửa đổi, bổ sung bởi Luật 06/2026/QH16; ' || a.decree
       end,
       p.valid_from, p.valid_to
from (values
    (1, null::date, date '2024-01-01'),
    (2, date '2024-01-01', date '2025-07-01'),
    (3, date '2025-07-01', date '2026-10-01'),
    (4, date '2026-10-01', date '2027-03-01')) as p (period, valid_from, valid_to)
cross join (values
    ('GOVERNMENT_FLAG', 'Cờ thi đua của Chính phủ', 'TITLE', 'PRIME_MINISTER', 'COLLECTIVE', true, 10,
     'Điều 25 Luật 06/2022/QH15', 'Điều 7, Điều 37 Nghị định 152/2025/NĐ-CP'),
    ('PROVINCIAL_FLAG', 'Cờ thi đua của UBND tỉnh', 'TITLE', 'PROVINCE_CHAIR', 'COLLECTIVE', true, 20,
     'Điều 26 Luật 06/2022/QH15', 'điểm b khoản 2 Điều 6 Nghị định 152/2025/NĐ-CP'),
    ('EXCELLENT_COLLECTIVE', 'Tập thể lao động xuất sắc', 'TITLE', 'PROVINCE_CHAIR', 'COLLECTIVE', false, 30,
     'Luật 06/2022/QH15', 'Nghị định 152/2025/NĐ-CP'),
    ('ADVANCED_COLLECTIVE', 'Tập thể lao động tiên tiến', 'TITLE', 'UNIT_HEAD', 'COLLECTIVE', false, 40,
     'Luật 06/2022/QH15', 'Nghị định 152/2025/NĐ-CP'),
    ('NATIONAL_EMULATION_FIGHTER', 'Chiến sĩ thi đua toàn quốc', 'TITLE', 'PRIME_MINISTER', 'PERSON', true, 50,
     'Luật 06/2022/QH15', 'Điều 36 Nghị định 152/2025/NĐ-CP'),
    ('PROVINCIAL_EMULATION_FIGHTER', 'Chiến sĩ thi đua cấp tỉnh', 'TITLE', 'PROVINCE_CHAIR', 'PERSON', true, 60,
     'Điều 22 Luật 06/2022/QH15', 'Nghị định 152/2025/NĐ-CP'),
    ('GRASSROOTS_EMULATION_FIGHTER', 'Chiến sĩ thi đua cơ sở', 'TITLE', 'UNIT_HEAD', 'PERSON', false, 70,
     'Điều 23 Luật 06/2022/QH15', 'Nghị định 152/2025/NĐ-CP'),
    ('ADVANCED_LABOURER', 'Lao động tiên tiến', 'TITLE', 'UNIT_HEAD', 'PERSON', false, 80,
     'Điều 24 Luật 06/2022/QH15', 'Nghị định 152/2025/NĐ-CP'),
    ('LABOUR_ORDER_1', 'Huân chương Lao động hạng Nhất', 'FORM', 'STATE_PRESIDENT', 'EITHER', true, 110,
     'Luật 06/2022/QH15', 'Điều 38 Nghị định 152/2025/NĐ-CP'),
    ('LABOUR_ORDER_2', 'Huân chương Lao động hạng Nhì', 'FORM', 'STATE_PRESIDENT', 'EITHER', true, 120,
     'Luật 06/2022/QH15', 'Điều 38 Nghị định 152/2025/NĐ-CP'),
    ('LABOUR_ORDER_3', 'Huân chương Lao động hạng Ba', 'FORM', 'STATE_PRESIDENT', 'EITHER', true, 130,
     'Luật 06/2022/QH15', 'Điều 38 Nghị định 152/2025/NĐ-CP'),
    ('PM_MERIT_CERTIFICATE', 'Bằng khen của Thủ tướng Chính phủ', 'FORM', 'PRIME_MINISTER', 'EITHER', true, 140,
     'Luật 06/2022/QH15', 'Điều 42 Nghị định 152/2025/NĐ-CP'),
    ('PROVINCIAL_MERIT_CERTIFICATE', 'Bằng khen của Chủ tịch UBND tỉnh', 'FORM', 'PROVINCE_CHAIR', 'EITHER', false, 150,
     'Luật 06/2022/QH15', 'Nghị định 152/2025/NĐ-CP'),
    ('COMMENDATION_CERTIFICATE', 'Giấy khen', 'FORM', 'UNIT_HEAD', 'EITHER', false, 160,
     'Điều 75 Luật 06/2022/QH15', 'Nghị định 152/2025/NĐ-CP')
) as a (code, name, category, decider, recipient, needs_council, rank, law, decree);

insert into vote_threshold (award_code, percent, basis, valid_from, valid_to, source) values
('GOVERNMENT_FLAG', 80, 'ALL_MEMBERS', null, '2024-01-01', 'Nghị định 91/2017/NĐ-CP (số điều chưa đối chiếu với văn bản gốc)'),
('GOVERNMENT_FLAG', 80, 'ALL_MEMBERS', '2024-01-01', '2025-07-01', 'Khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP'),
('GOVERNMENT_FLAG', 80, 'ALL_MEMBERS', '2025-07-01', '2027-03-01', 'Khoản 5 Điều 33 Nghị định 152/2025/NĐ-CP'),
('PROVINCIAL_FLAG', 80, 'ALL_MEMBERS', '2024-01-01', '2025-07-01', 'Khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP'),
('NATIONAL_EMULATION_FIGHTER', 90, 'ALL_MEMBERS', '2024-01-01', '2025-07-01', 'Khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP'),
('NATIONAL_EMULATION_FIGHTER', 90, 'ALL_MEMBERS', '2025-07-01', '2027-03-01', 'Khoản 5 Điều 33 Nghị định 152/2025/NĐ-CP'),
('PROVINCIAL_EMULATION_FIGHTER', 90, 'ALL_MEMBERS', '2024-01-01', '2025-07-01', 'Khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP'),
('GRASSROOTS_EMULATION_FIGHTER', 80, 'ALL_MEMBERS', '2024-01-01', '2025-07-01', 'Khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP');

insert into return_ground (code, text, legal_basis, rank, valid_from, valid_to) values
('MISSING_PAPERS', 'Hồ sơ thiếu giấy tờ theo quy định', null, 10, null, null),
('DATA_MISMATCH', 'Tên đơn vị, số liệu hoặc nội dung chưa khớp với biên bản hội nghị', null, 20, null, null),
('REPORT_NOT_ON_FORM', 'Báo cáo thành tích chưa theo mẫu', null, 30, null, '2025-07-01'),
('REPORT_NOT_ON_FORM', 'Báo cáo thành tích chưa theo mẫu', 'Khoản 9 Điều 33 Nghị định 152/2025/NĐ-CP', 30, '2025-07-01', '2027-03-01'),
('REPORT_OUT_OF_PERIOD', 'Thời điểm báo cáo thành tích quá 06 tháng tính đến ngày trình', 'Khoản 9 Điều 33 Nghị định 152/2025/NĐ-CP', 40, '2025-07-01', '2027-03-01'),
('NO_VOTE_RESULT', 'Biên bản chưa ghi kết quả và tỷ lệ phiếu', null, 50, null, '2025-07-01'),
('NO_VOTE_RESULT', 'Biên bản chưa ghi kết quả và tỷ lệ phiếu', 'Khoản 5 Điều 33 Nghị định 152/2025/NĐ-CP', 50, '2025-07-01', '2027-03-01'),
('NOT_LEADING', 'Đơn vị chưa được suy tôn là tập thể dẫn đầu', null, 60, null, '2025-07-01'),
('NOT_LEADING', 'Đơn vị chưa được suy tôn là tập thể dẫn đầu', 'Khoản 1 Điều 7 Nghị định 152/2025/NĐ-CP', 60, '2025-07-01', '2027-03-01'),
('SAME_ACHIEVEMENT', 'Thành tích đã được khen thưởng', null, 70, null, '2024-01-01'),
('SAME_ACHIEVEMENT', 'Thành tích đã được khen thưởng', 'Điều 5 Luật 06/2022/QH15', 70, '2024-01-01', null),
('NO_OPINION', 'Chưa có ý kiến của bộ, ban, ngành, tổ chức ở Trung ương quản lý lĩnh vực', 'Khoản 3, khoản 6 Điều 34 Nghị định 152/2025/NĐ-CP', 80, '2025-07-01', '2027-03-01'),
('OTHER', 'Lý do khác', null, 990, null, null);
