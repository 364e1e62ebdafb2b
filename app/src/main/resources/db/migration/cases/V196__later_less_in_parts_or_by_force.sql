-- A fine is paid later, less or in parts, or is taken by force, by a signed decision only (Luật XLVPHC art. 76, 77, 79, 86).
CREATE TABLE cases.execution_decision (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  ruling      uuid NOT NULL REFERENCES cases.ruling,
  kind        text NOT NULL CHECK (kind IN ('POSTPONE', 'REMIT', 'SPLIT', 'COERCE')),
  number      text NOT NULL,
  decided_on  date NOT NULL,
  document    uuid NOT NULL UNIQUE,
  signed_by   uuid NOT NULL,
  amount_dong bigint NOT NULL CHECK (amount_dong >= 0),
  measure     text,
  application uuid REFERENCES cases.incoming_paper,
  served_on   date,
  CHECK ((measure IS NOT NULL) = (kind = 'COERCE')),
  CHECK ((application IS NOT NULL) = (kind <> 'COERCE'))
);

CREATE UNIQUE INDEX execution_decision_once ON cases.execution_decision (ruling, kind) WHERE kind <> 'COERCE';
CREATE INDEX execution_decision_of_case ON cases.execution_decision (case_id);

COMMENT ON TABLE cases.execution_decision IS 'Signed decisions on how a fine is carried out: later, less, in parts, by force';
COMMENT ON COLUMN cases.execution_decision.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.execution_decision.case_id IS 'The case';
COMMENT ON COLUMN cases.execution_decision.ruling IS 'The sanction that it is about';
COMMENT ON COLUMN cases.execution_decision.kind IS 'Postponement, remission, instalments or coercion';
COMMENT ON COLUMN cases.execution_decision.number IS 'Its number';
COMMENT ON COLUMN cases.execution_decision.decided_on IS 'Day of its signature';
COMMENT ON COLUMN cases.execution_decision.document IS 'The signed paper';
COMMENT ON COLUMN cases.execution_decision.signed_by IS 'The officer who signed it';
COMMENT ON COLUMN cases.execution_decision.amount_dong IS 'What is postponed, remitted, parted or coerced, in dong';
COMMENT ON COLUMN cases.execution_decision.measure IS 'Measure of coercion; empty for the others';
COMMENT ON COLUMN cases.execution_decision.application IS 'Application of the violator; empty for coercion';
COMMENT ON COLUMN cases.execution_decision.served_on IS 'Day on which a decision to coerce was served';

GRANT SELECT, INSERT ON cases.execution_decision TO ${app};
GRANT UPDATE (served_on) ON cases.execution_decision TO ${app};

CREATE TABLE cases.instalment (
  decision    uuid NOT NULL REFERENCES cases.execution_decision,
  number      int NOT NULL,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  due_on      date NOT NULL,
  amount_dong bigint NOT NULL CHECK (amount_dong > 0),
  PRIMARY KEY (decision, number)
);

CREATE INDEX instalment_of_case ON cases.instalment (case_id);

COMMENT ON TABLE cases.instalment IS 'By when what must be paid after a decision to postpone or to part a fine; never changed';
COMMENT ON COLUMN cases.instalment.decision IS 'The decision';
COMMENT ON COLUMN cases.instalment.number IS 'Which part, from 1';
COMMENT ON COLUMN cases.instalment.case_id IS 'The case';
COMMENT ON COLUMN cases.instalment.due_on IS 'Last day on which it is paid in time';
COMMENT ON COLUMN cases.instalment.amount_dong IS 'Its amount in dong';

GRANT SELECT, INSERT ON cases.instalment TO ${app};

ALTER TABLE cases.service ADD COLUMN coercion uuid REFERENCES cases.execution_decision;
ALTER TABLE cases.receipt ADD COLUMN coercion uuid REFERENCES cases.execution_decision;

COMMENT ON COLUMN cases.service.coercion IS 'The decision to coerce that was served; empty for the sanction itself';
COMMENT ON COLUMN cases.receipt.coercion IS 'The decision to coerce that brought it in; empty for what was paid by itself';

ALTER TABLE cases.execution_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.execution_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.execution_decision
  USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
ALTER TABLE cases.instalment ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.instalment FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.instalment USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
