-- Notes on the situation and assessments of periods; the measure that followed from a figure outside its forecast.
CREATE TABLE reports.number_year (
  series text NOT NULL,
  year   int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  last   int NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
);
COMMENT ON TABLE reports.number_year IS 'Last number given in each series and year';
COMMENT ON COLUMN reports.number_year.series IS 'GT notes on the situation, DG assessments of a period';
COMMENT ON COLUMN reports.number_year.year IS 'Year of the number';
COMMENT ON COLUMN reports.number_year.last IS 'Last number given';
GRANT SELECT, INSERT, UPDATE ON reports.number_year TO ${app};

CREATE TABLE reports.situation (
  id        uuid PRIMARY KEY,
  number    text NOT NULL UNIQUE,
  kind      text NOT NULL CHECK (kind IN ('NOTE', 'ASSESSMENT')),
  agency    text NOT NULL,
  author    uuid NOT NULL,
  from_day  date NOT NULL,
  to_day    date NOT NULL CHECK (to_day >= from_day),
  period    text NOT NULL,
  title     text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  words     text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  area      text NOT NULL,
  goods     text NOT NULL,
  source    text NOT NULL CHECK (length(source) <= 300),
  rating    text CHECK (rating IN ('CHECKED', 'LIKELY', 'UNCHECKED')),
  deviation uuid REFERENCES reports.deviation,
  state     text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'DROPPED')),
  since     timestamptz NOT NULL,
  version   int NOT NULL CHECK (version > 0),
  CHECK ((kind = 'NOTE') = (rating IS NOT NULL AND source <> '' AND period = ''))
);
CREATE UNIQUE INDEX situation_of_period ON reports.situation (agency, period)
  WHERE period <> '' AND state <> 'DROPPED';
CREATE INDEX situation_by_day ON reports.situation (kind, to_day DESC);
CREATE INDEX situation_on_deviation ON reports.situation (deviation) WHERE deviation IS NOT NULL;
COMMENT ON TABLE reports.situation IS 'Notes on the situation and assessments of periods, as they stand';
COMMENT ON COLUMN reports.situation.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.situation.number IS 'Number as people say it, GT-2026-0001 or DG-2026-0001';
COMMENT ON COLUMN reports.situation.kind IS 'Note or assessment';
COMMENT ON COLUMN reports.situation.agency IS 'Key of the agency whose word it is';
COMMENT ON COLUMN reports.situation.author IS 'Who worded it last';
COMMENT ON COLUMN reports.situation.from_day IS 'First day of which it speaks';
COMMENT ON COLUMN reports.situation.to_day IS 'Last day of which it speaks';
COMMENT ON COLUMN reports.situation.period IS 'Key of the period that is assessed; empty for a note';
COMMENT ON COLUMN reports.situation.title IS 'What it is about, in one line';
COMMENT ON COLUMN reports.situation.words IS 'What is noted, or what is concluded';
COMMENT ON COLUMN reports.situation.area IS 'Code of the commune of a note; empty for the whole province';
COMMENT ON COLUMN reports.situation.goods IS 'Code of the group of goods of a note; empty for none';
COMMENT ON COLUMN reports.situation.source IS 'From where a note is, never who reported; of an assessment the agency whose cases are counted, empty for the whole province';
COMMENT ON COLUMN reports.situation.rating IS 'How sure the agency is of a note';
COMMENT ON COLUMN reports.situation.deviation IS 'Figure outside its forecast of which a note speaks';
COMMENT ON COLUMN reports.situation.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN reports.situation.since IS 'Since when';
COMMENT ON COLUMN reports.situation.version IS 'Rises with each act; an act from an older page is refused';
GRANT SELECT, INSERT ON reports.situation TO ${app};
GRANT UPDATE (state, since, version, title, words, author) ON reports.situation TO ${app};

CREATE TABLE reports.situation_line (
  situation uuid NOT NULL REFERENCES reports.situation,
  part      text NOT NULL CHECK (part IN ('PLACES', 'CONDITIONS', 'GOODS', 'ACTS')),
  key       text NOT NULL,
  figure    text NOT NULL,
  amount    bigint NOT NULL,
  before    bigint NOT NULL,
  PRIMARY KEY (situation, part, key, figure)
);
COMMENT ON TABLE reports.situation_line IS 'What was counted for an assessment when it was last worded or submitted';
COMMENT ON COLUMN reports.situation_line.situation IS 'The assessment';
COMMENT ON COLUMN reports.situation_line.part IS 'Places, conditions, goods or acts';
COMMENT ON COLUMN reports.situation_line.key IS 'Which of them; empty where it is not known';
COMMENT ON COLUMN reports.situation_line.figure IS 'What was counted';
COMMENT ON COLUMN reports.situation_line.amount IS 'How many, or đồng';
COMMENT ON COLUMN reports.situation_line.before IS 'The same of the period before, as it was known then';
GRANT SELECT, INSERT, DELETE ON reports.situation_line TO ${app};

CREATE TABLE reports.situation_step (
  id         uuid PRIMARY KEY,
  situation  uuid NOT NULL REFERENCES reports.situation,
  number     int NOT NULL CHECK (number > 0),
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  UNIQUE (situation, number)
);
COMMENT ON TABLE reports.situation_step IS 'What was done with a note or an assessment';
COMMENT ON COLUMN reports.situation_step.id IS 'Identifier';
COMMENT ON COLUMN reports.situation_step.situation IS 'The note or the assessment';
COMMENT ON COLUMN reports.situation_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN reports.situation_step.at IS 'When';
COMMENT ON COLUMN reports.situation_step.event IS 'What happened';
COMMENT ON COLUMN reports.situation_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN reports.situation_step.officer IS 'Who did it';
COMMENT ON COLUMN reports.situation_step.agency IS 'For which agency';
COMMENT ON COLUMN reports.situation_step.words IS 'What was said about it';
COMMENT ON COLUMN reports.situation_step.document IS 'Always empty here: no paper does it';
GRANT SELECT, INSERT ON reports.situation_step TO ${app};

CREATE TABLE reports.measure (
  id        uuid PRIMARY KEY,
  deviation uuid NOT NULL REFERENCES reports.deviation,
  kind      text NOT NULL,
  name      text NOT NULL,
  address   text NOT NULL,
  words     text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  at        timestamptz NOT NULL,
  officer   uuid NOT NULL,
  agency    text NOT NULL,
  UNIQUE (deviation, address)
);
COMMENT ON TABLE reports.measure IS 'The measure that followed from a figure outside its forecast, or why none did; never changed';
COMMENT ON COLUMN reports.measure.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.measure.deviation IS 'The figure';
COMMENT ON COLUMN reports.measure.kind IS 'Message key of the sort of measure';
COMMENT ON COLUMN reports.measure.name IS 'Number and title of the record as they were; empty where none followed';
COMMENT ON COLUMN reports.measure.address IS 'Address of the record; empty where none followed';
COMMENT ON COLUMN reports.measure.words IS 'Why this measure, or why none';
COMMENT ON COLUMN reports.measure.at IS 'When it was said';
COMMENT ON COLUMN reports.measure.officer IS 'Who said it';
COMMENT ON COLUMN reports.measure.agency IS 'For which agency';
GRANT SELECT, INSERT ON reports.measure TO ${app};
