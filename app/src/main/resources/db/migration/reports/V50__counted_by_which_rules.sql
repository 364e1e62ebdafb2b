-- When the rules of counting change, the same story gives other facts. What was counted before is put right by facts that are known
-- since then, and is no error: each fact says by which edition of the rules it was counted.
ALTER TABLE reports.case_fact ADD COLUMN rules int NOT NULL DEFAULT 1;
ALTER TABLE reports.tip_fact  ADD COLUMN rules int NOT NULL DEFAULT 1;
ALTER TABLE reports.followed  ADD COLUMN rules int NOT NULL DEFAULT 1;
COMMENT ON COLUMN reports.case_fact.rules IS 'Edition of the rules of counting by which it was counted';
COMMENT ON COLUMN reports.tip_fact.rules  IS 'Edition of the rules of counting by which it was counted';
COMMENT ON COLUMN reports.followed.rules  IS 'Edition of the rules by which everything was counted last';

-- A second paper about goods sold, or about more persons accused, is one more and takes nothing away. Statements of before took the place
-- of all before them, which stays so.
ALTER TABLE reports.particular ADD COLUMN adds boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN reports.particular.adds IS 'Whether it takes the place only of what the same paper stated of the same day; otherwise of all before it';
COMMENT ON TABLE reports.particular IS 'What the forms ask of a case and its procedure does not record; each rests on a paper, which the newest of it and its day counts for';
