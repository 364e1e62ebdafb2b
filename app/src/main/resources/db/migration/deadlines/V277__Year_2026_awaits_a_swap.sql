-- A text of 6/9/2026 proposes to swap Monday 23/11 for Saturday 28/11/2026; that it was decided was read nowhere. The days
-- are counted as before; the year stands as unconfirmed and says why, until an official declares it. Whoever declared
-- the year meanwhile is left alone.
INSERT INTO deadlines.calendar_change (at, what, reason)
SELECT now(), 'YEAR_DECLARED', 'Hoán đổi ngày 23/11 và 28/11/2026 mới là đề nghị'
  FROM deadlines.calendar_year
 WHERE year = 2026 AND complete AND status = 'V' AND replaced_in IS NULL
   AND source = 'TB 9441/TB-BNV; VB 12729/VPCP-KGVX; NQ 28/2026/QH16';
UPDATE deadlines.calendar_year
   SET replaced_in = (SELECT max(revision) FROM deadlines.calendar_change)
 WHERE year = 2026 AND complete AND status = 'V' AND replaced_in IS NULL
   AND source = 'TB 9441/TB-BNV; VB 12729/VPCP-KGVX; NQ 28/2026/QH16';
INSERT INTO deadlines.calendar_year (year, complete, source, status, declared_in)
SELECT 2026, true, source || '; hoán đổi 23/11 và 28/11/2026: mới là đề nghị, chưa xác nhận', 'K', replaced_in
  FROM deadlines.calendar_year before
 WHERE year = 2026 AND replaced_in = (SELECT max(revision) FROM deadlines.calendar_change)
   AND source = 'TB 9441/TB-BNV; VB 12729/VPCP-KGVX; NQ 28/2026/QH16'
   AND NOT EXISTS (SELECT FROM deadlines.calendar_year now WHERE now.year = 2026 AND now.replaced_in IS NULL);
