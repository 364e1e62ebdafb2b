-- A letter that left and whose task was refused was known to the log of the program alone. Whoever gives such tasks has it
-- on the first page until a task rests on the letter or somebody says how it was given otherwise.
CREATE TABLE plans.unopened_letter (
  document   uuid PRIMARY KEY,
  agency     text NOT NULL,
  within     boolean NOT NULL,
  number     text NOT NULL,
  title      text NOT NULL,
  code       text NOT NULL,
  facts      jsonb NOT NULL,
  at         timestamptz NOT NULL,
  settled_at timestamptz,
  settled_by uuid,
  words      text CHECK (length(words) <= 4000),
  CONSTRAINT settled_says_who_and_how CHECK ((settled_at IS NULL) = (settled_by IS NULL)
    AND (settled_at IS NULL) = (words IS NULL))
);

CREATE INDEX unopened_letter_open ON plans.unopened_letter (at) WHERE settled_at IS NULL;

COMMENT ON TABLE plans.unopened_letter IS 'Issued letters whose task was refused';
COMMENT ON COLUMN plans.unopened_letter.document IS 'The letter';
COMMENT ON COLUMN plans.unopened_letter.agency IS 'Whose letter it is';
COMMENT ON COLUMN plans.unopened_letter.within IS 'Whether a head gives the task to those under the own agency';
COMMENT ON COLUMN plans.unopened_letter.number IS 'Number on the letter';
COMMENT ON COLUMN plans.unopened_letter.title IS 'What is to be done';
COMMENT ON COLUMN plans.unopened_letter.code IS 'Reason code of the refusal';
COMMENT ON COLUMN plans.unopened_letter.facts IS 'Facts of the refusal, such as the agency';
COMMENT ON COLUMN plans.unopened_letter.at IS 'When it was refused first';
COMMENT ON COLUMN plans.unopened_letter.settled_at IS 'When somebody said how the task was given otherwise';
COMMENT ON COLUMN plans.unopened_letter.settled_by IS 'Who said so';
COMMENT ON COLUMN plans.unopened_letter.words IS 'How it was given';

GRANT SELECT, INSERT, UPDATE (code, facts, settled_at, settled_by, words) ON plans.unopened_letter TO ${app};
