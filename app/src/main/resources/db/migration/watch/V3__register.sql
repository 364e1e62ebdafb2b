-- Checks of the watched places, and the programmes under which they are made.

CREATE TABLE watch.programme (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 2000),
  ground text NOT NULL CHECK (length(ground) BETWEEN 1 AND 500),
  kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
  from_day date NOT NULL,
  to_day date NOT NULL,
  agency text NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by uuid NOT NULL,
  CHECK (from_day <= to_day)
);

CREATE INDEX programme_day ON watch.programme (to_day DESC, id);

COMMENT ON TABLE  watch.programme IS 'Programme of checks: which sorts of watched places are looked at between two days';
COMMENT ON COLUMN watch.programme.id IS 'Identifier';
COMMENT ON COLUMN watch.programme.name IS 'Name';
COMMENT ON COLUMN watch.programme.purpose IS 'What it is to find out';
COMMENT ON COLUMN watch.programme.ground IS 'Document that orders it, number and day';
COMMENT ON COLUMN watch.programme.kinds IS 'Sorts of places that it covers';
COMMENT ON COLUMN watch.programme.from_day IS 'First day';
COMMENT ON COLUMN watch.programme.to_day IS 'Last day';
COMMENT ON COLUMN watch.programme.agency IS 'Agency that leads it';
COMMENT ON COLUMN watch.programme.entered_at IS 'When it was entered';
COMMENT ON COLUMN watch.programme.entered_by IS 'Who entered it';

GRANT SELECT, INSERT ON watch.programme TO ${app};

CREATE TABLE watch.place_check (
  id uuid PRIMARY KEY,
  place uuid NOT NULL REFERENCES watch.place,
  number int NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL,
  finding text NOT NULL CHECK (finding IN ('CLEAR', 'SIGNS', 'GONE')),
  unmet text[] NOT NULL,
  words text NOT NULL CHECK (length(words) <= 2000),
  evidence text NOT NULL CHECK (length(evidence) <= 300),
  programme uuid REFERENCES watch.programme,
  next_on date NOT NULL,
  UNIQUE (place, number)
);

CREATE INDEX place_check_programme ON watch.place_check (programme, place) WHERE programme IS NOT NULL;

COMMENT ON TABLE  watch.place_check IS 'What an officer found at a watched place; never changed';
COMMENT ON COLUMN watch.place_check.id IS 'Identifier';
COMMENT ON COLUMN watch.place_check.place IS 'The watched place';
COMMENT ON COLUMN watch.place_check.number IS 'Position among its checks';
COMMENT ON COLUMN watch.place_check.at IS 'When';
COMMENT ON COLUMN watch.place_check.officer IS 'Who looked';
COMMENT ON COLUMN watch.place_check.agency IS 'In whose name';
COMMENT ON COLUMN watch.place_check.finding IS 'Nothing found, signs of a violation, or gone';
COMMENT ON COLUMN watch.place_check.unmet IS 'Conditions of trade on the net that were not met';
COMMENT ON COLUMN watch.place_check.words IS 'Words of the officer; needed for signs of a violation';
COMMENT ON COLUMN watch.place_check.evidence IS 'Where the evidence is kept; empty without one';
COMMENT ON COLUMN watch.place_check.programme IS 'Programme under which it was made';
COMMENT ON COLUMN watch.place_check.next_on IS 'Day by which somebody looks again';

GRANT SELECT, INSERT ON watch.place_check TO ${app};

CREATE TABLE watch.place_reading (
  checked uuid PRIMARY KEY REFERENCES watch.place_check,
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL,
  agrees boolean NOT NULL,
  words text NOT NULL CHECK (length(words) <= 2000)
);

COMMENT ON TABLE  watch.place_reading IS 'What the second officer says of signs that a first one found; never changed';
COMMENT ON COLUMN watch.place_reading.checked IS 'The check';
COMMENT ON COLUMN watch.place_reading.at IS 'When';
COMMENT ON COLUMN watch.place_reading.officer IS 'Second officer';
COMMENT ON COLUMN watch.place_reading.agency IS 'In whose name';
COMMENT ON COLUMN watch.place_reading.agrees IS 'Whether the signs are seen too';
COMMENT ON COLUMN watch.place_reading.words IS 'Words of the second officer; needed to disagree';

GRANT SELECT, INSERT ON watch.place_reading TO ${app};

CREATE TRIGGER place_check_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.place_check
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER place_reading_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.place_reading
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
