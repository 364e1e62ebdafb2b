-- A clock is written whenever it moves, and every write enters every index that holds it: what is
-- asked by agency is answered by the index of its load, and a clock whose near end was not told yet is
-- in none of the passed.
DROP INDEX deadlines.clock_by_agency;
DROP INDEX deadlines.clock_paused;

DROP INDEX deadlines.clock_passed;
CREATE INDEX clock_passed ON deadlines.clock (due_at)
  WHERE state = 'RUNNING' AND passed_told_for IS DISTINCT FROM due_at AND near_told_for = due_at;
