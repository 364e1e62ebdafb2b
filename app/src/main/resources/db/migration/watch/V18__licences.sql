-- Papers of who stands behind a watched place: registration, notice to the ministry, licence to trade.

CREATE TABLE watch.licence (
  id uuid PRIMARY KEY,
  place uuid NOT NULL REFERENCES watch.place,
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
  number_key text NOT NULL CHECK (length(number_key) BETWEEN 1 AND 60),
  holder text NOT NULL CHECK (length(holder) BETWEEN 1 AND 300),
  issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 300),
  issued_on date,
  valid_until date CHECK (valid_until >= issued_on),
  goods text NOT NULL CHECK (length(goods) <= 60),
  scope text NOT NULL CHECK (length(scope) <= 500),
  seen text NOT NULL CHECK (seen IN ('REGISTER', 'PAPER', 'PICTURE', 'CLAIMED')),
  agency text NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by uuid NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text CHECK (length(ended_why) BETWEEN 1 AND 2000),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_why IS NULL))
);

CREATE UNIQUE INDEX licence_once ON watch.licence (place, kind, number_key) WHERE ended_at IS NULL;
CREATE INDEX licence_number ON watch.licence (kind, number_key) WHERE ended_at IS NULL;
CREATE INDEX licence_of_place ON watch.licence (place, entered_at);
CREATE INDEX licence_until ON watch.licence (valid_until, place) WHERE ended_at IS NULL AND valid_until IS NOT NULL;

COMMENT ON TABLE  watch.licence IS 'Paper of a watched place: registration, notice, licence to trade conditional goods';
COMMENT ON COLUMN watch.licence.id IS 'Identifier';
COMMENT ON COLUMN watch.licence.place IS 'The watched place';
COMMENT ON COLUMN watch.licence.kind IS 'Sort of paper';
COMMENT ON COLUMN watch.licence.number IS 'Number as written on it';
COMMENT ON COLUMN watch.licence.number_key IS 'Letters and digits of the number, under which its spellings meet';
COMMENT ON COLUMN watch.licence.holder IS 'Holder as written on it';
COMMENT ON COLUMN watch.licence.issuer IS 'Body that issued it';
COMMENT ON COLUMN watch.licence.issued_on IS 'Day of issue; unknown for a paper that is only claimed';
COMMENT ON COLUMN watch.licence.valid_until IS 'Last day on which it holds; NULL without term';
COMMENT ON COLUMN watch.licence.goods IS 'Code of the group of goods that it covers; empty for none';
COMMENT ON COLUMN watch.licence.scope IS 'Goods or activity that it covers, in words';
COMMENT ON COLUMN watch.licence.seen IS 'How it was seen: register of the issuing body, paper, picture on the page, only claimed';
COMMENT ON COLUMN watch.licence.agency IS 'Agency in whose name it was entered';
COMMENT ON COLUMN watch.licence.entered_at IS 'When it was entered';
COMMENT ON COLUMN watch.licence.entered_by IS 'Who entered it';
COMMENT ON COLUMN watch.licence.ended_at IS 'When it was laid aside; NULL while it counts';
COMMENT ON COLUMN watch.licence.ended_by IS 'Who laid it aside';
COMMENT ON COLUMN watch.licence.ended_why IS 'Why: renewed, entered by mistake';

GRANT SELECT, INSERT ON watch.licence TO ${app};
GRANT UPDATE (ended_at, ended_by, ended_why) ON watch.licence TO ${app};

CREATE TABLE watch.licence_check (
  id uuid PRIMARY KEY,
  licence uuid NOT NULL REFERENCES watch.licence,
  number int NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL,
  finding text NOT NULL CHECK (finding IN ('VALID', 'EXPIRED', 'NOT_IN_REGISTER', 'OTHER_HOLDER', 'WITHDRAWN')),
  words text NOT NULL CHECK (length(words) <= 2000),
  next_on date NOT NULL,
  UNIQUE (licence, number)
);

COMMENT ON TABLE  watch.licence_check IS 'What an officer found of a paper; never changed';
COMMENT ON COLUMN watch.licence_check.id IS 'Identifier';
COMMENT ON COLUMN watch.licence_check.licence IS 'The paper';
COMMENT ON COLUMN watch.licence_check.number IS 'Position among its checks';
COMMENT ON COLUMN watch.licence_check.at IS 'When';
COMMENT ON COLUMN watch.licence_check.officer IS 'Who looked';
COMMENT ON COLUMN watch.licence_check.agency IS 'In whose name';
COMMENT ON COLUMN watch.licence_check.finding IS 'Valid, expired, not in the register, of another holder, withdrawn';
COMMENT ON COLUMN watch.licence_check.words IS 'Words of the officer; needed for all but valid';
COMMENT ON COLUMN watch.licence_check.next_on IS 'Day by which somebody looks again';

GRANT SELECT, INSERT ON watch.licence_check TO ${app};

CREATE TABLE watch.licence_reading (
  checked uuid PRIMARY KEY REFERENCES watch.licence_check,
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL,
  agrees boolean NOT NULL,
  words text NOT NULL CHECK (length(words) <= 2000)
);

COMMENT ON TABLE  watch.licence_reading IS 'What the second officer says of signs that a first one found at a paper; never changed';
COMMENT ON COLUMN watch.licence_reading.checked IS 'The check';
COMMENT ON COLUMN watch.licence_reading.at IS 'When';
COMMENT ON COLUMN watch.licence_reading.officer IS 'Second officer';
COMMENT ON COLUMN watch.licence_reading.agency IS 'In whose name';
COMMENT ON COLUMN watch.licence_reading.agrees IS 'Whether the signs are seen too';
COMMENT ON COLUMN watch.licence_reading.words IS 'Words of the second officer; needed to disagree';

GRANT SELECT, INSERT ON watch.licence_reading TO ${app};

CREATE TRIGGER licence_check_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.licence_check
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER licence_reading_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.licence_reading
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
