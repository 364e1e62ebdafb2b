-- Requests of persons about their data and breaches of it have their room now: its acts start these clocks. The law files
-- give 15 days to stop a use, and 10 to 20 for the other rights, without saying which right has which: the shorter one
-- is counted and stands as unconfirmed.
UPDATE deadlines.legal_rule SET role = 'CLOCK' WHERE key IN ('DL.BREACH', 'DL.SUBJECT.REPLY');
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, legal_basis, status, confidence, note_vi, role)
VALUES
  (2001, 'DL.SUBJECT.STOP', 'Rút lại đồng ý, hạn chế, phản đối xử lý dữ liệu', 'Withdraw consent, restrict or object', 'Dữ liệu cá nhân', 'Personal data', 'Bên kiểm soát dữ liệu', 'Data controller', 'nhận yêu cầu của chủ thể', 'request of the subject',
   15, 'D', '2026-01-01', 'civil', 'Luật 91/2025; NĐ 356/2025', 'V2', 'med', '20 ngày nếu có bên xử lý hoặc bên thứ ba', 'CLOCK'),
  (2002, 'DL.SUBJECT.RIGHT', 'Thực hiện quyền khác của chủ thể dữ liệu', 'Carry out another right of the subject', 'Dữ liệu cá nhân', 'Personal data', 'Bên kiểm soát dữ liệu', 'Data controller', 'nhận yêu cầu của chủ thể', 'request of the subject',
   10, 'D', '2026-01-01', 'civil', 'Luật 91/2025; NĐ 356/2025', 'K', 'med', 'Từ 10 đến 20 ngày tùy quyền; chưa đọc được bản gốc, tính theo hạn ngắn', 'CLOCK');
INSERT INTO deadlines.legal_extension
  (rule_key, option, mode, amount, unit, times, condition_vi, condition_en, legal_basis, status)
VALUES
  ('DL.SUBJECT.STOP', 'once', 'plus', 15, 'D', 1, 'gia hạn một lần', 'extended once', 'Luật 91/2025; NĐ 356/2025', 'V2'),
  ('DL.SUBJECT.RIGHT', 'once', 'plus', 15, 'D', 1, 'gia hạn một lần', 'extended once', 'Luật 91/2025; NĐ 356/2025', 'V2');
