-- Clocks of complaints and of requests of consumers that the rules did not have.
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, legal_basis, status, confidence, note_vi)
VALUES
  (1801, 'KN.STOP.SEND', 'Gửi quyết định đình chỉ giải quyết khiếu nại', 'Send the decision to end a complaint', 'Khiếu nại', 'Complaint', 'Người giải quyết', 'Deciding officer', 'ký quyết định đình chỉ', 'signature of the decision',
   3, 'WD', '2026-07-01', 'civil', 'NĐ 155/2026 Đ12', 'V', 'med', NULL),
  (1802, 'NTD.NEGOTIATE.RESULT', 'Thông báo kết quả thương lượng', 'Tell the result of the negotiation', 'Bảo vệ người tiêu dùng', 'Consumer protection', 'Tổ chức, cá nhân kinh doanh', 'Trader', 'bên kinh doanh trả lời, bắt đầu thương lượng', 'answer of the trader, begin of the negotiation',
   5, 'WD', '2024-07-01', 'civil', 'Luật 19/2023 Đ57', 'K', 'med', 'Thời điểm bắt đầu tính cần đọc lại bản gốc');
