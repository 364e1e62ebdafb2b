-- The rules name longer times for deciding a sanction (Luật XLVPHC Đ66.1), and the clock that runs
-- in a case is VP.DECIDE: without these it could not be given the time that the article gives it.
-- Each is a whole new limit, counted from the minutes.
INSERT INTO deadlines.legal_extension
  (rule_key, option, mode, amount, unit, times, after, condition_vi, condition_en, legal_basis, status)
VALUES
  ('VP.DECIDE', 'higher-competence', 'total', 10, 'WD', 1, NULL,
   'hồ sơ phải chuyển cấp có thẩm quyền', 'the file goes to a higher competence',
   'Luật XLVPHC Đ66.1a', 'K'),
  ('VP.DECIDE', 'verification', 'total', 1, 'M', 2, NULL,
   'phải xác minh', 'facts must be verified', 'Luật XLVPHC Đ66.1b', 'V'),
  ('VP.DECIDE', 'very-serious', 'total', 2, 'M', 3, NULL,
   'vụ việc đặc biệt nghiêm trọng, nhiều tình tiết', 'very serious matter with many facts',
   'Luật XLVPHC Đ66.1c', 'V'),
  ('VP.DECIDE.EXPLAIN', 'very-serious', 'total', 2, 'M', 1, NULL,
   'vụ việc đặc biệt nghiêm trọng, nhiều tình tiết', 'very serious matter with many facts',
   'Luật XLVPHC Đ66.1c', 'V');
