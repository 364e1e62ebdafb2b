-- What officers are told of. A notice holds no words of a record: what is shown of it is read when the notice is read,
-- with the eyes of its reader, and with the sight of the record the notice goes too.
CREATE TABLE officers.notice (
  id          uuid        PRIMARY KEY,
  officer     uuid        NOT NULL REFERENCES officers.officer (id),
  kind        text        NOT NULL CHECK (kind IN ('MENTION', 'CHANGE', 'CLOCK')),
  record_kind text        NOT NULL CHECK (length(record_kind) BETWEEN 3 AND 40),
  record      uuid        NOT NULL,
  act         uuid,
  verb        text        NOT NULL,
  told_by     uuid,
  told_at     timestamptz NOT NULL,
  read_at     timestamptz,
  UNIQUE (officer, act)
);

CREATE INDEX notice_by_officer ON officers.notice (officer, told_at DESC, id);
CREATE INDEX notice_unread ON officers.notice (officer) WHERE read_at IS NULL;
CREATE INDEX notice_by_age ON officers.notice (told_at);

COMMENT ON TABLE  officers.notice             IS 'What officers were told of; no words of a record';
COMMENT ON COLUMN officers.notice.id          IS 'Identifier';
COMMENT ON COLUMN officers.notice.officer     IS 'Who is told';
COMMENT ON COLUMN officers.notice.kind        IS 'Named in words of the office, changed while followed, or an own time limit that comes near';
COMMENT ON COLUMN officers.notice.record_kind IS 'Kind of the record, as the journal names it';
COMMENT ON COLUMN officers.notice.record      IS 'The record';
COMMENT ON COLUMN officers.notice.act         IS 'Entry of the journal that is told of; empty where none is';
COMMENT ON COLUMN officers.notice.verb        IS 'What was done, as the journal names it';
COMMENT ON COLUMN officers.notice.told_by     IS 'Officer who did it; empty for the program and for citizens';
COMMENT ON COLUMN officers.notice.told_at     IS 'When it was done';
COMMENT ON COLUMN officers.notice.read_at     IS 'When it was read; empty until then';

ALTER TABLE officers.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE officers.notice FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON officers.notice USING (kernel.sees(record)) WITH CHECK (true);

CREATE TABLE officers.watching (
  officer     uuid        NOT NULL REFERENCES officers.officer (id),
  record_kind text        NOT NULL CHECK (length(record_kind) BETWEEN 3 AND 40),
  record      uuid        NOT NULL,
  since       timestamptz NOT NULL,
  PRIMARY KEY (officer, record)
);

CREATE INDEX watching_by_record ON officers.watching (record);

COMMENT ON TABLE  officers.watching             IS 'Records that officers follow; it ends with the sight of the record';
COMMENT ON COLUMN officers.watching.officer     IS 'Who follows';
COMMENT ON COLUMN officers.watching.record_kind IS 'Kind of the record, as the journal names it';
COMMENT ON COLUMN officers.watching.record      IS 'The record';
COMMENT ON COLUMN officers.watching.since       IS 'From when on changes are told';

ALTER TABLE officers.watching ENABLE ROW LEVEL SECURITY;
ALTER TABLE officers.watching FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON officers.watching USING (kernel.sees(record)) WITH CHECK (true);

CREATE TABLE officers.notice_way (
  officer uuid NOT NULL REFERENCES officers.officer (id),
  kind    text NOT NULL CHECK (kind IN ('MENTION', 'CHANGE', 'CLOCK')),
  way     text NOT NULL CHECK (way IN ('BELL', 'MAIL', 'OFF')),
  PRIMARY KEY (officer, kind),
  CHECK (kind <> 'CLOCK' OR way <> 'OFF')
);

COMMENT ON TABLE  officers.notice_way         IS 'How officers want to be told; without a row on the desk alone';
COMMENT ON COLUMN officers.notice_way.officer IS 'Who is told';
COMMENT ON COLUMN officers.notice_way.kind    IS 'What is told; own time limits cannot be switched off';
COMMENT ON COLUMN officers.notice_way.way     IS 'On the desk, on the desk and in the daily mail, or not at all';

CREATE TABLE officers.notice_place (
  single_row  boolean PRIMARY KEY DEFAULT true CHECK (single_row),
  transaction bigint  NOT NULL,
  number      bigint  NOT NULL
);

COMMENT ON TABLE  officers.notice_place             IS 'How far the journal was read for those who follow a record';
COMMENT ON COLUMN officers.notice_place.single_row  IS 'There is one row';
COMMENT ON COLUMN officers.notice_place.transaction IS 'Number of the transaction of the last act, as the server counts them';
COMMENT ON COLUMN officers.notice_place.number      IS 'Number of that act';

GRANT SELECT, INSERT, UPDATE, DELETE ON officers.notice TO ${app};
GRANT SELECT, INSERT, DELETE ON officers.watching TO ${app};
GRANT SELECT, INSERT, UPDATE ON officers.notice_way, officers.notice_place TO ${app};
