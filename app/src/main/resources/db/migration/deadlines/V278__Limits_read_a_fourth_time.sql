-- Who withdraws consent, restricts or objects has 20 days instead of 15 where a processor or a third party has the data
-- (Luật 91/2025, NĐ 356/2025, read in a text that reports them); the one extension of 15 days stays beside it. The number
-- counts what was made before, the 20 days included.
INSERT INTO deadlines.legal_extension
  (rule_key, option, mode, amount, unit, times, condition_vi, condition_en, legal_basis, status)
VALUES
  ('DL.SUBJECT.STOP', 'third-party', 'total', 20, 'D', 1, 'có bên xử lý dữ liệu hoặc bên thứ ba', 'with a processor or a third party',
   'Luật 91/2025; NĐ 356/2025', 'V2');
UPDATE deadlines.legal_extension SET times = 2 WHERE rule_key = 'DL.SUBJECT.STOP' AND option = 'once';

-- A platform suspends or ends the account of a seller within 24 hours of a request (NĐ 248/2026 article 18.2, read in a text
-- that reports it). The page of the request counts them; before that decree no law of the program gives a time.
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, legal_basis, status, confidence, role)
VALUES
  (2781, 'TM.ACCOUNT', 'Nền tảng tạm khóa, chấm dứt tài khoản người bán', 'Platform suspends the account of a seller', 'Thương mại điện tử', 'E-commerce',
   'Nền tảng thương mại điện tử', 'E-commerce platform', 'nhận yêu cầu của cơ quan nhà nước', 'receipt of an authority’s request',
   24, 'H', '2026-07-01', 'civil', 'NĐ 248/2026 Đ18.2; Luật 122/2025', 'V2', 'med', 'COUNTED');

-- Minutes of a violation state the day of the act; where they do not, the bar counts from what is known.
UPDATE deadlines.legal_rule
   SET note_vi = concat_ws('. ', note_vi,
                           'Ngày của hành vi lấy từ biên bản vi phạm hành chính; chưa ghi ngày thì tính từ ngày có thông tin đầu tiên')
 WHERE key IN ('VP.LIMIT.GENERAL', 'VP.LIMIT.GOODS');
