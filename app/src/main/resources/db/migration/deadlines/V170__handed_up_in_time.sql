-- A file that the own agency may not decide goes up within 24 hours (Thông tư 27/2020/TT-BCT art. 22, 24).
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, legal_basis, status, confidence, note_vi)
VALUES
  (1170, 'QL.HANDUP', 'Chuyển hồ sơ vụ việc vượt thẩm quyền lên cấp trên', 'Hand up a file beyond the own power',
   'Kiểm tra của Quản lý thị trường', 'Market inspection', 'Đội, Chi cục Quản lý thị trường',
   'Market surveillance team or sub-department', 'xác định vụ việc vượt thẩm quyền',
   'the file is found to lie beyond the own power',
   24, 'H', '2020-12-01', 'civil', 'TT 27/2020/TT-BCT Đ22, Đ24', 'V', 'high',
   'Bắt đầu khi soạn tờ trình, kết thúc khi tờ trình được ký');
