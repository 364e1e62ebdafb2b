-- When periodic reports are due after their cut-off. The days themselves stand in documents of the
-- committee that were not read, so the rules are marked as unconfirmed.
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, legal_basis, status, confidence, note_vi)
VALUES
  (1002, 'BC.389.AGENCY', 'Gửi báo cáo định kỳ 389 của cơ quan', 'Send the periodic 389 report of an agency', 'Báo cáo 389', 'Reports of the Committee 389', 'Cơ quan thành viên', 'Member agency', 'hết ngày chốt số liệu', 'end of the cut-off day',
   3, 'WD', '2022-12-15', 'civil', 'Cơ quan Thường trực ấn định; NĐ 09/2019 Đ12', 'K', 'med',
   'Hạn trong văn bản của Ban Chỉ đạo chưa xem được'),
  (1003, 'BC.389.PROVINCE', 'Gửi báo cáo định kỳ 389 của tỉnh', 'Send the periodic 389 report of the province', 'Báo cáo 389', 'Reports of the Committee 389', 'Cơ quan Thường trực', 'Standing agency', 'hết ngày chốt số liệu', 'end of the cut-off day',
   5, 'WD', '2022-12-15', 'civil', 'QĐ 01/QĐ-BCĐ389 2018; NĐ 09/2019 Đ12', 'K', 'med',
   'Hạn trong văn bản gốc chưa xem được'),
  (1004, 'BC.389.NATIONAL', 'Gửi số liệu năm cho Ban Chỉ đạo 389 quốc gia', 'Send the yearly figures to the National Committee 389', 'Báo cáo 389', 'Reports of the Committee 389', 'Cơ quan Thường trực', 'Standing agency', 'hết ngày chốt số liệu', 'end of the cut-off day',
   5, 'WD', '2022-12-15', 'civil', 'QĐ 01/QĐ-BCĐ389 2018', 'K', 'med',
   'Hạn trong văn bản gốc chưa xem được'),
  (1005, 'BC.QLTT.WEEK', 'Gửi báo cáo tuần quản lý thị trường', 'Send the weekly report of market surveillance', 'Báo cáo 389', 'Reports of the Committee 389', 'Quản lý thị trường', 'Market surveillance', 'hết ngày thứ Tư', 'end of Wednesday',
   1, 'WD', '2020-12-01', 'civil', 'TT 55/2020/TT-BCT', 'K', 'med',
   'Ngày gửi trong tuần chưa xem được');
