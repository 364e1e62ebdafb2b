-- Classes for the forces: who is invited, who was there, what came of the test, and who got a certificate.

CREATE TABLE training.number_year (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0)
);

COMMENT ON TABLE  training.number_year IS 'Last number given to a class in each year';
COMMENT ON COLUMN training.number_year.year IS 'Year of the number';
COMMENT ON COLUMN training.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON training.number_year TO ${app};

CREATE TABLE training.class (
  id         uuid PRIMARY KEY,
  number     text NOT NULL UNIQUE,
  title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  kind       text NOT NULL CHECK (kind IN ('COURSE', 'WORKSHOP')),
  programme  text NOT NULL CHECK (length(programme) BETWEEN 1 AND 4000),
  trainers   text NOT NULL CHECK (length(trainers) BETWEEN 1 AND 1000),
  place      text NOT NULL CHECK (length(place) BETWEEN 1 AND 300),
  agency     text NOT NULL,
  begins     date NOT NULL,
  ends       date NOT NULL,
  names_by   date NOT NULL,
  pass       int NOT NULL CHECK (pass BETWEEN 1 AND 100),
  test       jsonb NOT NULL DEFAULT '[]',
  state      text NOT NULL CHECK (state IN ('DRAFT', 'ANNOUNCED', 'HELD', 'CALLED_OFF')),
  since      timestamptz NOT NULL,
  version    int NOT NULL CHECK (version > 0),
  secret     bytea NOT NULL CHECK (octet_length(secret) = 32),
  decision   text,
  decided_on date,
  report     text NOT NULL DEFAULT '',
  CHECK (ends >= begins),
  CHECK (names_by < begins),
  CHECK ((decision IS NULL) = (decided_on IS NULL)),
  CONSTRAINT announced_by_its_decision CHECK (state NOT IN ('ANNOUNCED', 'HELD') OR decision IS NOT NULL)
);

CREATE INDEX class_by_day ON training.class (begins);

COMMENT ON TABLE  training.class IS 'Classes and workshops';
COMMENT ON COLUMN training.class.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN training.class.number IS 'Number as people say it, LH-2026-0001';
COMMENT ON COLUMN training.class.title IS 'What it is about, in one line';
COMMENT ON COLUMN training.class.kind IS 'Course or workshop';
COMMENT ON COLUMN training.class.programme IS 'What is taught';
COMMENT ON COLUMN training.class.trainers IS 'Who teaches';
COMMENT ON COLUMN training.class.place IS 'Where';
COMMENT ON COLUMN training.class.agency IS 'Key of the agency that holds it';
COMMENT ON COLUMN training.class.begins IS 'First day';
COMMENT ON COLUMN training.class.ends IS 'Last day';
COMMENT ON COLUMN training.class.names_by IS 'Last day on which units name their officers';
COMMENT ON COLUMN training.class.pass IS 'Percent of right answers that pass the test';
COMMENT ON COLUMN training.class.test IS 'Questions with options, the right one and the reason; empty for no test';
COMMENT ON COLUMN training.class.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN training.class.since IS 'Since when';
COMMENT ON COLUMN training.class.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN training.class.secret IS 'From it and the day comes the code that the room shows';
COMMENT ON COLUMN training.class.decision IS 'Number of the signed decision';
COMMENT ON COLUMN training.class.decided_on IS 'Day of that signature';
COMMENT ON COLUMN training.class.report IS 'What the organiser reports of it';

GRANT SELECT, INSERT ON training.class TO ${app};
GRANT UPDATE (test, state, since, version, decision, decided_on, report) ON training.class TO ${app};

CREATE TABLE training.step (
  id         uuid PRIMARY KEY,
  class      uuid NOT NULL REFERENCES training.class,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  UNIQUE (class, number)
);

COMMENT ON TABLE  training.step IS 'What was done with a class';
COMMENT ON COLUMN training.step.id IS 'Identifier';
COMMENT ON COLUMN training.step.class IS 'The class';
COMMENT ON COLUMN training.step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN training.step.at IS 'When';
COMMENT ON COLUMN training.step.event IS 'What happened';
COMMENT ON COLUMN training.step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN training.step.officer IS 'Who did it';
COMMENT ON COLUMN training.step.agency IS 'For which agency';
COMMENT ON COLUMN training.step.words IS 'What was said about it';
COMMENT ON COLUMN training.step.document IS 'The signed paper by which it happened';

GRANT SELECT, INSERT ON training.step TO ${app};

CREATE TABLE training.invitation (
  class       uuid NOT NULL REFERENCES training.class,
  agency      text NOT NULL,
  seats       int NOT NULL CHECK (seats BETWEEN 1 AND 200),
  comes       boolean,
  words       text NOT NULL DEFAULT '',
  answered_by uuid,
  answered_at timestamptz,
  PRIMARY KEY (class, agency),
  CHECK ((comes IS NULL) = (answered_at IS NULL))
);

COMMENT ON TABLE  training.invitation IS 'Units that a class invites';
COMMENT ON COLUMN training.invitation.class IS 'The class';
COMMENT ON COLUMN training.invitation.agency IS 'Key of the unit';
COMMENT ON COLUMN training.invitation.seats IS 'How many officers it may send';
COMMENT ON COLUMN training.invitation.comes IS 'Whether it sends somebody; empty while it is silent';
COMMENT ON COLUMN training.invitation.words IS 'Why it sends nobody';
COMMENT ON COLUMN training.invitation.answered_by IS 'Who answered';
COMMENT ON COLUMN training.invitation.answered_at IS 'When';

