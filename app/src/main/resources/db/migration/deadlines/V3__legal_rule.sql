-- btree_gist lets one constraint say "one version of a rule at a time".
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'btree_gist') THEN
    CREATE EXTENSION btree_gist WITH SCHEMA public;
  END IF;
END $$;

CREATE TABLE deadlines.legal_rule (
  ordinal      int  PRIMARY KEY,
  key          text NOT NULL CHECK (key ~ '^[A-Z]+(\.[A-Z0-9]+)+$'),
  valid_from   date,
  valid_to     date,
  name_vi      text NOT NULL,
  name_en      text NOT NULL,
  procedure_vi text NOT NULL,
  procedure_en text NOT NULL,
  actor_vi     text NOT NULL,
  actor_en     text NOT NULL,
  trigger_vi   text NOT NULL,
  trigger_en   text NOT NULL,
  amount       int  NOT NULL CHECK (amount >= 0),
  unit         text NOT NULL CHECK (unit IN ('H', 'D', 'WD', 'M', 'Y', 'WD_BEFORE', 'DATE', 'IMMEDIATE', 'SAME_DAY')),
  on_date      date CHECK ((unit = 'DATE') = (on_date IS NOT NULL)),
  ground       text NOT NULL CHECK (ground IN ('civil', 'criminal')),
  extension_vi text,
  legal_basis  text NOT NULL,
  status       text NOT NULL CHECK (status IN ('V', 'K')),
  confidence   text NOT NULL CHECK (confidence IN ('high', 'med')),
  note_vi      text,
  CHECK (valid_from <= valid_to),
  CHECK ((amount > 0) = (unit IN ('H', 'D', 'WD', 'M', 'Y', 'WD_BEFORE'))),
  CONSTRAINT legal_rule_one_version EXCLUDE USING gist (key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

COMMENT ON TABLE  deadlines.legal_rule              IS 'Time limits set by law, in versions; never two versions of one key in force at once';
COMMENT ON COLUMN deadlines.legal_rule.ordinal      IS 'Place in the list, by procedure and step';
COMMENT ON COLUMN deadlines.legal_rule.key          IS 'Key of the rule, the same in all its versions';
COMMENT ON COLUMN deadlines.legal_rule.valid_from   IS 'First day in force; empty for since before the records';
COMMENT ON COLUMN deadlines.legal_rule.valid_to     IS 'Last day in force; empty while no end is known';
COMMENT ON COLUMN deadlines.legal_rule.name_vi      IS 'What is to be done, in Vietnamese';
COMMENT ON COLUMN deadlines.legal_rule.name_en      IS 'The same in English';
COMMENT ON COLUMN deadlines.legal_rule.procedure_vi IS 'Procedure it belongs to, in Vietnamese';
COMMENT ON COLUMN deadlines.legal_rule.procedure_en IS 'The same in English';
COMMENT ON COLUMN deadlines.legal_rule.actor_vi     IS 'Who must do it, in Vietnamese';
COMMENT ON COLUMN deadlines.legal_rule.actor_en     IS 'The same in English';
COMMENT ON COLUMN deadlines.legal_rule.trigger_vi   IS 'Event at which the limit begins, in Vietnamese';
COMMENT ON COLUMN deadlines.legal_rule.trigger_en   IS 'The same in English';
COMMENT ON COLUMN deadlines.legal_rule.amount       IS 'How many units; zero for units without an amount';
COMMENT ON COLUMN deadlines.legal_rule.unit         IS 'Hours, days, working days, months, years, working days back, fixed date, at once, within the day';
COMMENT ON COLUMN deadlines.legal_rule.on_date      IS 'The fixed date';
COMMENT ON COLUMN deadlines.legal_rule.ground       IS 'Law of counting that is cited: Civil Code or Criminal Procedure Code';
COMMENT ON COLUMN deadlines.legal_rule.extension_vi IS 'What the text says about extensions and exceptions, in Vietnamese';
COMMENT ON COLUMN deadlines.legal_rule.legal_basis  IS 'Article that sets the limit';
COMMENT ON COLUMN deadlines.legal_rule.status       IS 'V: read in a published text; K: general knowledge, unconfirmed';
COMMENT ON COLUMN deadlines.legal_rule.confidence   IS 'high, or med when the original text must be read again';
COMMENT ON COLUMN deadlines.legal_rule.note_vi      IS 'Remark, in Vietnamese';

CREATE TABLE deadlines.legal_extension (
  rule_key     text NOT NULL,
  option       text NOT NULL CHECK (option ~ '^[a-z]+(-[a-z]+)*$'),
  mode         text NOT NULL CHECK (mode IN ('total', 'plus')),
  amount       int  NOT NULL CHECK (amount > 0),
  unit         text NOT NULL CHECK (unit IN ('H', 'D', 'WD', 'M', 'Y')),
  times        int  NOT NULL CHECK (times > 0),
  after        text,
  condition_vi text NOT NULL,
  condition_en text NOT NULL,
  legal_basis  text NOT NULL,
  status       text NOT NULL CHECK (status IN ('V', 'K')),
  PRIMARY KEY (rule_key, option),
  FOREIGN KEY (rule_key, after) REFERENCES deadlines.legal_extension (rule_key, option)
);

COMMENT ON TABLE  deadlines.legal_extension              IS 'Extensions that a rule allows';
COMMENT ON COLUMN deadlines.legal_extension.rule_key     IS 'Key of the rule';
COMMENT ON COLUMN deadlines.legal_extension.option       IS 'Name of the extension within the rule';
COMMENT ON COLUMN deadlines.legal_extension.mode         IS 'total: a new limit from the beginning; plus: added to the end';
COMMENT ON COLUMN deadlines.legal_extension.amount       IS 'How many units';
COMMENT ON COLUMN deadlines.legal_extension.unit         IS 'Hours, days, working days, months, years';
COMMENT ON COLUMN deadlines.legal_extension.times        IS 'May be used while fewer extensions than this were made';
COMMENT ON COLUMN deadlines.legal_extension.after        IS 'Option that must have been used before';
COMMENT ON COLUMN deadlines.legal_extension.condition_vi IS 'When the text allows it, in Vietnamese';
COMMENT ON COLUMN deadlines.legal_extension.condition_en IS 'The same in English';
COMMENT ON COLUMN deadlines.legal_extension.legal_basis  IS 'Article that allows it';
COMMENT ON COLUMN deadlines.legal_extension.status       IS 'V: read in a published text; K: general knowledge, unconfirmed';

GRANT SELECT ON deadlines.legal_rule, deadlines.legal_extension TO ${app};
