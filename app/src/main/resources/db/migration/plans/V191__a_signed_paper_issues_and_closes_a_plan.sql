-- A plan is issued by the signature under its paper, and closed by the signature under its closing report.

CREATE TABLE plans.plan_paper (
  document uuid PRIMARY KEY,
  plan     uuid NOT NULL REFERENCES plans.plan,
  event    text NOT NULL CHECK (event IN ('ISSUE', 'CLOSE')),
  version  integer NOT NULL,
  drawn_by uuid NOT NULL,
  drawn_at timestamptz NOT NULL,
  outcome  text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE INDEX plan_paper_of_plan ON plans.plan_paper (plan);

COMMENT ON TABLE  plans.plan_paper IS 'A paper whose signature issues or closes a plan';
COMMENT ON COLUMN plans.plan_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN plans.plan_paper.plan IS 'The plan';
COMMENT ON COLUMN plans.plan_paper.event IS 'What the signature does';
COMMENT ON COLUMN plans.plan_paper.version IS 'Version of the plan from which the paper was drawn up; after a change it is drawn up again';
COMMENT ON COLUMN plans.plan_paper.drawn_by IS 'Officer who drew it up';
COMMENT ON COLUMN plans.plan_paper.drawn_at IS 'When';
COMMENT ON COLUMN plans.plan_paper.outcome IS 'What became of it; empty while it waits';
GRANT SELECT, INSERT, UPDATE (outcome) ON plans.plan_paper TO ${app};
