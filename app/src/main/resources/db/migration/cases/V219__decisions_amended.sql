-- A sanction that stands is changed in part, or its wording corrected, by a signed decision of the office that fined
-- (Luật XLVPHC art. 18; Nghị định 118/2021/NĐ-CP, mẫu quyết định 38 and 39). What was decided first stays as it was.
ALTER TABLE cases.execution_decision
  ADD COLUMN measures text,
  ADD COLUMN words text,
  DROP CONSTRAINT execution_decision_kind_check,
  DROP CONSTRAINT execution_decision_check1,
  ADD CONSTRAINT execution_decision_kind_check
    CHECK (kind IN ('POSTPONE', 'REMIT', 'SPLIT', 'COERCE', 'AMEND')),
  ADD CONSTRAINT execution_decision_applied_for
    CHECK ((application IS NOT NULL) = (kind NOT IN ('COERCE', 'AMEND'))),
  ADD CONSTRAINT execution_decision_amends
    CHECK ((measures IS NOT NULL) = (kind = 'AMEND') AND (words IS NOT NULL) = (kind = 'AMEND'));

COMMENT ON COLUMN cases.execution_decision.kind IS 'Postponement, remission, instalments, coercion, or a change of the sanction';
COMMENT ON COLUMN cases.execution_decision.amount_dong IS
  'What is postponed, remitted, parted or coerced, in dong; of a change the fine that holds after it';
COMMENT ON COLUMN cases.execution_decision.measures IS 'Of a change: what is to be done beside the fine after it; empty text for nothing';
COMMENT ON COLUMN cases.execution_decision.words IS 'Of a change: what was put right, as the page shows it';

DROP INDEX cases.execution_decision_once;
CREATE UNIQUE INDEX execution_decision_once ON cases.execution_decision (ruling, kind)
  WHERE kind NOT IN ('COERCE', 'AMEND') AND annulled_on IS NULL;

ALTER TABLE cases.measure ADD COLUMN amended_by uuid, DROP CONSTRAINT measure_ruling_kind_key,
  ADD CONSTRAINT measure_done_is_not_amended CHECK (amended_by IS NULL OR done_on IS NULL);
COMMENT ON COLUMN cases.measure.amended_by IS 'The signed decision that took it away or worded it anew; empty while it holds';
CREATE UNIQUE INDEX measure_once ON cases.measure (ruling, kind) WHERE amended_by IS NULL;
GRANT UPDATE (amended_by) ON cases.measure TO ${app};
