-- A duty that is amended becomes a new row; its root says that it is still the same duty, so that what was
-- proved before the amendment counts after it, and an implementing plan is compared with the duty as it is now.
ALTER TABLE plans.duty ADD COLUMN root uuid;

UPDATE plans.duty d
   SET root = (SELECT f.id FROM plans.duty f
                WHERE f.plan = d.plan AND f.ref = d.ref
                ORDER BY f.dropped_at NULLS LAST, f.id LIMIT 1);

ALTER TABLE plans.duty ALTER COLUMN root SET NOT NULL;
COMMENT ON COLUMN plans.duty.root IS 'The first text of this duty; itself for a duty that was never amended';
CREATE INDEX duty_by_root ON plans.duty (root);
CREATE INDEX duty_by_origin ON plans.duty (origin) WHERE origin IS NOT NULL;

-- A task cites what it rests on, and the issued document that it was given by.
ALTER TABLE plans.matter ADD COLUMN basis text;
ALTER TABLE plans.matter ADD COLUMN paper uuid;
COMMENT ON COLUMN plans.matter.basis IS 'Code of the legal basis in the register; empty when it rests on its plan or document';
COMMENT ON COLUMN plans.matter.paper IS 'Issued document that gives the task; empty for none';
CREATE INDEX matter_by_paper ON plans.matter (paper) WHERE paper IS NOT NULL;

-- Objective, measure, indicator: what is to be reached in a year, and what was.
CREATE TABLE plans.indicator (
  id uuid PRIMARY KEY,
  plan uuid NOT NULL,
  goal text NOT NULL,
  duty uuid REFERENCES plans.duty,
  kind text,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  unit text NOT NULL,
  lower_is_better boolean NOT NULL,
  baseline bigint,
  target bigint NOT NULL,
  added_by uuid,
  added_at timestamptz NOT NULL,
  retired_at timestamptz,
  retired_for text,
  FOREIGN KEY (plan, goal) REFERENCES plans.goal (plan, ref),
  CHECK (kind IS NULL OR duty IS NOT NULL),
  CHECK ((retired_at IS NULL) = (retired_for IS NULL))
);

COMMENT ON TABLE plans.indicator IS 'What shows whether an objective is reached, by year';
COMMENT ON COLUMN plans.indicator.id IS 'Identifier';
COMMENT ON COLUMN plans.indicator.plan IS 'The plan';
COMMENT ON COLUMN plans.indicator.goal IS 'Objective, a part of the plan';
COMMENT ON COLUMN plans.indicator.duty IS 'Measure, the root of a duty; empty for the objective as a whole';
COMMENT ON COLUMN plans.indicator.kind IS 'Kind of evidence that the program counts for it; empty for values by hand';
COMMENT ON COLUMN plans.indicator.name_vi IS 'What is measured';
COMMENT ON COLUMN plans.indicator.name_en IS 'The same in English';
COMMENT ON COLUMN plans.indicator.unit IS 'Unit of the values, such as % or cases';
COMMENT ON COLUMN plans.indicator.lower_is_better IS 'Whether the target is an upper bound';
COMMENT ON COLUMN plans.indicator.baseline IS 'Value from which it begins; empty when not known';
COMMENT ON COLUMN plans.indicator.target IS 'Value to reach each year, in the unit';
COMMENT ON COLUMN plans.indicator.added_by IS 'Who wrote it into the plan';
COMMENT ON COLUMN plans.indicator.added_at IS 'When';
COMMENT ON COLUMN plans.indicator.retired_at IS 'When it was taken out; it stays readable';
COMMENT ON COLUMN plans.indicator.retired_for IS 'Why';
GRANT SELECT, INSERT, UPDATE (retired_at, retired_for) ON plans.indicator TO ${app};
CREATE INDEX indicator_of_plan ON plans.indicator (plan, goal);

CREATE TABLE plans.indicator_value (
  id uuid PRIMARY KEY,
  indicator uuid NOT NULL REFERENCES plans.indicator,
  year int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  value bigint NOT NULL,
  words text NOT NULL,
  document text NOT NULL,
  has_file boolean NOT NULL,
  entered_by uuid,
  entered_agency text,
  entered_at timestamptz NOT NULL,
  CHECK (has_file OR document <> '')
);

COMMENT ON TABLE plans.indicator_value IS 'A value by hand, appended; the newest of a year counts';
COMMENT ON COLUMN plans.indicator_value.id IS 'Identifier; its files lie in the vault under it';
COMMENT ON COLUMN plans.indicator_value.indicator IS 'The indicator';
COMMENT ON COLUMN plans.indicator_value.year IS 'Reporting year, 15 December to 14 December';
COMMENT ON COLUMN plans.indicator_value.value IS 'What was reached, in the unit';
COMMENT ON COLUMN plans.indicator_value.words IS 'How it was found';
COMMENT ON COLUMN plans.indicator_value.document IS 'Number of the document; empty when a file is there';
COMMENT ON COLUMN plans.indicator_value.has_file IS 'Whether files lie in the vault';
COMMENT ON COLUMN plans.indicator_value.entered_by IS 'Who entered it';
COMMENT ON COLUMN plans.indicator_value.entered_agency IS 'In whose name';
COMMENT ON COLUMN plans.indicator_value.entered_at IS 'When';
GRANT SELECT, INSERT ON plans.indicator_value TO ${app};
CREATE INDEX indicator_value_of_year ON plans.indicator_value (indicator, year, entered_at DESC);

-- Kinds that rooms count now join those that the plan of 2022 names for the same duties.
UPDATE plans.duty SET kinds = kinds || 'listings-reviewed'::text
 WHERE 'screening' = ANY (kinds) AND NOT 'listings-reviewed' = ANY (kinds);
UPDATE plans.duty SET kinds = kinds || 'documents-issued'::text
 WHERE requirement IN ('R28', 'R88', 'R91') AND NOT 'documents-issued' = ANY (kinds);
