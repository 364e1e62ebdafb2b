-- The ground of outreach.
INSERT INTO catalogue.legal_basis (position, code, kind, number, title, valid_from, valid_to, successor, amends, status, confidence, note)
VALUES
  (1930, 'luat-14-2012', 'LAW', '14/2012/QH13', 'Phổ biến, giáo dục pháp luật', '2013-01-01', NULL, NULL, '{}', 'K', 60, 'Các sửa đổi chưa xem');
