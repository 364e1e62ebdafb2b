-- V12 called all submissions of before by the first form. That for the nation is one of a year whose lines hold the accused and no
-- cases that ended clean. What was received stays as it was received: the label is ours.
UPDATE exchange.sent_submission SET form = 'QG389'
 WHERE form = 'BC389' AND period LIKE '%-YEAR-%' AND convert_from(body, 'UTF8')::jsonb ->> 'form' IS NULL
   AND jsonb_path_exists(convert_from(body, 'UTF8')::jsonb, '$.figures[*].line ? (@ == "accused")')
   AND NOT jsonb_path_exists(convert_from(body, 'UTF8')::jsonb, '$.figures[*].line ? (@ == "clean")');

ALTER TABLE exchange.submission DISABLE TRIGGER submission_is_final;
UPDATE exchange.submission SET form = 'QG389'
 WHERE form = 'BC389' AND period LIKE '%-YEAR-%' AND convert_from(body, 'UTF8')::jsonb ->> 'form' IS NULL
   AND jsonb_path_exists(convert_from(body, 'UTF8')::jsonb, '$.figures[*].line ? (@ == "accused")')
   AND NOT jsonb_path_exists(convert_from(body, 'UTF8')::jsonb, '$.figures[*].line ? (@ == "clean")');
ALTER TABLE exchange.submission ENABLE TRIGGER submission_is_final;

-- A release of before was of the form that was submitted, where only one was.
UPDATE exchange.national_release r SET form = 'QG389'
 WHERE r.form = 'BC389' AND r.submissions IS NULL
   AND EXISTS (SELECT FROM exchange.submission s WHERE s.period = r.period AND s.form = 'QG389')
   AND NOT EXISTS (SELECT FROM exchange.submission s WHERE s.period = r.period AND s.form = 'BC389');
