-- A clock is seen by the predicate of what it is about, in the board, the counts, the calendar feed, the mail and
-- the reminders alike. Those who oversee all agencies see it too where the secrecy of the record lets them.
--
-- A board counts tens of thousands of clocks, so most rows settle it themselves: shown_to is the one mark that is
-- enough for whoever works for the agency of the clock, and the index of the counts holds it. Where somebody is
-- kept away, or nobody but named officers is let in, it is empty, and the predicate is asked row by row.
ALTER TABLE deadlines.clock
  ADD COLUMN record uuid GENERATED ALWAYS AS (kernel.record_of(subject_id)) STORED,
  ADD COLUMN shown_to text,
  ADD COLUMN overseen boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN deadlines.clock.record IS 'The thing as a record of its room; follows from subject_id, empty where that is none';
COMMENT ON COLUMN deadlines.clock.shown_to IS 'The mark that is enough to see it, * for everybody; empty where the record itself must be asked';
COMMENT ON COLUMN deadlines.clock.overseen IS 'Whether everyone who oversees all agencies sees it';

CREATE FUNCTION deadlines.show() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.shown_to := kernel.plain_mark(kernel.record_of(NEW.subject_id), NEW.agency);
  NEW.overseen := kernel.plainly_overseen(kernel.record_of(NEW.subject_id));
  RETURN NEW;
END $$;

CREATE TRIGGER new_clock_is_shown BEFORE INSERT ON deadlines.clock
  FOR EACH ROW EXECUTE FUNCTION deadlines.show();
CREATE TRIGGER reassigned_clock_is_shown BEFORE UPDATE ON deadlines.clock
  FOR EACH ROW WHEN (OLD.agency <> NEW.agency) EXECUTE FUNCTION deadlines.show();

CREATE INDEX clock_by_record ON deadlines.clock (record) WHERE record IS NOT NULL;

-- When the sight of a record changes, its clocks follow in the same transaction.
CREATE FUNCTION deadlines.follow_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  eyes text := coalesce(current_setting('chosach.marks', true), '');
BEGIN
  PERFORM set_config('chosach.marks', '*', true);
  UPDATE deadlines.clock c
     SET shown_to = kernel.plain_mark(c.record, c.agency), overseen = kernel.plainly_overseen(c.record)
   WHERE c.record = NEW.record;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION deadlines.follow_sight() FROM PUBLIC;

SELECT kernel.follow_sight('deadlines.follow_sight');

UPDATE deadlines.clock c SET shown_to = kernel.plain_mark(c.record, c.agency), overseen = kernel.plainly_overseen(c.record);

DROP INDEX deadlines.clock_load;
CREATE INDEX clock_load ON deadlines.clock (agency, state, due_at) INCLUDE (shown_to, overseen, record)
  WHERE state IN ('RUNNING', 'PAUSED');

ALTER TABLE deadlines.clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines.clock FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON deadlines.clock
  USING ((SELECT kernel.sees_all())
         OR shown_to = ANY ((SELECT '{*}' || kernel.marks())::text[])
         OR overseen AND (SELECT 'oversees' = ANY (kernel.marks()))
         OR kernel.knows_of(record))
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
