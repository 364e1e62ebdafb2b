-- A report that was opened again gets another answer, and its reporter says of that one too whether it is good.
CREATE UNIQUE INDEX happening_rated_each_answer ON tips.happening (tip, (coalesce(answers, tip))) WHERE kind = 'RATED';
DROP INDEX tips.happening_rated_once;

COMMENT ON COLUMN tips.happening.answers IS 'Question that a reply answers or an officer takes back, or answer that a rating is about; empty for what was written before that was noted';
