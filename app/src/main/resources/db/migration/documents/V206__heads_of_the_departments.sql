-- Departments that issue papers of money had no head of paper: no place, no body above them. Unconfirmed, as all of V1.
INSERT INTO documents.letterhead (agency, valid_from, superior, issuer, abbreviation, unit, place, head, confirmed) VALUES
  ('STC-AG', '2025-07-01', 'UBND TỈNH AN GIANG', 'SỞ TÀI CHÍNH', 'STC', 'VP', 'An Giang', 'GIÁM ĐỐC SỞ TÀI CHÍNH TỈNH AN GIANG', false),
  ('SXD-AG', '2025-07-01', 'UBND TỈNH AN GIANG', 'SỞ XÂY DỰNG', 'SXD', 'VP', 'An Giang', 'GIÁM ĐỐC SỞ XÂY DỰNG TỈNH AN GIANG', false),
  ('SNNMT-AG', '2025-07-01', 'UBND TỈNH AN GIANG', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'SNNMT', 'VP', 'An Giang', 'GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH AN GIANG', false),
  ('SKHCN-AG', '2025-07-01', 'UBND TỈNH AN GIANG', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'SKHCN', 'VP', 'An Giang', 'GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH AN GIANG', false),
  ('SVHTTDL-AG', '2025-07-01', 'UBND TỈNH AN GIANG', 'SỞ VĂN HÓA VÀ THỂ THAO', 'SVHTT', 'VP', 'An Giang', 'GIÁM ĐỐC SỞ VĂN HÓA VÀ THỂ THAO TỈNH AN GIANG', false);
