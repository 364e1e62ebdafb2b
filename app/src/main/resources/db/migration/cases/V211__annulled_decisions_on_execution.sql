-- A decision on how a fine is carried out, and one to inspect, are annulled by a signed paper like a sanction.
ALTER TABLE cases.execution_decision ADD COLUMN annulled_on date, ADD COLUMN annulled_by uuid;
COMMENT ON COLUMN cases.execution_decision.annulled_on IS 'Day on which another decision annulled it';
COMMENT ON COLUMN cases.execution_decision.annulled_by IS 'The paper that annulled it';
GRANT UPDATE (annulled_on, annulled_by) ON cases.execution_decision TO ${app};

DROP INDEX cases.execution_decision_once;
CREATE UNIQUE INDEX execution_decision_once ON cases.execution_decision (ruling, kind)
  WHERE kind <> 'COERCE' AND annulled_on IS NULL;
