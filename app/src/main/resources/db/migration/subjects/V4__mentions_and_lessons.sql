-- What reports, flagged listings, cases, referrals and registers name, as keyed marks: equal marks are a link, and a
-- link is a pointer that is seen by whoever sees the record. No number and no name stands here, nor who told a report.
CREATE TABLE subjects.mention (
  mark   bytea NOT NULL CHECK (octet_length(mark) = 16),
  record uuid NOT NULL,
  what   text NOT NULL CHECK (length(what) BETWEEN 1 AND 20),
  kind   text NOT NULL CHECK (kind IN ('TIP', 'LISTING', 'CASE', 'REFERRAL', 'PLACE', 'LICENCE', 'LABEL')),
  source uuid NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 300),
  path   text NOT NULL CHECK (length(path) BETWEEN 1 AND 200),
  at     timestamptz NOT NULL,
  PRIMARY KEY (mark, record)
);

CREATE INDEX mention_newest ON subjects.mention (mark, at DESC);
CREATE INDEX mention_of_record ON subjects.mention (record);
CREATE INDEX mention_source ON subjects.mention (source);

COMMENT ON TABLE  subjects.mention IS 'Which records name the same number, shop or business; keyed marks only';
COMMENT ON COLUMN subjects.mention.mark IS 'Keyed mark of what is named; the key is not in the database';
COMMENT ON COLUMN subjects.mention.record IS 'The record that names it and by whose predicate it is seen';
COMMENT ON COLUMN subjects.mention.what IS 'Sort of what is named';
COMMENT ON COLUMN subjects.mention.kind IS 'Sort of the record';
COMMENT ON COLUMN subjects.mention.source IS 'What it is erased with: the report behind a signal, else the record';
COMMENT ON COLUMN subjects.mention.number IS 'Number of the record as people say it, or its name';
COMMENT ON COLUMN subjects.mention.path IS 'Its page, without language';
COMMENT ON COLUMN subjects.mention.at IS 'When the record came to be';

GRANT SELECT, INSERT, DELETE ON subjects.mention TO ${app};

ALTER TABLE subjects.mention ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.mention FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON subjects.mention USING (kernel.sees(record));

CREATE TABLE subjects.mention_place (
  kind text PRIMARY KEY CHECK (kind IN ('TIP', 'LISTING', 'CASE', 'REFERRAL', 'PLACE', 'LICENCE', 'LABEL')),
  last uuid NOT NULL,
  day  date NOT NULL
);

COMMENT ON TABLE  subjects.mention_place IS 'How far each sort of records was read; a round that broke off goes on from here';
COMMENT ON COLUMN subjects.mention_place.kind IS 'Sort of records';
COMMENT ON COLUMN subjects.mention_place.last IS 'Place of the last one that was read';
COMMENT ON COLUMN subjects.mention_place.day IS 'Day on which it was last begun anew';

GRANT SELECT, INSERT, UPDATE ON subjects.mention_place TO ${app};

-- What judgements taught about the worth of evidence: numbers, from which no subject and no case follows.
CREATE TABLE subjects.lesson (
  version   int PRIMARY KEY CHECK (version > 0),
  kind      text NOT NULL CHECK (kind IN ('PERSON', 'BUSINESS', 'SHOP')),
  at        timestamptz NOT NULL,
  positive  int NOT NULL CHECK (positive >= 0),
  negative  int NOT NULL CHECK (negative >= 0),
  used      boolean NOT NULL,
  f1_before numeric(4, 3) NOT NULL,
  f1_after  numeric(4, 3) NOT NULL,
  weights   jsonb NOT NULL,
  CHECK (used OR weights = '{}')
);

COMMENT ON TABLE  subjects.lesson IS 'What was learnt each night from the judgements that stand, with the trial on those left out';
COMMENT ON COLUMN subjects.lesson.version IS 'Number of the lesson';
COMMENT ON COLUMN subjects.lesson.kind IS 'Sort of subjects that it is about';
COMMENT ON COLUMN subjects.lesson.at IS 'When it was learnt';
COMMENT ON COLUMN subjects.lesson.positive IS 'Judgements among those learnt from that two are the same';
COMMENT ON COLUMN subjects.lesson.negative IS 'Judgements among them that they are not';
COMMENT ON COLUMN subjects.lesson.used IS 'Whether it did better on judgements that were left out';
COMMENT ON COLUMN subjects.lesson.f1_before IS 'F1 on judgements by what was known without them';
COMMENT ON COLUMN subjects.lesson.f1_after IS 'F1 on judgements that were left out of the learning';
COMMENT ON COLUMN subjects.lesson.weights IS 'Worth of each likeness of each kind of evidence, natural logarithms of odds; empty where it was not used';

GRANT SELECT, INSERT ON subjects.lesson TO ${app};

CREATE TABLE subjects.lesson_end (
  version int PRIMARY KEY REFERENCES subjects.lesson,
  at      timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency  text NOT NULL,
  words   text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000)
);

COMMENT ON TABLE  subjects.lesson_end IS 'Lessons that an officer took back: the one before counts again';
COMMENT ON COLUMN subjects.lesson_end.version IS 'The lesson';
COMMENT ON COLUMN subjects.lesson_end.at IS 'When';
COMMENT ON COLUMN subjects.lesson_end.officer IS 'Who took it back';
COMMENT ON COLUMN subjects.lesson_end.agency IS 'For which agency';
COMMENT ON COLUMN subjects.lesson_end.words IS 'Why';

GRANT SELECT, INSERT ON subjects.lesson_end TO ${app};
