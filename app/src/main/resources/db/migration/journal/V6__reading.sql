-- Who looked at which protected record, and on what ground. Apart from the log: looking is no act, and one
-- page is one row.
CREATE TABLE journal.reading (
  id      uuid        PRIMARY KEY,
  at      timestamptz NOT NULL,
  officer uuid        NOT NULL,
  agency  text        NOT NULL,
  kind    text        NOT NULL,
  record  uuid        NOT NULL,
  number  text        NOT NULL,
  ground  text        NOT NULL,
  task    boolean     NOT NULL
);

CREATE INDEX reading_without_task ON journal.reading (at) WHERE NOT task;
CREATE INDEX reading_by_record ON journal.reading (kind, record, at DESC);

COMMENT ON TABLE  journal.reading         IS 'Readings of protected records, appended before the page goes out; never changed';
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
