-- A sanction that was not carried out in the days of article 73 is coerced. How long a coercion may take was read in no
-- text: its decision names the day, which lies within the time bar of article 74; the clock runs to that day.
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, legal_basis, status, confidence, note_vi)
VALUES
  (2101, 'VP.COERCE', 'Cưỡng chế thi hành quyết định xử phạt', 'Carry out a sanction by force',
   'Xử phạt vi phạm hành chính', 'Administrative sanction', 'Cơ quan tổ chức cưỡng chế', 'Office that coerces',
   'ký quyết định cưỡng chế', 'signature under the decision to coerce', 0, 'SAME_DAY', '2013-07-01', 'civil',
   'Luật XLVPHC Đ86–88; NĐ 166/2013/NĐ-CP, NĐ 296/2025/NĐ-CP', 'K', 'med',
   'Ngày hết hạn do quyết định cưỡng chế ấn định, trong thời hiệu thi hành (Đ74); chưa đọc được bản gốc của nghị định');
