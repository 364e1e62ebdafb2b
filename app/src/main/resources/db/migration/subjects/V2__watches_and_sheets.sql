-- An officer watches a number, a subject or a ring: nobody else learns of it, neither by a list nor by a question.
CREATE TABLE subjects.watch (
  id       uuid PRIMARY KEY,
  kind     text NOT NULL CHECK (kind IN ('MARK', 'SUBJECT', 'RING')),
  value    text NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
  subject  uuid,
  case_id  uuid,
  ground   text NOT NULL CHECK (length(ground) BETWEEN 1 AND 2000),
  until    date NOT NULL,
  agency   text NOT NULL,
  officer  uuid NOT NULL,
  at       timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK ((kind = 'MARK') = (subject IS NULL)),
  CHECK ((subject IS NULL) = (case_id IS NULL))
);

CREATE INDEX watch_of_officer ON subjects.watch (officer, at DESC);
CREATE INDEX watch_standing ON subjects.watch (until) WHERE ended_at IS NULL;

COMMENT ON TABLE  subjects.watch IS 'What an officer watches for some time; read by that officer alone';
COMMENT ON COLUMN subjects.watch.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN subjects.watch.kind IS 'Whether a number or name, a subject, or the ring around a subject';
COMMENT ON COLUMN subjects.watch.value IS 'The number or name as typed, or the name of the subject then';
COMMENT ON COLUMN subjects.watch.subject IS 'Subject of a case; empty for a number or name';
COMMENT ON COLUMN subjects.watch.case_id IS 'Case that names it';
COMMENT ON COLUMN subjects.watch.ground IS 'Why it is watched';
COMMENT ON COLUMN subjects.watch.until IS 'Last day on which it is watched';
COMMENT ON COLUMN subjects.watch.agency IS 'Key of the agency of the officer';
COMMENT ON COLUMN subjects.watch.officer IS 'Who watches';
COMMENT ON COLUMN subjects.watch.at IS 'Since when; what is older is no hit';
COMMENT ON COLUMN subjects.watch.ended_at IS 'When it was ended before its term; empty otherwise';

GRANT SELECT, INSERT, UPDATE (ended_at) ON subjects.watch TO ${app};

CREATE TABLE subjects.watch_hit (
  id      uuid PRIMARY KEY,
  watch   uuid NOT NULL REFERENCES subjects.watch,
  kind    text NOT NULL CHECK (kind IN ('CASE', 'TIP', 'LISTING', 'PLACE')),
  record  uuid NOT NULL,
  number  text NOT NULL,
  path    text NOT NULL,
  by_what text NOT NULL CHECK (length(by_what) <= 200),
  at      timestamptz NOT NULL,
  seen_at timestamptz,
  UNIQUE (watch, record)
);

COMMENT ON TABLE  subjects.watch_hit IS 'What came in later and names what is watched; read by who watches and sees the record';
COMMENT ON COLUMN subjects.watch_hit.id IS 'Identifier';
COMMENT ON COLUMN subjects.watch_hit.watch IS 'The watch';
COMMENT ON COLUMN subjects.watch_hit.kind IS 'Sort of record';
COMMENT ON COLUMN subjects.watch_hit.record IS 'Case, signal, flagged listing or watched place';
COMMENT ON COLUMN subjects.watch_hit.number IS 'Its number, or its name';
COMMENT ON COLUMN subjects.watch_hit.path IS 'Its page, without language';
COMMENT ON COLUMN subjects.watch_hit.by_what IS 'Number or name by which it was found';
COMMENT ON COLUMN subjects.watch_hit.at IS 'When it was found';
COMMENT ON COLUMN subjects.watch_hit.seen_at IS 'When the officer noted it; empty before';

GRANT SELECT, INSERT, UPDATE (seen_at) ON subjects.watch_hit TO ${app};

ALTER TABLE subjects.watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.watch FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON subjects.watch
  USING ((SELECT kernel.sees_all()) OR 'officer:' || officer = ANY (kernel.marks()) AND kernel.sees(case_id));
ALTER TABLE subjects.watch_hit ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.watch_hit FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON subjects.watch_hit
  USING (kernel.sees(record) AND EXISTS (SELECT FROM subjects.watch w WHERE w.id = watch));

