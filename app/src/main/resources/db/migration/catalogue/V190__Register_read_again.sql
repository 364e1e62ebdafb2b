-- Documents of the register that were read again on 29 November 2026.
ALTER TABLE catalogue.legal_basis
  DROP CONSTRAINT legal_basis_status_check,
  ADD CONSTRAINT legal_basis_status_check CHECK (status IN ('V', 'V2', 'K'));
ALTER TABLE catalogue.goods_group
  DROP CONSTRAINT goods_group_status_check,
  ADD CONSTRAINT goods_group_status_check CHECK (status IN ('V', 'V2', 'K'));
ALTER TABLE catalogue.violation_kind
  DROP CONSTRAINT violation_kind_status_check,
  ADD CONSTRAINT violation_kind_status_check CHECK (status IN ('V', 'V2', 'K'));
ALTER TABLE catalogue.platform
  DROP CONSTRAINT platform_status_check,
  ADD CONSTRAINT platform_status_check CHECK (status IN ('V', 'V2', 'K'));
COMMENT ON COLUMN catalogue.legal_basis.status IS 'V read in a published text, V2 read in a text that quotes or reports it, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN catalogue.goods_group.status IS 'V read in a published text, V2 read in a text that quotes or reports it, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN catalogue.violation_kind.status IS 'V read in a published text, V2 read in a text that quotes or reports it, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN catalogue.platform.status IS 'V read in a published text, V2 read in a text that quotes or reports it, K general knowledge that nobody has confirmed';

INSERT INTO catalogue.legal_basis (position, code, kind, number, title, valid_from, valid_to, successor, amends, status, confidence, note)
VALUES
  (1900, 'nd-64-2014', 'DECREE', '64/2014/NĐ-CP', 'Quy định chi tiết Luật Tiếp công dân', '2014-08-15', '2026-06-30', 'nd-154-2026', '{}', 'K', 85, 'Ngày đầu: kiến thức chung'),
  (1901, 'nd-124-2020', 'DECREE', '124/2020/NĐ-CP', 'Quy định chi tiết Luật Khiếu nại', '2020-12-10', NULL, NULL, '{}', 'K', 85, 'Ngày đầu: kiến thức chung'),
  (1902, 'luat-143-2025', 'LAW', '143/2025/QH15', 'Luật Đầu tư', '2026-03-01', NULL, NULL, '{}', 'V2', 85, 'Điều 7 có hiệu lực từ 01/07/2026'),
  (1903, 'luat-148-2025', 'LAW', '148/2025/QH15', 'Luật Chuyển đổi số', '2026-07-01', NULL, NULL, '{}', 'V2', 85, NULL),
  (1904, 'luat-69-2025', 'LAW', '69/2025/QH15', 'Luật Hóa chất', '2026-01-01', NULL, NULL, '{}', 'V2', 85, NULL),
  (1905, 'nd-237-2026', 'DECREE', '237/2026/NĐ-CP', 'Nghị định 237/2026/NĐ-CP về báo chí', '2026-07-01', NULL, NULL, '{}', 'V2', 70, 'Trích yếu đầy đủ chưa xem'),
  (1906, 'nd-330-2026', 'DECREE', '330/2026/NĐ-CP', 'Xử phạt vi phạm hành chính, có hành vi về bảo vệ dữ liệu cá nhân', NULL, NULL, NULL, '{}', 'V2', 70, 'Trích yếu và ngày hiệu lực chưa xem'),
  (1907, 'nd-331-2026', 'DECREE', '331/2026/NĐ-CP', 'Nghị định 331/2026/NĐ-CP, có quy định về sự cố an ninh mạng', NULL, NULL, NULL, '{}', 'V2', 70, 'Trích yếu và ngày hiệu lực chưa xem'),
  (1908, 'nd-333-2026', 'DECREE', '333/2026/NĐ-CP', 'Nghị định 333/2026/NĐ-CP', NULL, NULL, NULL, '{}', 'V2', 60, 'Trích yếu và ngày hiệu lực chưa xem'),
  (1909, 'nd-239-2026', 'DECREE', '239/2026/NĐ-CP', 'Sửa đổi, bổ sung Nghị định 81/2018/NĐ-CP về xúc tiến thương mại', NULL, NULL, NULL, '{}', 'V2', 70, 'Ngày hiệu lực chưa xem'),
  (1910, 'tt-31-2026-bct', 'CIRCULAR', '31/2026/TT-BCT', 'Thông tư 31/2026/TT-BCT', NULL, NULL, NULL, '{}', 'V2', 60, 'Trích yếu và ngày hiệu lực chưa xem'),
  (1911, 'tt-22-2021', 'CIRCULAR', '22/2021/TT-BCT', 'Quản lý, sử dụng ấn chỉ, số văn bản của Quản lý thị trường', NULL, NULL, NULL, '{}', 'V', 80, 'Ngày hiệu lực chưa xem')
ON CONFLICT (code) DO NOTHING;

-- It sanctions in the veterinary field and organises nothing.
UPDATE catalogue.legal_basis
   SET title = 'Xử phạt vi phạm hành chính trong lĩnh vực thú y', valid_from = '2026-08-01', confidence = 90,
       note = 'Không phải căn cứ tổ chức Quản lý thị trường'
 WHERE code = 'nd-204-2026';
UPDATE catalogue.legal_basis
   SET title = 'Quy định chi tiết Luật Tiếp công dân, thay thế Nghị định 64/2014/NĐ-CP'
 WHERE code = 'nd-154-2026';
UPDATE catalogue.legal_basis
   SET title = 'Sửa đổi, bổ sung Nghị định 124/2020/NĐ-CP quy định chi tiết Luật Khiếu nại', amends = '{nd-124-2020}'
 WHERE code = 'nd-155-2026';
UPDATE catalogue.legal_basis
   SET title = 'Sửa đổi, bổ sung Nghị định 31/2019/NĐ-CP quy định chi tiết Luật Tố cáo', amends = '{nd-31-2019}'
 WHERE code = 'nd-156-2026';
UPDATE catalogue.legal_basis
   SET valid_from = '2026-10-01', note = 'Hồ sơ nộp trước ngày có hiệu lực theo Luật 06/2022/QH15'
 WHERE code = 'luat-06-2026';
UPDATE catalogue.legal_basis SET valid_to = '2026-02-28', successor = 'luat-143-2025', note = NULL WHERE code = 'luat-61-2020';
UPDATE catalogue.legal_basis SET valid_to = '2026-06-30', successor = 'luat-148-2025' WHERE code = 'luat-67-2006';
UPDATE catalogue.legal_basis SET valid_to = '2025-12-31', successor = 'luat-69-2025', note = NULL WHERE code = 'luat-06-2007';
UPDATE catalogue.legal_basis
   SET number = '126/2025/QH15', status = 'K', note = 'Số văn bản: kiến thức chung; ngày hiệu lực chưa xác minh'
 WHERE code = 'luat-bao-chi-2025';
