-- What is late by the plan reminds by itself, up the ladder, until it is done.

CREATE TABLE plans.late_duty (
  id      uuid PRIMARY KEY,
  plan    uuid NOT NULL REFERENCES plans.plan,
  duty    uuid NOT NULL REFERENCES plans.duty,
  root    uuid NOT NULL,
  agency  text NOT NULL,
  period  text NOT NULL,
  due_on  date NOT NULL,
  step    text NOT NULL CHECK (step IN ('AGENCY', 'OFFICE', 'LEADERS')),
  told_at timestamptz NOT NULL,
  ended_at timestamptz,
  UNIQUE (plan, root, agency, period)
);

CREATE INDEX late_duty_open ON plans.late_duty (agency, due_on) WHERE ended_at IS NULL;

COMMENT ON TABLE  plans.late_duty IS 'A duty of a plan that its agency has not done in time, and who was reminded of it';
COMMENT ON COLUMN plans.late_duty.id IS 'Identifier';
COMMENT ON COLUMN plans.late_duty.plan IS 'The plan';
COMMENT ON COLUMN plans.late_duty.duty IS 'The duty as it stood when it was found late';
COMMENT ON COLUMN plans.late_duty.root IS 'The same duty through all editions of the plan';
COMMENT ON COLUMN plans.late_duty.agency IS 'Key of the agency that answers for it';
COMMENT ON COLUMN plans.late_duty.period IS 'Reporting period in which it was to be done';
COMMENT ON COLUMN plans.late_duty.due_on IS 'Last day';
COMMENT ON COLUMN plans.late_duty.step IS 'How far up the reminder went: the agency, the standing office, the leaders';
COMMENT ON COLUMN plans.late_duty.told_at IS 'When this step was reached';
COMMENT ON COLUMN plans.late_duty.ended_at IS 'When it was found done, or was due no more; empty while it is late';
GRANT SELECT, INSERT, UPDATE (duty, step, told_at, ended_at) ON plans.late_duty TO ${app};
