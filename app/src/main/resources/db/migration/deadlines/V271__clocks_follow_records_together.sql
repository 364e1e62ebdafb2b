-- Who sees a new clock is found out by one question where there were four.
CREATE OR REPLACE FUNCTION deadlines.show() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT p.mark, p.overseen INTO NEW.shown_to, NEW.overseen
    FROM kernel.plainly(kernel.record_of(NEW.subject_id), NEW.agency) p;
  RETURN NEW;
END $$;

-- Records whose sight one statement changes are followed by one.
CREATE FUNCTION deadlines.follow_sights() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  records uuid[];
  eyes    text := coalesce(current_setting('chosach.marks', true), '');
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT s.record) INTO records FROM sights s WHERE s.guard <> s.record;
  ELSE
    SELECT array_agg(DISTINCT s.record) INTO records
      FROM sights s JOIN earlier_sights e ON e.record = s.record AND e.guard = s.guard
     WHERE (e.open_to, e.closed_to, e.overseen) IS DISTINCT FROM (s.open_to, s.closed_to, s.overseen);
  END IF;
  IF records IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('chosach.marks', '*', true);
  IF EXISTS (SELECT FROM deadlines.clock x WHERE x.record = ANY (records)) THEN
    UPDATE deadlines.clock c
       SET shown_to = kernel.plain_mark(c.record, c.agency), overseen = kernel.plainly_overseen(c.record)
     WHERE c.record = ANY (records);
  END IF;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION deadlines.follow_sights() FROM PUBLIC;

SELECT kernel.follow_sights('deadlines.follow_sights', 'deadlines.follow_sight');
