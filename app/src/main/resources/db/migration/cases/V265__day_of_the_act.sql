-- Minutes of a violation state when the act was done: the time bar counts from the day on which it ended, of one that goes
-- on from the day on which it was found (Luật Xử lý vi phạm hành chính art. 6). Minutes of before keep none.
ALTER TABLE cases.minutes
  ADD COLUMN act_day date,
  ADD COLUMN act_goes_on boolean,
  ADD CONSTRAINT day_of_the_act_is_whole CHECK (
    (act_day IS NULL) = (act_goes_on IS NULL) AND (act_day IS NULL OR kind = 'VIOLATION'));
COMMENT ON COLUMN cases.minutes.act_day IS 'Day on which the act ended, or on which it was found while it goes on; empty where nobody knows';
COMMENT ON COLUMN cases.minutes.act_goes_on IS 'Whether the act went on when it was found; empty where no day is known';
