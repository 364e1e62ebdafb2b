-- The procuracy and the court of the province are users of the papers that name them (Luật XLVPHC art. 62.1; BLTTHS
-- art. 146); the reference roll knew the procuracy as a class of agencies only, in which nobody can have an account.
INSERT INTO directory.agency (key)
SELECT key FROM (VALUES ('VKS-AG'), ('TAND-AG')) AS body (key)
 WHERE EXISTS (SELECT FROM directory.area WHERE key = '91.20250701')
ON CONFLICT DO NOTHING;

INSERT INTO directory.agency_version
  (id, agency_key, kind, level, name_vi, name_en, folded, area_key, valid_from, status, confidence, note)
SELECT gen_random_uuid(), body.key, 'AGENCY', 'PROVINCE', body.vi, body.en, body.folded, '91.20250701', DATE '2025-07-01',
       'K', 90, 'Hợp nhất tỉnh; chưa xem văn bản thành lập'
  FROM (VALUES
         ('VKS-AG', 'Viện kiểm sát nhân dân tỉnh An Giang', 'An Giang Provincial Procuracy',
          'vien kiem sat nhan dan tinh an giang an giang provincial procuracy'),
         ('TAND-AG', 'Tòa án nhân dân tỉnh An Giang', 'An Giang Provincial Court',
          'toa an nhan dan tinh an giang an giang provincial court')) AS body (key, vi, en, folded)
 WHERE EXISTS (SELECT FROM directory.agency a WHERE a.key = body.key)
   AND NOT EXISTS (SELECT FROM directory.agency_version v WHERE v.agency_key = body.key);
