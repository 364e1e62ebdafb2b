-- A warning is a sanction without an amount (Luật 15/2012/QH13 art. 21, 22).
ALTER TABLE cases.earlier_case
  DROP CONSTRAINT earlier_case_outcome_check,
  ADD CONSTRAINT earlier_case_outcome_check CHECK (outcome IN ('FINED', 'WARNED', 'CLEARED', 'HANDED_ON'));
