-- Articles about harm and law, written, approved and shown as lessons are.

ALTER TABLE learning.lesson DROP CONSTRAINT lesson_kind_check;
ALTER TABLE learning.lesson ADD CONSTRAINT lesson_kind_check
  CHECK (kind IN ('GUIDE', 'GOODS', 'QUESTION', 'NOTICE', 'ARTICLE'));

COMMENT ON TABLE learning.lesson IS 'Guides, sheets on genuine goods, questions of the quiz, notices for hamlets, articles about harm and law';
