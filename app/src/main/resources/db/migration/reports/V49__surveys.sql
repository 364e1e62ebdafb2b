-- What surveys and indices say of fair business and the trust of consumers (plan section I.2).

CREATE TABLE reports.survey_value (
  id         uuid PRIMARY KEY,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  unit       text NOT NULL CHECK (length(unit) BETWEEN 1 AND 30),
  source     text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  quarter    text NOT NULL,
  area       text NOT NULL,
  hundredths bigint NOT NULL CHECK (hundredths >= 0),
  document   text NOT NULL CHECK (document <> ''),
  agency     text NOT NULL,
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL
);

CREATE INDEX survey_quarter ON reports.survey_value (quarter, name, area, entered_at DESC);

COMMENT ON TABLE reports.survey_value IS 'A value of a survey or an index, as it was typed from its paper; never changed';
COMMENT ON COLUMN reports.survey_value.id IS 'Identifier';
COMMENT ON COLUMN reports.survey_value.name IS 'What was measured';
COMMENT ON COLUMN reports.survey_value.unit IS 'In what';
COMMENT ON COLUMN reports.survey_value.source IS 'Who measured it, and how it is called';
COMMENT ON COLUMN reports.survey_value.quarter IS 'Key of the reporting quarter';
COMMENT ON COLUMN reports.survey_value.area IS 'Code of the commune; empty for the whole province';
COMMENT ON COLUMN reports.survey_value.hundredths IS 'The value in hundredths of the unit';
COMMENT ON COLUMN reports.survey_value.document IS 'Number of the paper in a register of the agency';
COMMENT ON COLUMN reports.survey_value.agency IS 'Agency in whose name it was entered';
COMMENT ON COLUMN reports.survey_value.entered_by IS 'Who entered it';
COMMENT ON COLUMN reports.survey_value.entered_at IS 'When';
GRANT SELECT, INSERT ON reports.survey_value TO ${app};

CREATE TABLE reports.survey_answer (
  survey   uuid PRIMARY KEY REFERENCES reports.survey_value,
  accepted boolean NOT NULL,
  words    text NOT NULL CHECK (length(words) <= 2000),
  officer  uuid NOT NULL,
  agency   text NOT NULL,
  at       timestamptz NOT NULL,
  CHECK (accepted OR words <> '')
);

COMMENT ON TABLE reports.survey_answer IS 'What a second person says of it; never changed';
COMMENT ON COLUMN reports.survey_answer.survey IS 'The value';
COMMENT ON COLUMN reports.survey_answer.accepted IS 'Whether it stands so in the paper; else it counts for nothing';
COMMENT ON COLUMN reports.survey_answer.words IS 'Words of the second person; needed where it does not';
COMMENT ON COLUMN reports.survey_answer.officer IS 'Second person';
COMMENT ON COLUMN reports.survey_answer.agency IS 'Agency of the second person';
COMMENT ON COLUMN reports.survey_answer.at IS 'When';
GRANT SELECT, INSERT ON reports.survey_answer TO ${app};
