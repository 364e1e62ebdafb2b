-- The ground of the card that an inspector of the market carries. Its words and days were not read.
INSERT INTO catalogue.legal_basis (position, code, kind, number, title, valid_from, valid_to, successor, amends, status, confidence, note)
VALUES
  (1940, 'tt-33-2018', 'CIRCULAR', '33/2018/TT-BCT', 'Thẻ kiểm tra thị trường', NULL, NULL, NULL, '{}', 'K', 70, 'Trích yếu đầy đủ và ngày hiệu lực chưa xem');
