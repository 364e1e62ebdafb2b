-- From what is late to the answer of the competent body: the agency is heard by a letter, the recommendation is another.
CREATE TABLE plans.number_year (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0)
);

COMMENT ON TABLE  plans.number_year IS 'Last number given in each year, NV-<year>-<number>';
COMMENT ON COLUMN plans.number_year.year IS 'Year of the number';
COMMENT ON COLUMN plans.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE (last) ON plans.number_year TO ${app};

CREATE TABLE plans.neglect (
  id        uuid PRIMARY KEY,
  number    text NOT NULL UNIQUE,
  agency    text NOT NULL,
  body      text NOT NULL CHECK (body <> agency),
  until     date,
  opened_by uuid NOT NULL,
  words     text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  state     text NOT NULL,
  since     timestamptz NOT NULL,
  version   int NOT NULL CHECK (version > 0)
);

CREATE INDEX neglect_of_agency ON plans.neglect (agency);
CREATE INDEX neglect_of_body ON plans.neglect (body) WHERE body <> '';

COMMENT ON TABLE  plans.neglect IS 'Agencies that did not do their duty, apart from the cases of the integrity desk';
COMMENT ON COLUMN plans.neglect.id IS 'Identifier';
COMMENT ON COLUMN plans.neglect.number IS 'As people say it, NV-2026-0001';
COMMENT ON COLUMN plans.neglect.agency IS 'Key of the agency';
COMMENT ON COLUMN plans.neglect.body IS 'Key of the competent body; empty before it was asked';
COMMENT ON COLUMN plans.neglect.until IS 'Last day of whoever has to answer now; empty while nobody has';
COMMENT ON COLUMN plans.neglect.opened_by IS 'Who began it';
COMMENT ON COLUMN plans.neglect.words IS 'Why it was begun';
COMMENT ON COLUMN plans.neglect.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN plans.neglect.since IS 'Since when';
COMMENT ON COLUMN plans.neglect.version IS 'Number of its last step';

GRANT SELECT, INSERT, UPDATE (body, until, state, since, version) ON plans.neglect TO ${app};

CREATE TABLE plans.neglect_ground (
  neglect  uuid NOT NULL REFERENCES plans.neglect,
  source   uuid NOT NULL,
  "order"  boolean NOT NULL,
  title    text NOT NULL,
  due      date NOT NULL,
  released boolean NOT NULL DEFAULT false,
  PRIMARY KEY (neglect, source)
);

CREATE UNIQUE INDEX neglect_ground_used_once ON plans.neglect_ground (source) WHERE NOT released;

COMMENT ON TABLE  plans.neglect_ground IS 'What was late or unanswered on the day on which it was begun';
COMMENT ON COLUMN plans.neglect_ground.neglect IS 'What it is a ground of';
COMMENT ON COLUMN plans.neglect_ground.source IS 'The late duty, or the order with this agency';
COMMENT ON COLUMN plans.neglect_ground."order" IS 'Whether it is an order; otherwise a duty of the plan';
COMMENT ON COLUMN plans.neglect_ground.title IS 'What was to be done';
COMMENT ON COLUMN plans.neglect_ground.due IS 'Last day';
COMMENT ON COLUMN plans.neglect_ground.released IS 'Whether it was dropped, so that it may be a ground again';

GRANT SELECT, INSERT, UPDATE (released) ON plans.neglect_ground TO ${app};

CREATE TABLE plans.neglect_step (
  id         uuid PRIMARY KEY,
  neglect    uuid NOT NULL REFERENCES plans.neglect,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  paper      text NOT NULL,
  day        date,
  UNIQUE (neglect, number)
);

COMMENT ON TABLE  plans.neglect_step IS 'What was done with it; never changed';
COMMENT ON COLUMN plans.neglect_step.id IS 'Identifier';
COMMENT ON COLUMN plans.neglect_step.neglect IS 'With what';
COMMENT ON COLUMN plans.neglect_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN plans.neglect_step.at IS 'When it was entered';
COMMENT ON COLUMN plans.neglect_step.event IS 'What happened';
COMMENT ON COLUMN plans.neglect_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN plans.neglect_step.officer IS 'Who did it';
COMMENT ON COLUMN plans.neglect_step.agency IS 'For which agency';
COMMENT ON COLUMN plans.neglect_step.words IS 'What was said about it';
COMMENT ON COLUMN plans.neglect_step.document IS 'The letter signed here by which it happened';
COMMENT ON COLUMN plans.neglect_step.paper IS 'Number of the paper that shows it; empty for none';
COMMENT ON COLUMN plans.neglect_step.day IS 'Day of that paper or act';

GRANT SELECT, INSERT ON plans.neglect_step TO ${app};

CREATE TABLE plans.neglect_paper (
  document   uuid PRIMARY KEY,
  neglect    uuid NOT NULL REFERENCES plans.neglect,
  event      text NOT NULL CHECK (event IN ('HEAR', 'RECOMMEND', 'REMIND')),
  version    int NOT NULL,
  body       text NOT NULL,
  until      date NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX neglect_paper_waiting ON plans.neglect_paper (neglect) WHERE outcome IS NULL;

COMMENT ON TABLE  plans.neglect_paper IS 'Letters whose signature hears the agency, asks the competent body or reminds it';
COMMENT ON COLUMN plans.neglect_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN plans.neglect_paper.neglect IS 'What it is about';
COMMENT ON COLUMN plans.neglect_paper.event IS 'What its signature is';
COMMENT ON COLUMN plans.neglect_paper.version IS 'Version of which it speaks';
COMMENT ON COLUMN plans.neglect_paper.body IS 'Key of whom it asks';
COMMENT ON COLUMN plans.neglect_paper.until IS 'Last day for the answer';
COMMENT ON COLUMN plans.neglect_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN plans.neglect_paper.drafted_at IS 'When';
COMMENT ON COLUMN plans.neglect_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON plans.neglect_paper TO ${app};
