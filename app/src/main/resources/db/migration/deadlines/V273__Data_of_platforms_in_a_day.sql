-- A platform gives data of sellers within 24 hours of a request (Nghị định 248/2026 article 18.2, read in a text that
-- reports it). The page of the request counts them; before that decree the day that the officer wrote is the only one.
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, legal_basis, status, confidence, note_vi, role)
VALUES
  (2731, 'TM.DATA', 'Nền tảng cung cấp dữ liệu người bán', 'Platform gives data of sellers', 'Thương mại điện tử', 'E-commerce',
   'Nền tảng thương mại điện tử', 'E-commerce platform', 'nhận yêu cầu của cơ quan nhà nước', 'receipt of an authority’s request',
   24, 'H', '2026-07-01', 'civil', 'NĐ 248/2026 Đ18.2; Luật 122/2025', 'V2', 'med',
   'Chỉ cho yêu cầu theo pháp luật về thương mại điện tử; căn cứ khác theo ngày ghi trong văn bản', 'COUNTED');
