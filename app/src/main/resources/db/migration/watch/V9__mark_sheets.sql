-- What officers know of a brand: how genuine and fake goods are told apart, who holds the mark, and what the
-- holder was asked and answered.

CREATE TABLE watch.mark_sheet (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  folded text NOT NULL UNIQUE,
  entered_at timestamptz NOT NULL,
  entered_by uuid NOT NULL
);

COMMENT ON TABLE  watch.mark_sheet IS 'Brands of which officers keep a sheet';
COMMENT ON COLUMN watch.mark_sheet.id IS 'Identifier; its pictures in the vault belong to it';
COMMENT ON COLUMN watch.mark_sheet.name IS 'The brand';
COMMENT ON COLUMN watch.mark_sheet.folded IS 'Its name in lower case without marks; one sheet for each';
COMMENT ON COLUMN watch.mark_sheet.entered_at IS 'When it was entered';
COMMENT ON COLUMN watch.mark_sheet.entered_by IS 'Who entered it';

GRANT SELECT, INSERT ON watch.mark_sheet TO ${app};

CREATE TABLE watch.mark_word (
  sheet uuid NOT NULL REFERENCES watch.mark_sheet,
  number int NOT NULL CHECK (number > 0),
  spellings text[] NOT NULL,
  holder text NOT NULL CHECK (length(holder) BETWEEN 1 AND 300),
  contact text NOT NULL CHECK (length(contact) BETWEEN 1 AND 1000),
  genuine text NOT NULL CHECK (length(genuine) BETWEEN 1 AND 4000),
  fake text NOT NULL CHECK (length(fake) BETWEEN 1 AND 4000),
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL,
  PRIMARY KEY (sheet, number)
);

COMMENT ON TABLE  watch.mark_word IS 'What a sheet says, each version as written; never changed';
COMMENT ON COLUMN watch.mark_word.sheet IS 'The sheet';
COMMENT ON COLUMN watch.mark_word.number IS 'Counts up; the highest holds';
COMMENT ON COLUMN watch.mark_word.spellings IS 'Further spellings under which offers name the brand';
COMMENT ON COLUMN watch.mark_word.holder IS 'Who holds the mark, or speaks for the holder';
COMMENT ON COLUMN watch.mark_word.contact IS 'How the holder is reached';
COMMENT ON COLUMN watch.mark_word.genuine IS 'How genuine goods are known';
COMMENT ON COLUMN watch.mark_word.fake IS 'How fake goods are known';
COMMENT ON COLUMN watch.mark_word.source IS 'From whom it is known, and when';
COMMENT ON COLUMN watch.mark_word.at IS 'When it was written';
COMMENT ON COLUMN watch.mark_word.officer IS 'Who wrote it';
COMMENT ON COLUMN watch.mark_word.agency IS 'In whose name';

GRANT SELECT, INSERT ON watch.mark_word TO ${app};

CREATE TABLE watch.mark_picture (
  file uuid PRIMARY KEY,
  sheet uuid NOT NULL REFERENCES watch.mark_sheet,
  kind text NOT NULL CHECK (kind IN ('GENUINE', 'FAKE')),
  caption text NOT NULL CHECK (length(caption) BETWEEN 1 AND 200),
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  taken_off_at timestamptz
);

CREATE INDEX mark_picture_of ON watch.mark_picture (sheet, at) WHERE taken_off_at IS NULL;

COMMENT ON TABLE  watch.mark_picture IS 'Pictures of genuine and fake goods, sealed in the vault';
COMMENT ON COLUMN watch.mark_picture.file IS 'File in the vault';
COMMENT ON COLUMN watch.mark_picture.sheet IS 'The sheet';
COMMENT ON COLUMN watch.mark_picture.kind IS 'Whether it shows genuine or fake goods';
COMMENT ON COLUMN watch.mark_picture.caption IS 'What is to be seen';
COMMENT ON COLUMN watch.mark_picture.at IS 'When it was added';
COMMENT ON COLUMN watch.mark_picture.officer IS 'Who added it';
COMMENT ON COLUMN watch.mark_picture.taken_off_at IS 'When it was taken off the sheet; the file stays in the vault';

GRANT SELECT, INSERT, UPDATE ON watch.mark_picture TO ${app};

CREATE TABLE watch.mark_question (
  id uuid PRIMARY KEY,
  sheet uuid NOT NULL REFERENCES watch.mark_sheet,
  number int NOT NULL CHECK (number > 0),
  hit uuid REFERENCES watch.hit,
  question text NOT NULL CHECK (length(question) BETWEEN 1 AND 2000),
  asked_on date NOT NULL,
  due_on date NOT NULL,
  at timestamptz NOT NULL,
  officer uuid NOT NULL,
  agency text NOT NULL,
  UNIQUE (sheet, number),
  CHECK (asked_on <= due_on)
);

CREATE INDEX mark_question_of_hit ON watch.mark_question (hit) WHERE hit IS NOT NULL;

COMMENT ON TABLE  watch.mark_question IS 'What holders of marks were asked; never changed';
COMMENT ON COLUMN watch.mark_question.id IS 'Identifier';
COMMENT ON COLUMN watch.mark_question.sheet IS 'The sheet of the brand';
COMMENT ON COLUMN watch.mark_question.number IS 'Position among the questions about the brand';
COMMENT ON COLUMN watch.mark_question.hit IS 'Flagged listing that it is about; empty for none';
COMMENT ON COLUMN watch.mark_question.question IS 'The question and how it was sent';
COMMENT ON COLUMN watch.mark_question.asked_on IS 'Day on which it was sent';
COMMENT ON COLUMN watch.mark_question.due_on IS 'Day by which an answer is expected';
COMMENT ON COLUMN watch.mark_question.at IS 'When it was entered';
COMMENT ON COLUMN watch.mark_question.officer IS 'Who entered it';
COMMENT ON COLUMN watch.mark_question.agency IS 'In whose name it was asked';

GRANT SELECT, INSERT ON watch.mark_question TO ${app};

CREATE TABLE watch.mark_answer (
  question uuid PRIMARY KEY REFERENCES watch.mark_question,
  finding text NOT NULL CHECK (finding IN ('GENUINE', 'FAKE', 'UNCLEAR')),
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  answered_on date NOT NULL,
  at timestamptz NOT NULL,
  officer uuid NOT NULL
);

COMMENT ON TABLE  watch.mark_answer IS 'What holders of marks answered; never changed';
COMMENT ON COLUMN watch.mark_answer.question IS 'The question';
COMMENT ON COLUMN watch.mark_answer.finding IS 'What the holder says of the goods';
COMMENT ON COLUMN watch.mark_answer.words IS 'The answer in words';
COMMENT ON COLUMN watch.mark_answer.answered_on IS 'Day of the answer';
COMMENT ON COLUMN watch.mark_answer.at IS 'When it was entered';
COMMENT ON COLUMN watch.mark_answer.officer IS 'Who entered it';

GRANT SELECT, INSERT ON watch.mark_answer TO ${app};

CREATE TRIGGER mark_word_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.mark_word
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER mark_question_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.mark_question
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
CREATE TRIGGER mark_answer_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.mark_answer
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
