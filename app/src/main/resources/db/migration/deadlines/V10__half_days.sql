-- A day on which the offices close at noon. It is entered so that the calendar shows it; a time limit in days
-- counts it whole, because the law counts days and knows no half ones.
ALTER TABLE deadlines.calendar_day DROP CONSTRAINT calendar_day_kind_check;
ALTER TABLE deadlines.calendar_day ADD CONSTRAINT calendar_day_kind_check
  CHECK (kind IN ('holiday', 'compensatory', 'swap_off', 'swap_work', 'half_day'));
