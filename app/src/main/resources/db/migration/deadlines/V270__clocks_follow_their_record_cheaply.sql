-- Whatever changes who sees a record asks whether it has clocks. Most have none yet: that is looked for before anything is changed,
-- and by a plan that is kept.
CREATE OR REPLACE FUNCTION deadlines.follow_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  eyes text := coalesce(current_setting('chosach.marks', true), '');
BEGIN
  PERFORM set_config('chosach.marks', '*', true);
  IF EXISTS (SELECT FROM deadlines.clock c WHERE c.record = NEW.record) THEN
    UPDATE deadlines.clock c
       SET shown_to = kernel.plain_mark(c.record, c.agency), overseen = kernel.plainly_overseen(c.record)
     WHERE c.record = NEW.record;
  END IF;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION deadlines.show() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  about uuid := kernel.record_of(NEW.subject_id);
BEGIN
  NEW.shown_to := kernel.plain_mark(about, NEW.agency);
  NEW.overseen := kernel.plainly_overseen(about);
  RETURN NEW;
END $$;

-- The calendar that a clock was counted by is the one that the program holds, and no change of the calendar is ever removed. To ask for
-- it anew held the row of the newest change for each clock, which all clocks of a day share.
ALTER TABLE deadlines.clock DROP CONSTRAINT clock_calendar_revision_fkey;
ALTER TABLE deadlines.clock_event DROP CONSTRAINT clock_event_calendar_revision_fkey;

-- The clocks of signals were started before their signal, and so shown as those of what no room guards: to everybody.
-- They are shown to who sees the signal, as all others.
SELECT set_config('chosach.marks', '*', true);
UPDATE deadlines.clock c
   SET shown_to = kernel.plain_mark(c.record, c.agency), overseen = kernel.plainly_overseen(c.record)
 WHERE c.shown_to = '*' AND kernel.plain_mark(c.record, c.agency) IS DISTINCT FROM '*';
SELECT set_config('chosach.marks', '', true);
