-- Rules that were read again on 29 November 2026. What was wrong from its first day is mended in place, what the law
-- changed on a day becomes a version from that day; the version of the day of the event counts.
UPDATE deadlines.legal_rule
   SET trigger_vi = 'từ chối tiếp theo Điều 9 khoản 3 Luật Tiếp công dân',
       trigger_en = 'refusal under article 9.3 of the Law on reception of citizens',
       legal_basis = 'Luật 42/2013 Đ9.3; NĐ 154/2026 Đ4.1(h)',
       note_vi = 'Trường hợp từ chối khác được giải thích ngay tại nơi tiếp'
 WHERE key = 'TCD.REFUSE';

UPDATE deadlines.legal_rule
   SET valid_from = '2016-09-01', legal_basis = 'PL 11/2016/UBTVQH13 Đ27.4', confidence = 'high', note_vi = 'Tính theo ngày liên tục'
 WHERE key = 'QL.VERIFY';
UPDATE deadlines.legal_extension SET legal_basis = 'PL 11/2016/UBTVQH13 Đ27.4' WHERE rule_key = 'QL.VERIFY';

UPDATE deadlines.legal_rule
   SET trigger_vi = 'lập xong biên bản kiểm tra', trigger_en = 'completion of the minutes of inspection',
       legal_basis = 'TT 27/2020/TT-BCT Đ19.2', note_vi = 'Đã lập biên bản vi phạm hành chính thì báo cáo ngay'
 WHERE key = 'QL.LEADER.REPORT';

-- Time bars: the longer one of a file that a criminal body sends exists only since 1 July 2025.
UPDATE deadlines.legal_rule SET valid_to = '2025-06-30', extension_vi = NULL WHERE key IN ('VP.LIMIT.GENERAL', 'VP.LIMIT.GOODS');
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, extension_vi, legal_basis, status, confidence, note_vi)
VALUES
  (1901, 'VP.LIMIT.GENERAL', 'Thời hiệu xử phạt', 'Time bar of the sanction', 'Xử phạt vi phạm hành chính', 'Administrative sanction',
   'Cơ quan', 'Agency', 'chấm dứt hoặc phát hiện hành vi', 'end or detection of the act', 1, 'Y', '2025-07-01', 'civil',
   'Hồ sơ do cơ quan tiến hành tố tụng chuyển đến: thêm 01 năm', 'Luật XLVPHC Đ6; Luật 88/2025 Đ1.1', 'V2', 'med', NULL),
  (1902, 'VP.LIMIT.GOODS', 'Thời hiệu xử phạt về hàng hóa', 'Time bar of the sanction, goods', 'Xử phạt vi phạm hành chính', 'Administrative sanction',
   'Cơ quan', 'Agency', 'chấm dứt hoặc phát hiện hành vi', 'end or detection of the act', 2, 'Y', '2025-07-01', 'civil',
   'Hóa đơn, giá, sở hữu trí tuệ, hàng giả, hàng cấm, xuất khẩu, nhập khẩu; hồ sơ do cơ quan tiến hành tố tụng chuyển đến: thêm 01 năm',
   'Luật XLVPHC Đ6; Luật 88/2025 Đ1.1', 'V2', 'med', 'Vi phạm về thuế theo luật về thuế: thủ tục 2 năm, trốn thuế 5 năm (chưa xác nhận)');
UPDATE deadlines.legal_extension
   SET valid_from = '2025-07-01', legal_basis = 'Luật 88/2025 Đ1.1', status = 'V2'
 WHERE option = 'from-prosecution';

UPDATE deadlines.legal_rule
   SET legal_basis = 'NĐ 248/2026 Đ17.1(c); Luật 122/2025', status = 'V2', note_vi = NULL
 WHERE key = 'TM.TAKEDOWN';
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, valid_to, ground, legal_basis, status, confidence, note_vi)
VALUES
  (1903, 'TM.TAKEDOWN', 'Gỡ nội dung vi phạm trên nền tảng', 'Take down an offer', 'Thương mại điện tử', 'E-commerce',
   'Nền tảng thương mại điện tử', 'E-commerce platform', 'nhận yêu cầu của cơ quan nhà nước', 'receipt of an authority’s request',
   24, 'H', '2022-01-01', '2026-06-30', 'civil', 'NĐ 52/2013 (sửa bởi NĐ 85/2021)', 'K', 'med', NULL);

UPDATE deadlines.legal_rule
   SET note_vi = 'Viên chức: cùng thời hạn theo NĐ 234/2026 Đ5; đã có kỷ luật của Đảng thì 30 ngày (Đ2.6)'
 WHERE key IN ('KL.LIMIT', 'KL.LIMIT.LIGHT', 'KL.DURATION');

UPDATE deadlines.legal_rule
   SET legal_basis = 'NĐ 152/2025; TT 15/2025/TT-BNV',
       note_vi = 'Luật 06/2026/QH16 áp dụng từ 01/10/2026; hồ sơ nộp trước ngày đó theo Luật 06/2022/QH15'
 WHERE key = 'TD.APPRAISE';

UPDATE deadlines.legal_rule SET legal_basis = 'NĐ 356/2025', status = 'V2' WHERE key = 'DL.SUBJECT.REPLY';
UPDATE deadlines.legal_rule SET legal_basis = 'Luật 91/2025 Đ23; NĐ 356/2025 Đ28', status = 'V2' WHERE key = 'DL.BREACH';

-- After a complaint is settled its sender may sue; the page of the complaint counts until when.
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, legal_basis, status, confidence, role)
VALUES
  (1904, 'KN.SUIT', 'Thời hiệu khởi kiện vụ án hành chính', 'Time bar of a suit in court', 'Khiếu nại', 'Complaint',
   'Người khiếu nại', 'Complainant', 'nhận quyết định giải quyết khiếu nại', 'receipt of the decision on the complaint',
   1, 'Y', '2016-07-01', 'civil', 'Luật Tố tụng hành chính 93/2015 Đ116', 'K', 'med', 'COUNTED');
