-- Days on which a signatory is away: nothing is laid before that one, and what waits goes to another.

CREATE TABLE documents.absence (
  id          uuid PRIMARY KEY,
  officer     uuid NOT NULL,
  agency      text NOT NULL,
  valid_from  date NOT NULL,
  valid_to    date NOT NULL,
  words       text NOT NULL CHECK (words <> ''),
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  ended_on    date,
  CHECK (valid_to >= valid_from),
  CONSTRAINT absence_once EXCLUDE USING gist (
    officer WITH =, agency WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (ended_on IS NULL)
);

COMMENT ON TABLE  documents.absence IS 'Days on which a signatory is away and signs nothing';
COMMENT ON COLUMN documents.absence.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN documents.absence.officer IS 'Who is away';
COMMENT ON COLUMN documents.absence.agency IS 'Key of the agency for which that one signs';
COMMENT ON COLUMN documents.absence.valid_from IS 'First day away';
COMMENT ON COLUMN documents.absence.valid_to IS 'Last day away, included';
COMMENT ON COLUMN documents.absence.words IS 'Why, or under which paper';
COMMENT ON COLUMN documents.absence.recorded_by IS 'Who recorded it';
COMMENT ON COLUMN documents.absence.recorded_at IS 'When';
COMMENT ON COLUMN documents.absence.ended_on IS 'First day back before the last one was over; empty while it runs as recorded';

GRANT SELECT, INSERT, UPDATE (ended_on) ON documents.absence TO ${app};
