DO $$
DECLARE
  part text;
BEGIN
  SELECT 'reading_' || conname INTO STRICT part FROM pg_constraint
   WHERE conrelid = 'journal.reading'::regclass AND conname ~ '^until_\d{4}$';
  EXECUTE format('ALTER TABLE journal.reading RENAME TO %I', part);
  EXECUTE format('ALTER TABLE journal.%I DROP CONSTRAINT reading_pkey', part);
  EXECUTE format('ALTER TABLE journal.%I ADD CONSTRAINT %I PRIMARY KEY USING INDEX reading_at_id', part, part || '_pkey');
  EXECUTE format('ALTER INDEX journal.reading_without_task RENAME TO %I', part || '_without_task');
  EXECUTE format('ALTER INDEX journal.reading_by_record RENAME TO %I', part || '_by_record');
  EXECUTE format('REVOKE ALL ON journal.%I FROM ${app}', part);
  EXECUTE format('COMMENT ON TABLE journal.%I IS %L', part, 'Part of journal.reading');
END $$;

CREATE TABLE journal.reading (
  id      uuid        NOT NULL,
  at      timestamptz NOT NULL,
  officer uuid        NOT NULL,
  agency  text        NOT NULL,
  kind    text        NOT NULL,
  record  uuid        NOT NULL,
  number  text        NOT NULL,
  ground  text        NOT NULL,
  task    boolean     NOT NULL,
  PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);

CREATE INDEX reading_without_task ON journal.reading (at) WHERE NOT task;
CREATE INDEX reading_by_record ON journal.reading (kind, record, at DESC);

COMMENT ON TABLE  journal.reading         IS 'Readings of protected records, appended before the page goes out; never changed; kept by years';
COMMENT ON COLUMN journal.reading.id      IS 'Identifier, UUID version 7';
COMMENT ON COLUMN journal.reading.at      IS 'When it was read, by the clock of the application';
COMMENT ON COLUMN journal.reading.officer IS 'Who read it';
COMMENT ON COLUMN journal.reading.agency  IS 'Agency in which the officer served then';
COMMENT ON COLUMN journal.reading.kind    IS 'Kind of the record: case, signal, tip';
COMMENT ON COLUMN journal.reading.record  IS 'Identifier of the record in its room';
COMMENT ON COLUMN journal.reading.number  IS 'Number as people say it';
COMMENT ON COLUMN journal.reading.ground  IS 'What let the officer in, as the room names it';
COMMENT ON COLUMN journal.reading.task    IS 'Whether a task of the officer asked for it';

GRANT SELECT, INSERT ON journal.reading TO ${app};

CREATE TRIGGER reading_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.reading
  FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();

DO $$
DECLARE
  part text;
  year int;
BEGIN
  SELECT relname INTO STRICT part FROM pg_class
   WHERE relnamespace = 'journal'::regnamespace AND relname ~ '^reading_until_\d{4}$';
  year := right(part, 4)::int;
  EXECUTE format('ALTER TABLE journal.reading ATTACH PARTITION journal.%I FOR VALUES FROM (MINVALUE) TO (%L)',
    part, year + 1 || '-01-01 00:00:00+07');
  EXECUTE format('ALTER TABLE journal.%I DROP CONSTRAINT %I', part, 'until_' || year);
  PERFORM kernel.lay_year('journal.reading', 'journal', 'reading_later', format('%L', year + 1 || '-01-01 00:00:00+07'), 'MAXVALUE');
  PERFORM kernel.open_years(year + 1);
END $$;
