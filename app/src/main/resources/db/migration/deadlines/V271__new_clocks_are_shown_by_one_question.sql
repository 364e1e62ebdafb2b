-- Who sees a new clock is found out by one question where there were four.
CREATE OR REPLACE FUNCTION deadlines.show() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  SELECT CASE WHEN count(*) = 0 THEN '*' WHEN NOT bool_or(s.closed_to <> '{}') THEN min(own.mark) END,
         coalesce(bool_or(s.overseen) AND bool_and(s.closed_to = '{}'), true)
    INTO NEW.shown_to, NEW.overseen
    FROM kernel.record_sight s,
         LATERAL (SELECT min(m.mark) AS mark FROM unnest(s.open_to) m (mark)
                   WHERE split_part(m.mark, ':', 2) = NEW.agency) own
   WHERE s.record = kernel.record_of(NEW.subject_id);
  RETURN NEW;
END $$;
