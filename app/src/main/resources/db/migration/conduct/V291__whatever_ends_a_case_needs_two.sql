-- Passing an integrity case on, and closing it with a result, needs a second officer of the desk as closing it without one does:
-- what one of them proposes is told beside who proposed it.
ALTER TABLE conduct.integrity_case ADD COLUMN asked_for text CHECK (asked_for IN ('PASS_ON', 'CONCLUDE', 'AGREE_UNPROVEN'));
COMMENT ON COLUMN conduct.integrity_case.asked_by  IS 'Officer who proposed to end it; a second one must agree';
COMMENT ON COLUMN conduct.integrity_case.asked_for IS 'How it shall end; empty where a program of before wrote who proposed to close it as not proven';
