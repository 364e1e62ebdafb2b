-- Two sources differ on the director of a department: the press of July 2025 quotes article 6 of Nghị định 189/2025 with
-- 80 percent, and Nghị định 311/2026 of 26/9/2026 adds the directors only then. Until the day before, the power stands as
-- unconfirmed; from that day on it stands by the later decree. A row that officials changed meanwhile is left as it is.
UPDATE cases.sanction_power
   SET valid_to = '2026-09-25', status = 'K',
       note = 'Hai nguồn khác nhau: báo tháng 7/2025 dẫn Điều 6 Nghị định 189/2025; Nghị định 311/2026 đến 26/9/2026 mới bổ sung giám đốc sở'
 WHERE key = 'department.director.fine' AND basis = 'nd-189-2025' AND share_percent = 80
   AND valid_from = '2025-07-01' AND valid_to IS NULL AND status = 'V2';
INSERT INTO cases.sanction_power
  (key, position, office, act, share_percent, basis, article, valid_from, status, note)
SELECT key, position, office, act, share_percent, 'nd-311-2026', '1', '2026-09-26', 'V2',
       'Người có thẩm quyền: đọc ở bản sao; mức theo Điều 6.2 Nghị định 189/2025: văn bản dẫn lại'
  FROM cases.sanction_power
 WHERE key = 'department.director.fine' AND valid_from = '2025-07-01' AND valid_to = '2026-09-25' AND status = 'K';

-- Who was sanctioned for fakes before and does it again reaches article 195 at any value, as article 192.
INSERT INTO cases.threshold (key, position, article, violation, goods, measure, valid_from, status)
SELECT '195.counterfeit.agriculture.repeated', max(position), '195', 'counterfeit', 'agriculture', 'REPEATED', '2018-01-01', 'V'
  FROM cases.threshold WHERE key = '195.counterfeit.agriculture.damage'
HAVING max(position) IS NOT NULL
ON CONFLICT DO NOTHING;
