-- A file that goes to a higher office holds its exhibits ten working days instead of seven.
INSERT INTO deadlines.legal_extension
  (rule_key, option, mode, amount, unit, times, after, condition_vi, condition_en, legal_basis, status)
VALUES
  ('VP.SEIZE', 'passed-up', 'total', 10, 'WD', 1, NULL, 'hồ sơ phải chuyển đến người có thẩm quyền xử phạt',
   'the file goes to whoever may sanction', 'Luật XLVPHC Đ125.8 (sửa đổi bởi Luật 67/2020)', 'K');
