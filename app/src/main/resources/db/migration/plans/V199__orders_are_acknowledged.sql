-- An order is acknowledged before anything else; what is not reminds up the ladder.

ALTER TABLE plans.share
  ADD COLUMN reminded text CHECK (reminded IN ('AGENCY', 'OFFICE', 'LEADERS')),
  ADD COLUMN reminded_at timestamptz;

COMMENT ON COLUMN plans.share.reminded IS 'How far up the reminder of an order that was not acknowledged went; empty for none';
COMMENT ON COLUMN plans.share.reminded_at IS 'When this step was reached';
GRANT UPDATE (reminded, reminded_at) ON plans.share TO ${app};

CREATE INDEX share_unread ON plans.share (matter) WHERE state = 'OPEN';
