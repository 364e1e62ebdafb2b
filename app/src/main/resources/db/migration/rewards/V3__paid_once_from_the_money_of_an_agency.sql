-- A payment of an agency pays one reward.
CREATE UNIQUE INDEX step_paid_once ON rewards.step (paper) WHERE event = 'PAY' AND paper LIKE 'KP-%';