GRANT SELECT, INSERT, UPDATE (comes, words, answered_by, answered_at) ON training.invitation TO ${app};

CREATE TABLE training.attendee (
  class       uuid NOT NULL REFERENCES training.class,
  officer     uuid NOT NULL,
  agency      text NOT NULL,
  named_by    uuid NOT NULL,
  named_at    timestamptz NOT NULL,
  answers     int[] NOT NULL DEFAULT '{}',
  score       int CHECK (score BETWEEN 0 AND 100),
  taken_at    timestamptz,
  mark        int CHECK (mark BETWEEN 1 AND 5),
  opinion     text NOT NULL DEFAULT '' CHECK (length(opinion) <= 2000),
  certificate text UNIQUE,
  PRIMARY KEY (class, officer),
  CHECK ((score IS NULL) = (taken_at IS NULL))
);

CREATE INDEX attendee_by_officer ON training.attendee (officer);

COMMENT ON TABLE  training.attendee IS 'Officers whom the units named';
COMMENT ON COLUMN training.attendee.class IS 'The class';
COMMENT ON COLUMN training.attendee.officer IS 'The officer';
COMMENT ON COLUMN training.attendee.agency IS 'Key of the unit';
COMMENT ON COLUMN training.attendee.named_by IS 'Who named the officer';
COMMENT ON COLUMN training.attendee.named_at IS 'When';
COMMENT ON COLUMN training.attendee.answers IS 'Options chosen in the test, question by question';
COMMENT ON COLUMN training.attendee.score IS 'Percent of right answers';
COMMENT ON COLUMN training.attendee.taken_at IS 'When the test was taken';
COMMENT ON COLUMN training.attendee.mark IS 'What the officer makes of the class, 1 to 5';
COMMENT ON COLUMN training.attendee.opinion IS 'The same in words';
COMMENT ON COLUMN training.attendee.certificate IS 'Number of the certificate';

GRANT SELECT, INSERT, DELETE ON training.attendee TO ${app};
GRANT UPDATE (answers, score, taken_at, mark, opinion, certificate) ON training.attendee TO ${app};

CREATE TABLE training.presence (
  class      uuid NOT NULL,
  officer    uuid NOT NULL,
  day        date NOT NULL,
  listed     boolean NOT NULL,
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (class, officer, day),
  FOREIGN KEY (class, officer) REFERENCES training.attendee
);

COMMENT ON TABLE  training.presence IS 'Days on which an officer was there';
COMMENT ON COLUMN training.presence.class IS 'The class';
COMMENT ON COLUMN training.presence.officer IS 'The officer';
COMMENT ON COLUMN training.presence.day IS 'The day';
COMMENT ON COLUMN training.presence.listed IS 'Whether the organiser entered it from a paper list';
COMMENT ON COLUMN training.presence.entered_by IS 'Who entered it';
COMMENT ON COLUMN training.presence.entered_at IS 'When';

GRANT SELECT, INSERT ON training.presence TO ${app};

CREATE TABLE training.code_try (
  class   uuid NOT NULL REFERENCES training.class,
  officer uuid NOT NULL,
  day     date NOT NULL,
  tries   int NOT NULL CHECK (tries > 0),
  PRIMARY KEY (class, officer, day)
);

COMMENT ON TABLE  training.code_try IS 'How many codes an officer has tried on a day';
COMMENT ON COLUMN training.code_try.class IS 'The class';
COMMENT ON COLUMN training.code_try.officer IS 'The officer';
COMMENT ON COLUMN training.code_try.day IS 'The day';
COMMENT ON COLUMN training.code_try.tries IS 'How many';

GRANT SELECT, INSERT, UPDATE (tries) ON training.code_try TO ${app};

CREATE TABLE training.prepared_paper (
  document   uuid PRIMARY KEY,
  class      uuid NOT NULL REFERENCES training.class,
  version    int NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX prepared_paper_waiting ON training.prepared_paper (class) WHERE outcome IS NULL;

COMMENT ON TABLE  training.prepared_paper IS 'Decisions whose signature announces a class';
COMMENT ON COLUMN training.prepared_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN training.prepared_paper.class IS 'The class';
COMMENT ON COLUMN training.prepared_paper.version IS 'Version of the class of which it speaks';
COMMENT ON COLUMN training.prepared_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN training.prepared_paper.drafted_at IS 'When';
COMMENT ON COLUMN training.prepared_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON training.prepared_paper TO ${app};

CREATE TABLE training.need (
  id      uuid PRIMARY KEY,
  agency  text NOT NULL,
  topic   text NOT NULL CHECK (length(topic) BETWEEN 1 AND 200),
  people  int NOT NULL CHECK (people BETWEEN 1 AND 5000),
  words   text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  officer uuid NOT NULL,
  at      timestamptz NOT NULL
);

CREATE INDEX need_by_time ON training.need (at DESC);

COMMENT ON TABLE  training.need IS 'What agencies say their officers need to learn';
COMMENT ON COLUMN training.need.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN training.need.agency IS 'Key of the agency';
COMMENT ON COLUMN training.need.topic IS 'What about, in one line';
COMMENT ON COLUMN training.need.people IS 'How many officers';
COMMENT ON COLUMN training.need.words IS 'Why, from which errors or gaps';
COMMENT ON COLUMN training.need.officer IS 'Who stated it';
COMMENT ON COLUMN training.need.at IS 'When';

GRANT SELECT, INSERT ON training.need TO ${app};
