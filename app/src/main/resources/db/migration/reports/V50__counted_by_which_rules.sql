-- When the rules of counting change, the same story gives other facts. What was counted before is put right by facts that are known
-- since then, and is no error: each fact says by which edition of the rules it was counted.
ALTER TABLE reports.case_fact ADD COLUMN rules int NOT NULL DEFAULT 1;
ALTER TABLE reports.tip_fact  ADD COLUMN rules int NOT NULL DEFAULT 1;
ALTER TABLE reports.followed  ADD COLUMN rules int NOT NULL DEFAULT 1;
COMMENT ON COLUMN reports.case_fact.rules IS 'Edition of the rules of counting by which it was counted';
COMMENT ON COLUMN reports.tip_fact.rules  IS 'Edition of the rules of counting by which it was counted';
COMMENT ON COLUMN reports.followed.rules  IS 'Edition of the rules by which everything was counted last';
