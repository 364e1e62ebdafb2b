-- Millions of facts are not counted anew for each look at a year. Sums of whole reporting months are kept, in the
-- transaction of the facts themselves, by a trigger: facts are signed entries that are only added, so a sum of them is
-- never wrong afterwards. Days beside whole months, and months in which something became known later than what is asked
-- for, are counted from the facts as before. Who counts them at the same time each has a slot of its own, and nobody waits.

-- What is written while the sums are laid would be in none: it waits until the triggers are there.
LOCK TABLE reports.case_fact, reports.tip_fact IN SHARE ROW EXCLUSIVE MODE;

CREATE FUNCTION reports.month_begins(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN date_trunc('month', (day - 14)::timestamp)::date + 14;

CREATE TABLE reports.case_month (
  kind       text NOT NULL,
  agency     text NOT NULL,
  begins     date NOT NULL,
  sort       text NOT NULL,
  online     boolean NOT NULL,
  lead       text NOT NULL,
  area       text NOT NULL,
  slot       int NOT NULL,
  amount     bigint NOT NULL,
  seen       bigint NOT NULL,
  known_last timestamptz NOT NULL,
  PRIMARY KEY (kind, agency, begins, sort, online, lead, area, slot)
);
COMMENT ON TABLE  reports.case_month            IS 'Sums of the facts of cases by reporting month: once by sort, e-commerce and leading force, once by area; kept by a trigger';
COMMENT ON COLUMN reports.case_month.kind       IS 'What is counted';
COMMENT ON COLUMN reports.case_month.agency     IS 'Of the cases on which this agency worked; empty for the whole province';
COMMENT ON COLUMN reports.case_month.begins     IS 'First day of the reporting month, the 15th';
COMMENT ON COLUMN reports.case_month.sort       IS 'Group of violations; empty in a row by area';
COMMENT ON COLUMN reports.case_month.online     IS 'Whether it is about e-commerce; false in a row by area';
COMMENT ON COLUMN reports.case_month.lead       IS 'Force that led; empty in a row by area';
COMMENT ON COLUMN reports.case_month.area       IS 'Area, empty for none; empty in a row that is not by area';
COMMENT ON COLUMN reports.case_month.slot       IS 'Who added at the same time has another; the sum is over all';
COMMENT ON COLUMN reports.case_month.amount     IS 'Sum of the amounts';
COMMENT ON COLUMN reports.case_month.seen       IS 'How many facts it is a sum of';
COMMENT ON COLUMN reports.case_month.known_last IS 'When the last of them became known';
GRANT SELECT ON reports.case_month TO ${app};

CREATE TABLE reports.tip_month (
  kind       text NOT NULL,
  begins     date NOT NULL,
  area       text NOT NULL,
  slot       int NOT NULL,
  amount     bigint NOT NULL,
  seen       bigint NOT NULL,
  known_last timestamptz NOT NULL,
  PRIMARY KEY (kind, begins, area, slot)
);
COMMENT ON TABLE  reports.tip_month            IS 'Sums of the facts of tips by reporting month and area; kept by a trigger';
COMMENT ON COLUMN reports.tip_month.kind       IS 'What is counted';
COMMENT ON COLUMN reports.tip_month.begins     IS 'First day of the reporting month, the 15th';
COMMENT ON COLUMN reports.tip_month.area       IS 'Area, empty for none';
COMMENT ON COLUMN reports.tip_month.slot       IS 'Who added at the same time has another; the sum is over all';
COMMENT ON COLUMN reports.tip_month.amount     IS 'Sum of the amounts';
COMMENT ON COLUMN reports.tip_month.seen       IS 'How many facts it is a sum of';
COMMENT ON COLUMN reports.tip_month.known_last IS 'When the last of them became known';
GRANT SELECT ON reports.tip_month TO ${app};

-- A slot is this transaction's until it ends. A transaction takes a free one and so waits for nobody.
CREATE FUNCTION reports.slot() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  FOR slot IN 0..254 LOOP
    IF pg_try_advisory_xact_lock(389044, slot) THEN
      RETURN slot;
    END IF;
  END LOOP;
  PERFORM pg_advisory_xact_lock(389044, 255);
  RETURN 255;
END $$;

CREATE FUNCTION reports.sum_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine int := reports.slot();
BEGIN
  INSERT INTO reports.case_month AS m
         (kind, agency, begins, sort, online, lead, area, slot, amount, seen, known_last)
  SELECT kind, agency, begins, coalesce(sort, ''), coalesce(online, false), coalesce(lead, ''), coalesce(area, ''), mine,
         sum(amount), count(*), max(known_at)
    FROM (SELECT kind, agency, reports.month_begins(happened_on) AS begins, sort, online, lead,
                 coalesce(area, '') AS area, amount, known_at
            FROM added CROSS JOIN unnest(ARRAY[''] || forces) AS agency) AS f
   GROUP BY GROUPING SETS ((kind, agency, begins, sort, online, lead), (kind, agency, begins, area))
      ON CONFLICT (kind, agency, begins, sort, online, lead, area, slot)
      DO UPDATE SET amount = m.amount + EXCLUDED.amount, seen = m.seen + EXCLUDED.seen,
                    known_last = greatest(m.known_last, EXCLUDED.known_last);
  RETURN NULL;
END $$;

CREATE FUNCTION reports.sum_tips() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine int := reports.slot();
BEGIN
  INSERT INTO reports.tip_month AS m (kind, begins, area, slot, amount, seen, known_last)
  SELECT kind, reports.month_begins(happened_on), coalesce(area, ''), mine, sum(amount), count(*), max(known_at)
    FROM added GROUP BY 1, 2, 3
      ON CONFLICT (kind, begins, area, slot)
      DO UPDATE SET amount = m.amount + EXCLUDED.amount, seen = m.seen + EXCLUDED.seen,
                    known_last = greatest(m.known_last, EXCLUDED.known_last);
  RETURN NULL;
END $$;

-- What is there already, summed once.
INSERT INTO reports.case_month
       (kind, agency, begins, sort, online, lead, area, slot, amount, seen, known_last)
SELECT kind, agency, begins, coalesce(sort, ''), coalesce(online, false), coalesce(lead, ''), coalesce(area, ''), 0,
       sum(amount), count(*), max(known_at)
  FROM (SELECT kind, agency, reports.month_begins(happened_on) AS begins, sort, online, lead,
               coalesce(area, '') AS area, amount, known_at
          FROM reports.case_fact CROSS JOIN unnest(ARRAY[''] || forces) AS agency) AS f
 GROUP BY GROUPING SETS ((kind, agency, begins, sort, online, lead), (kind, agency, begins, area));

INSERT INTO reports.tip_month (kind, begins, area, slot, amount, seen, known_last)
SELECT kind, reports.month_begins(happened_on), coalesce(area, ''), 0, sum(amount), count(*), max(known_at)
  FROM reports.tip_fact GROUP BY 1, 2, 3;

CREATE INDEX case_month_known ON reports.case_month (begins, known_last);
CREATE INDEX tip_month_known ON reports.tip_month (begins, known_last);

CREATE TRIGGER case_fact_is_summed AFTER INSERT ON reports.case_fact
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reports.sum_cases();
CREATE TRIGGER tip_fact_is_summed AFTER INSERT ON reports.tip_fact
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reports.sum_tips();
