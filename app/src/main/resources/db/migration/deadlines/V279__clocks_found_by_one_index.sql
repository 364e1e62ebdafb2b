-- The record that a clock is about follows from its subject, so that one index finds the clocks of a subject and those of a record;
-- each clock stood in two for that, and entered both anew with each act on it.
CREATE INDEX clock_of_subject ON deadlines.clock (subject_id, subject_kind);

CREATE OR REPLACE FUNCTION deadlines.follow_sights() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  subjects text[];
  eyes     text := coalesce(current_setting('chosach.marks', true), '');
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT s.record::text) INTO subjects FROM sights s WHERE s.guard <> s.record;
  ELSE
    SELECT array_agg(DISTINCT s.record::text) INTO subjects
      FROM sights s JOIN earlier_sights e ON e.record = s.record AND e.guard = s.guard
     WHERE (e.open_to, e.closed_to, e.overseen) IS DISTINCT FROM (s.open_to, s.closed_to, s.overseen);
  END IF;
  IF subjects IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('chosach.marks', '*', true);
  IF EXISTS (SELECT FROM deadlines.clock x WHERE x.subject_id = ANY (subjects)) THEN
    UPDATE deadlines.clock c
       SET shown_to = kernel.plain_mark(c.record, c.agency), overseen = kernel.plainly_overseen(c.record)
     WHERE c.subject_id = ANY (subjects);
  END IF;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN NULL;
END $$;

DROP INDEX deadlines.clock_by_subject;
DROP INDEX deadlines.clock_by_record;
