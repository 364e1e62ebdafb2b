-- Whoever draws a plan up writes its objectives. Headings stay headings: an objective is a part of
-- a plan that needs a measure and an indicator before the plan is issued (plan II.2).

ALTER TABLE plans.goal ADD COLUMN objective boolean NOT NULL DEFAULT false;
ALTER TABLE plans.goal ADD COLUMN dropped boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN plans.goal.objective IS 'Whether it was written as an objective; a heading else';
COMMENT ON COLUMN plans.goal.dropped IS 'Whether it was taken out of the draft again';
GRANT UPDATE (title_vi, title_en, objective, dropped) ON plans.goal TO ${app};
