-- An extension of the time for verification needs a second officer of the desk, as whatever ends a case does.
ALTER TABLE conduct.integrity_case DROP CONSTRAINT integrity_case_asked_for_check;
ALTER TABLE conduct.integrity_case ADD CONSTRAINT integrity_case_asked_for_check
  CHECK (asked_for IN ('PASS_ON', 'EXTEND', 'CONCLUDE', 'AGREE_UNPROVEN'));
COMMENT ON COLUMN conduct.integrity_case.asked_by  IS 'Officer who proposed to end it or to give it more time; a second one must agree';
COMMENT ON COLUMN conduct.integrity_case.asked_for IS 'What shall be done; empty where a program of before wrote who proposed to close it as not proven';
