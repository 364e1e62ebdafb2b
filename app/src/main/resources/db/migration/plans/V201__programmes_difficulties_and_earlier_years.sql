-- A programme of the Front has a period and a team; difficulties that are alike get one answer;
-- what was collected in earlier years is entered late and marked.

CREATE TABLE plans.programme (
  matter    uuid PRIMARY KEY REFERENCES plans.matter,
  first_day date NOT NULL,
  last_day  date NOT NULL,
  leader    uuid NOT NULL,
  CHECK (first_day <= last_day)
);

COMMENT ON TABLE plans.programme IS 'Period and team of a programme of supervision of the Fatherland Front';
COMMENT ON COLUMN plans.programme.matter IS 'The programme';
COMMENT ON COLUMN plans.programme.first_day IS 'First day of the supervision';
COMMENT ON COLUMN plans.programme.last_day IS 'Last day of the supervision';
COMMENT ON COLUMN plans.programme.leader IS 'Officer of the Front who leads the team';
GRANT SELECT, INSERT ON plans.programme TO ${app};

CREATE TABLE plans.programme_member (
  matter  uuid NOT NULL REFERENCES plans.programme,
  officer uuid NOT NULL,
  PRIMARY KEY (matter, officer)
);

COMMENT ON TABLE plans.programme_member IS 'The others of the team, beside its leader';
COMMENT ON COLUMN plans.programme_member.matter IS 'The programme';
COMMENT ON COLUMN plans.programme_member.officer IS 'Officer of the Front';
GRANT SELECT, INSERT ON plans.programme_member TO ${app};

ALTER TABLE plans.matter ADD COLUMN entered_late boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN plans.matter.entered_late IS 'Whether it is of an earlier year and was entered later';

ALTER TABLE plans.share ADD COLUMN alike uuid REFERENCES plans.matter;
COMMENT ON COLUMN plans.share.alike IS 'The difficulty with which this one is answered; empty for alone';
GRANT UPDATE (alike) ON plans.share TO ${app};
CREATE INDEX share_alike ON plans.share (alike) WHERE alike IS NOT NULL;
