-- Thresholds of the Penal Code, powers of sanction and highest fines of the fields as dated rows, changed without a
-- release (room law). A matter is judged by the row of its day; no row is removed.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE TABLE cases.threshold (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key        text   NOT NULL,
  position   int    NOT NULL,
  article    text   NOT NULL CHECK (article <> ''),
  violation  text   NOT NULL,
  goods      text,
  measure    text   NOT NULL CHECK (measure IN ('WORTH', 'GAIN', 'DAMAGE', 'QUANTITY', 'REPEATED', 'ANY')),
  least      bigint NOT NULL DEFAULT 0 CHECK (least >= 0),
  unit       text   CHECK (unit IN ('PACK', 'KG', 'LITRE')),
  valid_from date,
  valid_to   date   CHECK (valid_to >= valid_from),
  status     text   NOT NULL CHECK (status IN ('V', 'V2', 'K')),
  note       text,
  CHECK ((measure = 'QUANTITY') = (unit IS NOT NULL)),
  CHECK ((measure IN ('ANY', 'REPEATED')) = (least = 0)),
  CONSTRAINT threshold_once_a_day EXCLUDE USING gist (key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE  cases.threshold            IS 'Thresholds of the Penal Code, in versions; reaching one proposes a transfer';
COMMENT ON COLUMN cases.threshold.id         IS 'Row number';
COMMENT ON COLUMN cases.threshold.key        IS 'Key, the same in all versions';
COMMENT ON COLUMN cases.threshold.position   IS 'Place in the list';
COMMENT ON COLUMN cases.threshold.article    IS 'Article of the Penal Code';
COMMENT ON COLUMN cases.threshold.violation  IS 'Code of the kind of violation, or its beginning';
COMMENT ON COLUMN cases.threshold.goods      IS 'Code of the goods group, or its beginning; empty for all';
COMMENT ON COLUMN cases.threshold.measure    IS 'What is measured';
COMMENT ON COLUMN cases.threshold.least      IS 'Reached from here on: đồng, or pieces of the unit; zero where nothing is counted';
COMMENT ON COLUMN cases.threshold.unit       IS 'Unit of a quantity';
COMMENT ON COLUMN cases.threshold.valid_from IS 'First day';
COMMENT ON COLUMN cases.threshold.valid_to   IS 'Last day; empty while no end is known';
COMMENT ON COLUMN cases.threshold.status     IS 'V: read; V2: read in a text that quotes it; K: general knowledge, unconfirmed';
COMMENT ON COLUMN cases.threshold.note       IS 'Remark, in Vietnamese';

CREATE TABLE cases.sanction_power (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key           text   NOT NULL,
  position      int    NOT NULL,
  office        text   NOT NULL CHECK (office <> ''),
  act           text   NOT NULL CHECK (act <> ''),
  share_percent int    CHECK (share_percent BETWEEN 1 AND 100),
  basis         text   NOT NULL CHECK (basis <> ''),
  article       text,
  valid_from    date,
  valid_to      date   CHECK (valid_to >= valid_from),
  status        text   NOT NULL CHECK (status IN ('V', 'V2', 'K')),
  note          text,
  CONSTRAINT sanction_power_once_a_day EXCLUDE USING gist (key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE  cases.sanction_power               IS 'Which office may decide what, in versions';
COMMENT ON COLUMN cases.sanction_power.id            IS 'Row number';
COMMENT ON COLUMN cases.sanction_power.key           IS 'Office and act, the same in all versions';
COMMENT ON COLUMN cases.sanction_power.position      IS 'Place in the list';
COMMENT ON COLUMN cases.sanction_power.office        IS 'Key of the office';
COMMENT ON COLUMN cases.sanction_power.act           IS 'Event that its signature makes';
COMMENT ON COLUMN cases.sanction_power.share_percent IS 'Share of the highest fine of the field; empty for no limit';
COMMENT ON COLUMN cases.sanction_power.basis         IS 'Code of the document';
COMMENT ON COLUMN cases.sanction_power.article       IS 'Its article';
COMMENT ON COLUMN cases.sanction_power.valid_from    IS 'First day';
COMMENT ON COLUMN cases.sanction_power.valid_to      IS 'Last day; empty while no end is known';
COMMENT ON COLUMN cases.sanction_power.status        IS 'V: read; V2: read in a text that quotes it; K: general knowledge, confirmed by name by whoever signs';
COMMENT ON COLUMN cases.sanction_power.note          IS 'Remark, in Vietnamese';

CREATE TABLE cases.sanction_field (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key        text   NOT NULL,
  position   int    NOT NULL,
  name_vi    text   NOT NULL CHECK (name_vi = normalize(name_vi, NFC)),
  name_en    text   NOT NULL,
  most_dong  bigint NOT NULL CHECK (most_dong > 0),
  basis      text   NOT NULL CHECK (basis <> ''),
  article    text,
  valid_from date,
  valid_to   date   CHECK (valid_to >= valid_from),
  status     text   NOT NULL CHECK (status IN ('V', 'V2', 'K')),
  note       text,
  CONSTRAINT sanction_field_once_a_day EXCLUDE USING gist (key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE  cases.sanction_field            IS 'Highest fines of the fields of sanctions, in versions';
COMMENT ON COLUMN cases.sanction_field.id         IS 'Row number';
COMMENT ON COLUMN cases.sanction_field.key        IS 'Key, the same in all versions';
COMMENT ON COLUMN cases.sanction_field.position   IS 'Place in the list';
COMMENT ON COLUMN cases.sanction_field.name_vi    IS 'Name in Vietnamese';
COMMENT ON COLUMN cases.sanction_field.name_en    IS 'Name in English';
COMMENT ON COLUMN cases.sanction_field.most_dong  IS 'Highest fine for a natural person, đồng';
COMMENT ON COLUMN cases.sanction_field.basis      IS 'Code of the document';
COMMENT ON COLUMN cases.sanction_field.article    IS 'Its article';
COMMENT ON COLUMN cases.sanction_field.valid_from IS 'First day';
COMMENT ON COLUMN cases.sanction_field.valid_to   IS 'Last day; empty while no end is known';
COMMENT ON COLUMN cases.sanction_field.status     IS 'V: read; V2: read in a text that quotes it; K: general knowledge, confirmed by name by whoever signs';
COMMENT ON COLUMN cases.sanction_field.note       IS 'Remark, in Vietnamese';

GRANT SELECT, INSERT, UPDATE ON cases.threshold, cases.sanction_power, cases.sanction_field TO ${app};
