-- An agency makes a plan of its own outside that of the province; others see its title only.

ALTER TABLE plans.plan
  ADD COLUMN outside boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT plan_outside_has_none_above CHECK (NOT outside OR above IS NULL AND title_only);

COMMENT ON COLUMN plans.plan.outside IS 'Whether an agency made it for itself, outside the plan of the province';
