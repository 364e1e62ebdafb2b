-- The movement at the base: registrations and results of communes and units, and role models.

ALTER TABLE outreach.number_year DROP CONSTRAINT number_year_series_check;
ALTER TABLE outreach.number_year ADD CONSTRAINT number_year_series_check
  CHECK (series IN ('TT', 'SP', 'GC'));

COMMENT ON COLUMN outreach.number_year.series IS 'Plans, items or role models';

CREATE TABLE outreach.role_model (
  number text PRIMARY KEY,
  name   text NOT NULL CHECK (length(name) <= 200),
  unit   boolean NOT NULL,
  deed   text NOT NULL CHECK (length(deed) <= 2000),
  CONSTRAINT erased_together CHECK ((name = '') = (deed = ''))
);

COMMENT ON TABLE  outreach.role_model IS 'Names and deeds of role models; erased when the consent is taken back';
COMMENT ON COLUMN outreach.role_model.number IS 'Number as people say it, GC-2026-0001';
COMMENT ON COLUMN outreach.role_model.name IS 'Name of the person or unit';
COMMENT ON COLUMN outreach.role_model.unit IS 'Whether it is a unit, and not a person';
COMMENT ON COLUMN outreach.role_model.deed IS 'What it did';

GRANT SELECT, INSERT, UPDATE (name, deed) ON outreach.role_model TO ${app};

CREATE TABLE outreach.movement_entry (
  id         uuid PRIMARY KEY,
  plan       uuid NOT NULL REFERENCES outreach.plan,
  kind       text NOT NULL
    CHECK (kind IN ('REGISTERED', 'REPORTED', 'PROPOSED', 'PUBLISHED', 'REMOVED')),
  agency     text NOT NULL,
  area       text,
  paper      text CHECK (length(paper) BETWEEN 1 AND 100),
  begins     date,
  ends       date,
  households int CHECK (households BETWEEN 0 AND 10000000),
  meetings   int CHECK (meetings BETWEEN 0 AND 10000000),
  reports    int CHECK (reports BETWEEN 0 AND 10000000),
  model      text REFERENCES outreach.role_model,
  words      text NOT NULL CHECK (length(words) <= 2000),
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL,
  UNIQUE (model, kind),
  CHECK (ends >= begins),
  CONSTRAINT by_a_paper_or_by_words CHECK (
    CASE kind WHEN 'REMOVED' THEN paper IS NULL AND words <> '' ELSE paper IS NOT NULL END),
  CONSTRAINT a_result_is_whole CHECK (
    num_nonnulls(begins, ends, households, meetings, reports)
      = CASE kind WHEN 'REPORTED' THEN 5 ELSE 0 END),
  CHECK ((model IS NULL) = (kind IN ('REGISTERED', 'REPORTED')))
);

CREATE INDEX movement_entry_by_plan ON outreach.movement_entry (plan, entered_at);
CREATE UNIQUE INDEX movement_registered_once ON outreach.movement_entry (plan, agency)
  WHERE kind = 'REGISTERED';

COMMENT ON TABLE  outreach.movement_entry IS 'What agencies entered for a movement, by papers of the register';
COMMENT ON COLUMN outreach.movement_entry.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN outreach.movement_entry.plan IS 'Signed plan with the call of the movement';
COMMENT ON COLUMN outreach.movement_entry.kind IS 'Registration, result, or what became of a role model';
COMMENT ON COLUMN outreach.movement_entry.agency IS 'Key of the agency';
COMMENT ON COLUMN outreach.movement_entry.area IS 'Key of the commune in which it works; empty for a unit above';
COMMENT ON COLUMN outreach.movement_entry.paper IS 'Number of the paper in the register; empty for a consent that was taken back';
COMMENT ON COLUMN outreach.movement_entry.begins IS 'First day of the period of a result';
COMMENT ON COLUMN outreach.movement_entry.ends IS 'Last day of that period';
COMMENT ON COLUMN outreach.movement_entry.households IS 'Households that signed up in it';
COMMENT ON COLUMN outreach.movement_entry.meetings IS 'Meetings held about it';
COMMENT ON COLUMN outreach.movement_entry.reports IS 'Reports of people that came of it';
COMMENT ON COLUMN outreach.movement_entry.model IS 'The role model';
COMMENT ON COLUMN outreach.movement_entry.words IS 'When and how a consent was taken back';
COMMENT ON COLUMN outreach.movement_entry.entered_by IS 'Who entered it';
COMMENT ON COLUMN outreach.movement_entry.entered_at IS 'When';

GRANT SELECT, INSERT ON outreach.movement_entry TO ${app};
