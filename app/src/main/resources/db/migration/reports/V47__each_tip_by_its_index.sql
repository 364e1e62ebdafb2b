-- A million facts laid in one statement were compared all with all: the planner knows neither how many were added nor how
-- many tips there are. Each tip is looked up by its index.

CREATE OR REPLACE FUNCTION reports.keep_courses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine int := reports.slot();
BEGIN
  INSERT INTO reports.wait_month AS m (kind, agency, begins, hours, slot, amount, known_last)
  SELECT kind, '', reports.month_begins(happened_on), waited / 3600, mine, sum(amount), max(known_at)
    FROM added WHERE kind IN ('ADMITTED', 'ANSWERED') AND waited IS NOT NULL GROUP BY 1, 3, 4
      ON CONFLICT (kind, agency, begins, hours, slot)
      DO UPDATE SET amount = m.amount + EXCLUDED.amount, known_last = greatest(m.known_last, EXCLUDED.known_last);
  INSERT INTO reports.tip_course AS m (kind, begins, slot, amount, known_last)
  SELECT kind, reports.month_begins(root_on), mine, sum(amount), max(known_at) FROM added GROUP BY 1, 2
      ON CONFLICT (kind, begins, slot)
      DO UPDATE SET amount = m.amount + EXCLUDED.amount, known_last = greatest(m.known_last, EXCLUDED.known_last);
  IF EXISTS (SELECT FROM added WHERE kind IN ('IN_CASE', 'TIP_DECIDED')) THEN
    -- Two cases that get one tip at the same instant would not see each other's entry: one looks after the other. Taken last, for
    -- the moments until the transaction ends.
    PERFORM pg_advisory_xact_lock(389045, 0);
    INSERT INTO reports.tip_again (kind, tip)
    SELECT a.kind, a.tip FROM (SELECT DISTINCT kind, tip FROM added WHERE kind IN ('IN_CASE', 'TIP_DECIDED')) AS a
     WHERE (SELECT count(*) FROM reports.tip_fact f WHERE f.tip = a.tip AND f.kind = a.kind) > 1
        ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