-- What is said of a subject to another agency: by a signed paper, read until its day or until it is recalled.
CREATE TABLE subjects.sheet (
  id        uuid PRIMARY KEY,
  number    text NOT NULL UNIQUE,
  subject   uuid NOT NULL,
  cases     uuid[] NOT NULL CHECK (cardinality(cases) > 0),
  agency    text NOT NULL,
  recipient text NOT NULL,
  level     text NOT NULL CHECK (level IN ('KNOW', 'USE', 'PASS_ON')),
  fields    text[] NOT NULL CHECK (cardinality(fields) > 0),
  purpose   text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 2000),
  ground    text NOT NULL CHECK (length(ground) BETWEEN 1 AND 300),
  until     date NOT NULL,
  body      text CHECK (length(body) <= 20000),
  sha256    text NOT NULL,
  paper     text,
  signed_on date,
  officer   uuid NOT NULL,
  state     text NOT NULL CHECK (state IN ('DRAFT', 'SHARED', 'RECALLED', 'DROPPED')),
  since     timestamptz NOT NULL,
  version   int NOT NULL CHECK (version > 0),
  CHECK (agency <> recipient),
  CHECK ((paper IS NULL) = (signed_on IS NULL)),
  CHECK (state NOT IN ('SHARED', 'RECALLED') OR paper IS NOT NULL),
  CHECK (state NOT IN ('RECALLED', 'DROPPED') OR body IS NULL)
);

CREATE INDEX sheet_of_subject ON subjects.sheet (subject);
CREATE INDEX sheet_to ON subjects.sheet (recipient, since DESC);
CREATE INDEX sheet_kept ON subjects.sheet (until) WHERE body IS NOT NULL;

COMMENT ON TABLE  subjects.sheet IS 'Sheets about a subject of cases, shared with one other agency';
COMMENT ON COLUMN subjects.sheet.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN subjects.sheet.number IS 'Number as people say it, PC-2026-0001';
COMMENT ON COLUMN subjects.sheet.subject IS 'Subject of a case';
COMMENT ON COLUMN subjects.sheet.cases IS 'All cases from which its words come; who does not see each of them does not see it';
COMMENT ON COLUMN subjects.sheet.agency IS 'Key of the agency that shares';
COMMENT ON COLUMN subjects.sheet.recipient IS 'Key of the agency that reads';
COMMENT ON COLUMN subjects.sheet.level IS 'What the recipient may do with it';
COMMENT ON COLUMN subjects.sheet.fields IS 'What it says';
COMMENT ON COLUMN subjects.sheet.purpose IS 'For which task the recipient needs it';
COMMENT ON COLUMN subjects.sheet.ground IS 'Article and law by which it is shared, as the signatory answers for it';
COMMENT ON COLUMN subjects.sheet.until IS 'Last day on which it can be read';
COMMENT ON COLUMN subjects.sheet.body IS 'Its words as they were when it was drawn up; empty once expired, recalled or dropped';
COMMENT ON COLUMN subjects.sheet.sha256 IS 'Digest of its words';
COMMENT ON COLUMN subjects.sheet.paper IS 'Number of the signed paper; empty before';
COMMENT ON COLUMN subjects.sheet.signed_on IS 'Day of the signature';
COMMENT ON COLUMN subjects.sheet.officer IS 'Who drew it up';
COMMENT ON COLUMN subjects.sheet.state IS 'Where it stands';
COMMENT ON COLUMN subjects.sheet.since IS 'Since when';
COMMENT ON COLUMN subjects.sheet.version IS 'Rises with each act; an act from an older page is refused';

GRANT SELECT, INSERT, UPDATE (body, paper, signed_on, state, since, version) ON subjects.sheet TO ${app};

CREATE TABLE subjects.sheet_step (
  id         uuid PRIMARY KEY,
  sheet      uuid NOT NULL REFERENCES subjects.sheet,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  UNIQUE (sheet, number)
);

COMMENT ON TABLE  subjects.sheet_step IS 'What was done with a sheet';
COMMENT ON COLUMN subjects.sheet_step.id IS 'Identifier';
COMMENT ON COLUMN subjects.sheet_step.sheet IS 'The sheet';
COMMENT ON COLUMN subjects.sheet_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN subjects.sheet_step.at IS 'When';
COMMENT ON COLUMN subjects.sheet_step.event IS 'What happened';
COMMENT ON COLUMN subjects.sheet_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN subjects.sheet_step.officer IS 'Who did it';
COMMENT ON COLUMN subjects.sheet_step.agency IS 'For which agency';
COMMENT ON COLUMN subjects.sheet_step.words IS 'What was said about it';
COMMENT ON COLUMN subjects.sheet_step.document IS 'The signed paper by which it happened; empty for none';

