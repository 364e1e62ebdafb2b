-- Alerts about goods (recall, seizure, notice of a holder, alert from abroad) and the stored listings on which
-- they match. What comes later is found by the rule that an alert writes into the book.

CREATE SEQUENCE watch.alert_number;
GRANT USAGE ON SEQUENCE watch.alert_number TO ${app};

CREATE TABLE watch.alert (
  id uuid PRIMARY KEY,
  number bigint NOT NULL UNIQUE CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('RECALL', 'SEIZURE', 'HOLDER', 'ABROAD')),
  product text NOT NULL CHECK (length(product) BETWEEN 1 AND 300),
  brand text NOT NULL CHECK (length(brand) <= 100),
  model text NOT NULL CHECK (length(model) <= 100),
  gtin text NOT NULL CHECK (gtin ~ '^([0-9]{8}|[0-9]{12,14})?$'),
  words text[] NOT NULL,
  danger text NOT NULL CHECK (length(danger) BETWEEN 1 AND 2000),
  measure text NOT NULL CHECK (length(measure) BETWEEN 1 AND 500),
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
  address text NOT NULL CHECK (length(address) <= 2000),
  day date NOT NULL,
  rule text NOT NULL UNIQUE,
  agency text NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by uuid NOT NULL,
  ended_at timestamptz,
  below uuid,
  looked bigint NOT NULL DEFAULT 0 CHECK (looked >= 0),
  cut boolean NOT NULL DEFAULT false,
  searched_at timestamptz
);

CREATE INDEX alert_newest ON watch.alert (number DESC) WHERE ended_at IS NULL;
CREATE INDEX alert_searching ON watch.alert (number) WHERE below IS NOT NULL;

COMMENT ON TABLE  watch.alert IS 'Alerts about goods, by which offers are looked for';
COMMENT ON COLUMN watch.alert.id IS 'Identifier';
COMMENT ON COLUMN watch.alert.number IS 'Number as people say it, CB-000012';
COMMENT ON COLUMN watch.alert.kind IS 'Where it comes from';
COMMENT ON COLUMN watch.alert.product IS 'The goods';
COMMENT ON COLUMN watch.alert.brand IS 'Brand; empty when it names none';
COMMENT ON COLUMN watch.alert.model IS 'Model or lot; empty when it names none';
COMMENT ON COLUMN watch.alert.gtin IS 'Barcode number with a right check digit; empty when it names none';
COMMENT ON COLUMN watch.alert.words IS 'Further words: each line must be met by one of its spellings, parted by a bar';
COMMENT ON COLUMN watch.alert.danger IS 'What is dangerous or unlawful about the goods';
COMMENT ON COLUMN watch.alert.measure IS 'Legal measure with its document';
COMMENT ON COLUMN watch.alert.source IS 'Who alerts';
COMMENT ON COLUMN watch.alert.address IS 'Where the alert is read; empty without one';
COMMENT ON COLUMN watch.alert.day IS 'Day of the alert';
COMMENT ON COLUMN watch.alert.rule IS 'Rule of the book that watches for it';
COMMENT ON COLUMN watch.alert.agency IS 'Agency that entered it';
COMMENT ON COLUMN watch.alert.entered_at IS 'When it was entered';
COMMENT ON COLUMN watch.alert.entered_by IS 'Who entered it';
COMMENT ON COLUMN watch.alert.ended_at IS 'When it was ended';
COMMENT ON COLUMN watch.alert.below IS 'Stored listings below it are still to be looked at; null when the search is over';
COMMENT ON COLUMN watch.alert.looked IS 'How many stored listings the newest search looked at';
COMMENT ON COLUMN watch.alert.cut IS 'Whether the search stopped because too many listings match';
COMMENT ON COLUMN watch.alert.searched_at IS 'When the newest search ended';

GRANT SELECT, INSERT, UPDATE ON watch.alert TO ${app};

CREATE TABLE watch.alert_match (
  alert uuid NOT NULL REFERENCES watch.alert,
  listing uuid NOT NULL REFERENCES watch.listing,
  field text NOT NULL,
  words text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (alert, listing)
);

CREATE INDEX alert_match_of_listing ON watch.alert_match (listing);

COMMENT ON TABLE  watch.alert_match IS 'Stored listings on which an alert matched when they were searched';
COMMENT ON COLUMN watch.alert_match.alert IS 'The alert';
COMMENT ON COLUMN watch.alert_match.listing IS 'The listing';
COMMENT ON COLUMN watch.alert_match.field IS 'Field in which the words stand';
COMMENT ON COLUMN watch.alert_match.words IS 'The matched original words';
COMMENT ON COLUMN watch.alert_match.at IS 'When it was found';

GRANT SELECT, INSERT ON watch.alert_match TO ${app};
