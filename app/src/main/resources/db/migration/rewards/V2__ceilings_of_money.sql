-- The most money that goes with a reward. How many times the base salary is general knowledge (K); how much that salary is
-- was not read and is entered through the lists of the law.
CREATE TABLE rewards.ceiling (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key        text NOT NULL,
  position   int NOT NULL,
  tenths     int NOT NULL CHECK (tenths > 0),
  base_dong  bigint CHECK (base_dong > 0),
  basis      text NOT NULL CHECK (basis <> ''),
  valid_from date,
  valid_to   date CHECK (valid_to >= valid_from),
  status     text NOT NULL CHECK (status IN ('V', 'V2', 'K')),
  CONSTRAINT ceiling_once_a_day EXCLUDE USING gist (key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

COMMENT ON TABLE  rewards.ceiling IS 'The most money that goes with a reward, in versions';
COMMENT ON COLUMN rewards.ceiling.id IS 'Row number';
COMMENT ON COLUMN rewards.ceiling.key IS 'Form and kind of nominee, the same in all versions';
COMMENT ON COLUMN rewards.ceiling.position IS 'Place in the list';
COMMENT ON COLUMN rewards.ceiling.tenths IS 'Tenths of the base salary';
COMMENT ON COLUMN rewards.ceiling.base_dong IS 'Base salary in dong; empty while it was not read';
COMMENT ON COLUMN rewards.ceiling.basis IS 'Code of the document';
COMMENT ON COLUMN rewards.ceiling.valid_from IS 'First day';
COMMENT ON COLUMN rewards.ceiling.valid_to IS 'Last day; empty while no end is known';
COMMENT ON COLUMN rewards.ceiling.status IS 'V: read; V2: read in a text that quotes it; K: general knowledge';

GRANT SELECT, INSERT, UPDATE ON rewards.ceiling TO ${app};

INSERT INTO rewards.ceiling (key, position, tenths, basis, status) VALUES
  ('MERIT_PERSON', 1, 15, 'nd-152-2025', 'K'),
  ('MERIT_TEAM', 2, 20, 'nd-152-2025', 'K'),
  ('PRAISE_PERSON', 3, 3, 'nd-152-2025', 'K');
