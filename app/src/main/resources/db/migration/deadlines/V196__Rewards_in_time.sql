-- The page of a nomination counts when it is to be appraised, decided and told. The two later limits are general
-- knowledge and shown as unconfirmed.
UPDATE deadlines.legal_rule SET role = 'COUNTED' WHERE key = 'TD.APPRAISE';
INSERT INTO deadlines.legal_rule
  (ordinal, key, name_vi, name_en, procedure_vi, procedure_en, actor_vi, actor_en, trigger_vi, trigger_en,
   amount, unit, valid_from, ground, legal_basis, status, confidence, note_vi, role)
VALUES
  (1961, 'TD.DECIDE', 'Quyết định khen thưởng', 'Decide on a commendation', 'Thi đua, khen thưởng', 'Commendation', 'Người có thẩm quyền', 'Competent person', 'có kết quả thẩm định', 'result of the appraisal',
   10, 'WD', '2025-07-01', 'civil', 'Luật 06/2022; NĐ 152/2025', 'K', 'med', 'Chưa đọc được bản gốc', 'COUNTED'),
  (1962, 'TD.NOTIFY', 'Thông báo kết quả khen thưởng', 'Tell the result of a commendation', 'Thi đua, khen thưởng', 'Commendation', 'Cơ quan trình', 'Proposing office', 'có quyết định khen thưởng', 'decision on the commendation',
   10, 'WD', '2025-07-01', 'civil', 'Luật 06/2022; NĐ 152/2025', 'K', 'med', 'Chưa đọc được bản gốc', 'COUNTED');
