-- A duty of a plan stands on the desk of its agency from a week before its last day on.

ALTER TABLE plans.late_duty DROP CONSTRAINT late_duty_step_check;
ALTER TABLE plans.late_duty ADD CONSTRAINT late_duty_step_check
  CHECK (step IN ('AHEAD', 'AGENCY', 'OFFICE', 'LEADERS'));

COMMENT ON TABLE  plans.late_duty IS 'A duty of a plan near its last day or past it, and who was reminded of it';
COMMENT ON COLUMN plans.late_duty.duty IS 'The duty as it stood when it was found near its day or late';
COMMENT ON COLUMN plans.late_duty.step IS 'How far up the reminder went: a week ahead, the agency, the standing office, the leaders';
COMMENT ON COLUMN plans.late_duty.ended_at IS 'When it was found done, or was due no more; empty while it is open';
