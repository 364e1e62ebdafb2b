-- How far tips come, how long things take and in how many cases a tip lies were still counted from all facts for each look at Thống
-- kê. They are kept by whole reporting months too. A wait is kept in whole hours, which is how it is told; a tip that has several
-- entries of one kind is noted, so that only those are looked at one by one.

-- What is written while the sums are laid would be in none: it waits until the triggers are there.
LOCK TABLE reports.case_fact, reports.tip_fact IN SHARE ROW EXCLUSIVE MODE;

CREATE TABLE reports.wait_month (
  kind       text NOT NULL,
  agency     text NOT NULL,
  begins     date NOT NULL,
  hours      bigint NOT NULL,
  slot       int NOT NULL,
  amount     bigint NOT NULL,
  known_last timestamptz NOT NULL,
  PRIMARY KEY (kind, agency, begins, hours, slot)
);
COMMENT ON TABLE  reports.wait_month            IS 'How many things took so many hours, by the reporting month in which they ended; kept by a trigger';
COMMENT ON COLUMN reports.wait_month.kind       IS 'What ended: ADMITTED and ANSWERED of tips, DECIDED of cases';
COMMENT ON COLUMN reports.wait_month.agency     IS 'Of the cases on which this agency worked; empty for the whole province and for tips';
COMMENT ON COLUMN reports.wait_month.begins     IS 'First day of the reporting month, the 15th';
COMMENT ON COLUMN reports.wait_month.hours      IS 'Whole hours that it took';
COMMENT ON COLUMN reports.wait_month.slot       IS 'Who added at the same time has another; the sum is over all';
COMMENT ON COLUMN reports.wait_month.amount     IS 'How many; what was taken back is subtracted';
COMMENT ON COLUMN reports.wait_month.known_last IS 'When the last of them became known';
GRANT SELECT ON reports.wait_month TO ${app};

CREATE TABLE reports.tip_course (
  kind       text NOT NULL,
  begins     date NOT NULL,
  slot       int NOT NULL,
  amount     bigint NOT NULL,
  known_last timestamptz NOT NULL,
  PRIMARY KEY (kind, begins, slot)
);
COMMENT ON TABLE  reports.tip_course            IS 'What is counted of the tips received in a reporting month, whenever it happened; kept by a trigger';
COMMENT ON COLUMN reports.tip_course.kind       IS 'What is counted';
COMMENT ON COLUMN reports.tip_course.begins     IS 'First day of the reporting month in which the tips were received, the 15th';
COMMENT ON COLUMN reports.tip_course.slot       IS 'Who added at the same time has another; the sum is over all';
COMMENT ON COLUMN reports.tip_course.amount     IS 'Sum of the amounts; a tip in two cases counts twice here, see tip_again';
COMMENT ON COLUMN reports.tip_course.known_last IS 'When the last of them became known';
GRANT SELECT ON reports.tip_course TO ${app};

CREATE TABLE reports.tip_again (
  kind text NOT NULL,
  tip  uuid NOT NULL,
  PRIMARY KEY (kind, tip)
);
COMMENT ON TABLE  reports.tip_again      IS 'Tips with several entries of one kind: in several cases, or taken back; kept by a trigger';
COMMENT ON COLUMN reports.tip_again.kind IS 'What is counted: IN_CASE or TIP_DECIDED';
COMMENT ON COLUMN reports.tip_again.tip  IS 'The tip';
GRANT SELECT ON reports.tip_again TO ${app};

CREATE FUNCTION reports.keep_waits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine int := reports.slot();
BEGIN
  INSERT INTO reports.wait_month AS m (kind, agency, begins, hours, slot, amount, known_last)
  SELECT kind, agency, reports.month_begins(happened_on), waited / 3600, mine, sum(amount), max(known_at)
    FROM added CROSS JOIN unnest(ARRAY[''] || forces) AS agency
   WHERE kind = 'DECIDED' AND waited IS NOT NULL GROUP BY 1, 2, 3, 4
      ON CONFLICT (kind, agency, begins, hours, slot)
      DO UPDATE SET amount = m.amount + EXCLUDED.amount, known_last = greatest(m.known_last, EXCLUDED.known_last);
  RETURN NULL;
END $$;

CREATE FUNCTION reports.keep_courses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
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
    SELECT f.kind, f.tip FROM reports.tip_fact f
     WHERE f.kind IN ('IN_CASE', 'TIP_DECIDED')
       AND (f.kind, f.tip) IN (SELECT kind, tip FROM added WHERE kind IN ('IN_CASE', 'TIP_DECIDED'))
     GROUP BY 1, 2 HAVING count(*) > 1
        ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

-- What is there already, kept once.
INSERT INTO reports.wait_month (kind, agency, begins, hours, slot, amount, known_last)
SELECT kind, agency, reports.month_begins(happened_on), waited / 3600, 0, sum(amount), max(known_at)
  FROM reports.case_fact CROSS JOIN unnest(ARRAY[''] || forces) AS agency
 WHERE kind = 'DECIDED' AND waited IS NOT NULL GROUP BY 1, 2, 3, 4
UNION ALL
SELECT kind, '', reports.month_begins(happened_on), waited / 3600, 0, sum(amount), max(known_at)
  FROM reports.tip_fact WHERE kind IN ('ADMITTED', 'ANSWERED') AND waited IS NOT NULL GROUP BY 1, 3, 4;

INSERT INTO reports.tip_course (kind, begins, slot, amount, known_last)
SELECT kind, reports.month_begins(root_on), 0, sum(amount), max(known_at) FROM reports.tip_fact GROUP BY 1, 2;

INSERT INTO reports.tip_again (kind, tip)
SELECT kind, tip FROM reports.tip_fact WHERE kind IN ('IN_CASE', 'TIP_DECIDED') GROUP BY 1, 2 HAVING count(*) > 1;

CREATE INDEX wait_month_known ON reports.wait_month (begins, known_last);
CREATE INDEX tip_course_known ON reports.tip_course (begins, known_last);

CREATE TRIGGER case_fact_waits AFTER INSERT ON reports.case_fact
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reports.keep_waits();
CREATE TRIGGER tip_fact_courses AFTER INSERT ON reports.tip_fact
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reports.keep_courses();