GRANT SELECT, INSERT ON subjects.sheet_step TO ${app};

CREATE TABLE subjects.sheet_paper (
  document   uuid PRIMARY KEY,
  sheet      uuid NOT NULL REFERENCES subjects.sheet,
  version    int NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

COMMENT ON TABLE  subjects.sheet_paper IS 'Papers whose signature shares a sheet';
COMMENT ON COLUMN subjects.sheet_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN subjects.sheet_paper.sheet IS 'The sheet';
COMMENT ON COLUMN subjects.sheet_paper.version IS 'Version of which it speaks';
COMMENT ON COLUMN subjects.sheet_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN subjects.sheet_paper.drafted_at IS 'When';
COMMENT ON COLUMN subjects.sheet_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON subjects.sheet_paper TO ${app};

CREATE UNIQUE INDEX sheet_paper_waiting ON subjects.sheet_paper (sheet) WHERE outcome IS NULL;

CREATE TABLE subjects.sheet_reading (
  id      uuid PRIMARY KEY,
  sheet   uuid NOT NULL REFERENCES subjects.sheet,
  agency  text NOT NULL,
  officer uuid NOT NULL,
  at      timestamptz NOT NULL,
  words   text NOT NULL CHECK (length(words) <= 1000)
);

CREATE INDEX sheet_reading_of ON subjects.sheet_reading (sheet, at DESC);

COMMENT ON TABLE  subjects.sheet_reading IS 'Who of the recipient read a sheet, each time; never changed';
COMMENT ON COLUMN subjects.sheet_reading.id IS 'Identifier';
COMMENT ON COLUMN subjects.sheet_reading.sheet IS 'The sheet';
COMMENT ON COLUMN subjects.sheet_reading.agency IS 'Key of the recipient';
COMMENT ON COLUMN subjects.sheet_reading.officer IS 'Who read';
COMMENT ON COLUMN subjects.sheet_reading.at IS 'When';
COMMENT ON COLUMN subjects.sheet_reading.words IS 'For which task; empty for reading it again for the same';

GRANT SELECT, INSERT ON subjects.sheet_reading TO ${app};

CREATE FUNCTION subjects.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done in % stays', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER sheet_reading_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON subjects.sheet_reading
  FOR EACH STATEMENT EXECUTE FUNCTION subjects.refuse_change();
CREATE TRIGGER sheet_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON subjects.sheet_step
  FOR EACH STATEMENT EXECUTE FUNCTION subjects.refuse_change();

-- Seen by whoever sees all its cases for the agency that shares, and by officers of the recipient once it is shared.
CREATE FUNCTION subjects.shows(cases uuid[], recipient text, state text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (SELECT kernel.sees_all())
      OR NOT EXISTS (SELECT FROM unnest(cases) one WHERE NOT kernel.sees(one))
      OR state IN ('SHARED', 'RECALLED') AND 'case:' || recipient = ANY (kernel.marks())
$$;

REVOKE EXECUTE ON FUNCTION subjects.shows(uuid[], text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION subjects.shows(uuid[], text, text) TO ${app};

ALTER TABLE subjects.sheet ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.sheet FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON subjects.sheet USING (subjects.shows(cases, recipient, state)) WITH CHECK (true);
ALTER TABLE subjects.sheet_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.sheet_step FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON subjects.sheet_step USING (EXISTS (SELECT FROM subjects.sheet s WHERE s.id = sheet));
ALTER TABLE subjects.sheet_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.sheet_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON subjects.sheet_reading USING (EXISTS (SELECT FROM subjects.sheet s WHERE s.id = sheet));

-- Two series of numbers.
ALTER TABLE subjects.number_year ADD COLUMN series text NOT NULL DEFAULT 'LK';
ALTER TABLE subjects.number_year ALTER COLUMN series DROP DEFAULT;
ALTER TABLE subjects.number_year DROP CONSTRAINT number_year_pkey, ADD PRIMARY KEY (series, year);
COMMENT ON COLUMN subjects.number_year.series IS 'LK for judgements, PC for sheets';
COMMENT ON TABLE  subjects.number_year IS 'Last number given in each series and year';
