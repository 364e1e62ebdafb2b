-- A clock is seen by the predicate of what it is about, in the board, the counts, the calendar feed, the mail and
-- the reminders alike. Those who oversee all agencies see it too where the secrecy of the
-- record lets them.
ALTER TABLE deadlines.clock
  ADD COLUMN record uuid GENERATED ALWAYS AS (kernel.record_of(subject_id)) STORED;

COMMENT ON COLUMN deadlines.clock.record IS 'The thing as a record of its room; follows from subject_id, empty where that is none';

ALTER TABLE deadlines.clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines.clock FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON deadlines.clock
  USING ((SELECT kernel.sees_all()) OR kernel.knows_of(record))
  WITH CHECK (true);

ALTER TABLE deadlines.clock_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines.clock_event FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON deadlines.clock_event
  USING ((SELECT kernel.sees_all()) OR EXISTS (SELECT FROM deadlines.clock c WHERE c.id = clock_id))
  WITH CHECK (true);

ALTER TABLE deadlines.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines.notice FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON deadlines.notice
  USING ((SELECT kernel.sees_all()) OR EXISTS (SELECT FROM deadlines.clock c WHERE c.id = clock_id))
  WITH CHECK (true);
