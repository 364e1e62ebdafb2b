-- A directive, a request or a reminder names its own last day (Decree 30/2020/NĐ-CP on official
-- documents leaves it to the sender); the clock is started with that day.
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, on_date, ground, legal_basis, status, confidence, note_vi)
VALUES
  (1001, 'CD.DAY', 'Thực hiện trong thời hạn văn bản nêu', 'Carry out by the day that the document names',
   'Chỉ đạo, điều hành', 'Direction', 'Cơ quan được giao', 'The agency that is addressed',
   'nhận văn bản', 'receipt of the document', 0, 'SAME_DAY', NULL, 'civil',
   'NĐ 30/2020/NĐ-CP (văn bản nêu thời hạn)', 'K', 'med',
   'Ngày hết hạn do văn bản ấn định, không tính từ quy tắc này');
