-- A payment that was wrong is undone by a signed paper of its own.
ALTER TABLE plans.money_record DROP CONSTRAINT money_record_stage_check;
ALTER TABLE plans.money_record ADD CONSTRAINT money_record_stage_check
  CHECK (stage IN ('ESTIMATE', 'ALLOCATION', 'CARRY_OVER', 'COMMITMENT', 'PAYMENT', 'SETTLEMENT', 'WITHDRAWAL', 'REFUND'));
