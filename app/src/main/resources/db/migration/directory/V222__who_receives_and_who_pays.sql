-- Bodies that the plan reports to or spends through and that the reference roll lacked: Party committee, national
-- committee, department of the interior, inspectorate, Treasury. An installation that was planted with them keeps its own.
CREATE TEMP TABLE lacking (key, level, vi, en, folded, area, valid_from, basis, status, confidence, note) ON COMMIT DROP AS
VALUES
  ('TU-AG', 'PROVINCE', 'Tỉnh ủy An Giang', 'An Giang Provincial Party Committee',
   'tinh uy an giang an giang provincial party committee', '91.20250701', DATE '2025-07-01',
   'Kế hoạch 12/2022, nơi nhận (TT.TU)', 'K', 90, 'Hợp nhất tỉnh; nhận báo cáo, không xử lý vụ việc'),
  ('SNV-AG', 'PROVINCE', 'Sở Nội vụ tỉnh An Giang', 'An Giang Department of the Interior',
   'so noi vu tinh an giang an giang department of the interior', '91.20250701', DATE '2025-07-01',
   NULL, 'K', 90, 'Hợp nhất tỉnh; thẩm định khen thưởng; chưa xem văn bản thành lập'),
  ('TTR-AG', 'PROVINCE', 'Thanh tra tỉnh An Giang', 'An Giang Provincial Inspectorate',
   'thanh tra tinh an giang an giang provincial inspectorate', '91.20250701', DATE '2025-07-01',
   'Kế hoạch 12/2022 mục II.3 (thanh tra)', 'K', 90, 'Hợp nhất tỉnh; chưa xem văn bản thành lập'),
  ('KBNN-AG', 'REGION', 'Kho bạc Nhà nước khu vực tại An Giang', 'Regional State Treasury in An Giang',
   'kho bac nha nuoc khu vuc tai an giang regional state treasury in an giang', NULL, DATE '2025-03-01',
   NULL, 'K', 70, 'Kiểm soát chi kinh phí mục IV.2; số khu vực và ngày chưa xác minh'),
  ('BCD389-QG', 'ANY', 'Ban Chỉ đạo 389 quốc gia', 'National Steering Committee 389',
   'ban chi dao 389 quoc gia national steering committee 389', NULL, NULL,
   'Kế hoạch 12/2022, nơi nhận (b/c)', 'V', 90, 'Cấp trên, ngoài tỉnh; nhận báo cáo');

INSERT INTO directory.agency (key)
SELECT key FROM lacking WHERE EXISTS (SELECT FROM directory.area WHERE key = '91.20250701')
ON CONFLICT DO NOTHING;

INSERT INTO directory.agency_version
  (id, agency_key, kind, level, name_vi, name_en, folded, area_key, valid_from, basis, status, confidence, note)
SELECT gen_random_uuid(), key, 'AGENCY', level, vi, en, folded, area, valid_from, basis, status, confidence, note
  FROM lacking
 WHERE EXISTS (SELECT FROM directory.agency a WHERE a.key = lacking.key)
   AND NOT EXISTS (SELECT FROM directory.agency_version v WHERE v.agency_key = lacking.key);
