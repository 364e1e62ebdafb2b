-- The ground of classes for officers.
INSERT INTO catalogue.legal_basis (position, code, kind, number, title, valid_from, valid_to, successor, amends, status, confidence, note)
VALUES
  (1920, 'nd-171-2025', 'DECREE', '171/2025/NĐ-CP', 'Đào tạo, bồi dưỡng công chức', NULL, NULL, NULL, '{}', 'V2', 85, 'Ngày hiệu lực chưa xem');
