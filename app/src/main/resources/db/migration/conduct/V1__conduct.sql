-- Integrity cases: what accuses whom is sealed; who may know that a case exists is decided by its row and the
-- settings of the transaction. The access review keeps who looked at what, never what was read.
CREATE TABLE conduct.number_year (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0)
);

COMMENT ON TABLE conduct.number_year IS 'Last number given in each year, LC-<year>-<number>';
COMMENT ON COLUMN conduct.number_year.year IS 'Year of the number';
COMMENT ON COLUMN conduct.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON conduct.number_year TO ${app};

CREATE TABLE conduct.integrity_case (
  id           uuid PRIMARY KEY,
  number       text NOT NULL UNIQUE,
  state        text NOT NULL,
  since        timestamptz NOT NULL,
  version      int NOT NULL DEFAULT 1 CHECK (version > 0),
  tip          uuid UNIQUE,
  received_at  timestamptz NOT NULL,
  opened_at    timestamptz NOT NULL CHECK (opened_at >= received_at),
  accused_mark bytea NOT NULL CHECK (octet_length(accused_mark) = 32),
  content      bytea NOT NULL,
  recused      uuid[] NOT NULL DEFAULT '{}',
  asked_by     uuid,
  extended     int NOT NULL DEFAULT 0 CHECK (extended BETWEEN 0 AND 2),
  due_rule     text,
  due_at       timestamptz
);

CREATE INDEX integrity_case_open ON conduct.integrity_case (due_at, id);

COMMENT ON TABLE conduct.integrity_case IS 'Cases against officers and agencies, for the integrity desk alone';
COMMENT ON COLUMN conduct.integrity_case.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN conduct.integrity_case.number IS 'Number as people say it, LC-2026-0001';
COMMENT ON COLUMN conduct.integrity_case.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN conduct.integrity_case.since IS 'Since when';
COMMENT ON COLUMN conduct.integrity_case.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN conduct.integrity_case.tip IS 'Report that it came from; empty when it came otherwise';
COMMENT ON COLUMN conduct.integrity_case.received_at IS 'When the first information reached the desk; clocks count from here';
COMMENT ON COLUMN conduct.integrity_case.opened_at IS 'When the case was opened';
COMMENT ON COLUMN conduct.integrity_case.accused_mark IS 'Keyed mark of the accused agency: its own officers never see the row';
COMMENT ON COLUMN conduct.integrity_case.content IS 'Sealed: title, accused agency and officer, day, competent body';
COMMENT ON COLUMN conduct.integrity_case.recused IS 'Officers who stepped aside and do not see it';
COMMENT ON COLUMN conduct.integrity_case.asked_by IS 'Officer who proposed to close it as not proven; a second one must agree';
COMMENT ON COLUMN conduct.integrity_case.extended IS 'How often the time for verification was extended';
COMMENT ON COLUMN conduct.integrity_case.due_rule IS 'Rule of the clock that runs; empty for a day that was set by hand';
COMMENT ON COLUMN conduct.integrity_case.due_at IS 'When that clock ends';

GRANT SELECT, INSERT, UPDATE ON conduct.integrity_case TO ${app};

CREATE TABLE conduct.step (
  id           uuid PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES conduct.integrity_case,
  number       int NOT NULL CHECK (number > 0),
  at           timestamptz NOT NULL,
  event        text NOT NULL,
  before_state text NOT NULL,
  after_state  text NOT NULL,
  officer      uuid NOT NULL,
  words        bytea NOT NULL,
  UNIQUE (case_id, number)
);

COMMENT ON TABLE conduct.step IS 'What was done in integrity cases, with sealed words; never changed';
COMMENT ON COLUMN conduct.step.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN conduct.step.case_id IS 'The case';
COMMENT ON COLUMN conduct.step.number IS 'Position';
COMMENT ON COLUMN conduct.step.at IS 'When';
COMMENT ON COLUMN conduct.step.event IS 'What happened';
COMMENT ON COLUMN conduct.step.before_state IS 'State before';
COMMENT ON COLUMN conduct.step.after_state IS 'State after';
COMMENT ON COLUMN conduct.step.officer IS 'Who did it';
COMMENT ON COLUMN conduct.step.words IS 'Reason or finding, sealed';

GRANT SELECT, INSERT ON conduct.step TO ${app};

ALTER TABLE conduct.integrity_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE conduct.integrity_case FORCE ROW LEVEL SECURITY;
-- Without settings nothing is seen. The program sees all while it writes an act that the desk was let do:
-- whoever steps aside writes a last row that is hidden at once.
CREATE POLICY seen ON conduct.integrity_case
  USING (
    (SELECT current_setting('conduct.everything', true) = 'on')
    OR ((SELECT current_setting('conduct.desk', true) = 'on')
        AND NOT recused && (SELECT ARRAY[nullif(current_setting('conduct.officer', true), '')::uuid])
        AND accused_mark <> (SELECT decode(current_setting('conduct.mark', true), 'hex'))));

ALTER TABLE conduct.step ENABLE ROW LEVEL SECURITY;
ALTER TABLE conduct.step FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON conduct.step USING (EXISTS (SELECT FROM conduct.integrity_case c WHERE c.id = case_id));

CREATE TABLE conduct.review (
  month    date PRIMARY KEY CHECK (extract(day FROM month) = 1),
  drawn_at timestamptz NOT NULL,
  drawn_by uuid,
  lines    int NOT NULL CHECK (lines >= 0),
  hash     text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
);

COMMENT ON TABLE conduct.review IS 'Access reviews, one for each month: who looked at what without a task; never changed';
COMMENT ON COLUMN conduct.review.month IS 'First day of the month';
COMMENT ON COLUMN conduct.review.drawn_at IS 'When the list was drawn up';
COMMENT ON COLUMN conduct.review.drawn_by IS 'Who had it drawn up; empty for the program';
COMMENT ON COLUMN conduct.review.lines IS 'How many lines it has';
COMMENT ON COLUMN conduct.review.hash IS 'SHA-256 of the exported list, as the journal vouches for it';

GRANT SELECT, INSERT ON conduct.review TO ${app};

CREATE TABLE conduct.line (
  id       uuid PRIMARY KEY,
  month    date NOT NULL REFERENCES conduct.review,
  place    int NOT NULL CHECK (place > 0),
  officer  uuid NOT NULL,
  agency   text NOT NULL,
  kind     text NOT NULL,
  record   uuid NOT NULL,
  number   text NOT NULL,
  ground   text NOT NULL,
  times    int NOT NULL CHECK (times > 0),
  first_at timestamptz NOT NULL,
  last_at  timestamptz NOT NULL CHECK (last_at >= first_at),
  UNIQUE (month, place)
);

CREATE INDEX line_of_officer ON conduct.line (officer, month DESC);

COMMENT ON TABLE conduct.line IS 'Lines of the access reviews; never changed';
COMMENT ON COLUMN conduct.line.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN conduct.line.month IS 'The review';
COMMENT ON COLUMN conduct.line.place IS 'Position in the list';
COMMENT ON COLUMN conduct.line.officer IS 'Who looked';
COMMENT ON COLUMN conduct.line.agency IS 'Agency in which the officer served';
COMMENT ON COLUMN conduct.line.kind IS 'Kind of the record';
COMMENT ON COLUMN conduct.line.record IS 'Identifier of the record';
COMMENT ON COLUMN conduct.line.number IS 'Number as people say it';
COMMENT ON COLUMN conduct.line.ground IS 'What let the officer in';
COMMENT ON COLUMN conduct.line.times IS 'How many pages';
COMMENT ON COLUMN conduct.line.first_at IS 'When first';
COMMENT ON COLUMN conduct.line.last_at IS 'When last';

GRANT SELECT, INSERT ON conduct.line TO ${app};

CREATE TABLE conduct.explanation (
  id   uuid PRIMARY KEY,
  line uuid NOT NULL REFERENCES conduct.line,
  at   timestamptz NOT NULL,
  words text NOT NULL CHECK (length(words) <= 2000)
);

CREATE INDEX explanation_of_line ON conduct.explanation (line, at);

COMMENT ON TABLE conduct.explanation IS 'What the officer says to a line; never changed';
COMMENT ON COLUMN conduct.explanation.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN conduct.explanation.line IS 'The line';
COMMENT ON COLUMN conduct.explanation.at IS 'When';
COMMENT ON COLUMN conduct.explanation.words IS 'What was said';

GRANT SELECT, INSERT ON conduct.explanation TO ${app};

CREATE TABLE conduct.mark (
  id       uuid PRIMARY KEY,
  line     uuid NOT NULL REFERENCES conduct.line,
  at       timestamptz NOT NULL,
  reviewer uuid NOT NULL,
  mark     text NOT NULL CHECK (mark IN ('JUSTIFIED', 'UNJUSTIFIED', 'FOLLOWED_UP')),
  words    text NOT NULL CHECK (length(words) <= 2000)
);

CREATE INDEX mark_of_line ON conduct.mark (line, at);

COMMENT ON TABLE conduct.mark IS 'What a reviewer makes of a line; appended, the newest counts, never changed';
COMMENT ON COLUMN conduct.mark.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN conduct.mark.line IS 'The line';
COMMENT ON COLUMN conduct.mark.at IS 'When';
COMMENT ON COLUMN conduct.mark.reviewer IS 'Who';
COMMENT ON COLUMN conduct.mark.mark IS 'What the reviewer makes of it';
COMMENT ON COLUMN conduct.mark.words IS 'Why';

GRANT SELECT, INSERT ON conduct.mark TO ${app};

CREATE FUNCTION conduct.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done and reviewed is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON conduct.step
  FOR EACH STATEMENT EXECUTE FUNCTION conduct.refuse_change();
CREATE TRIGGER review_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON conduct.review
  FOR EACH STATEMENT EXECUTE FUNCTION conduct.refuse_change();
CREATE TRIGGER line_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON conduct.line
  FOR EACH STATEMENT EXECUTE FUNCTION conduct.refuse_change();
CREATE TRIGGER explanation_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON conduct.explanation
  FOR EACH STATEMENT EXECUTE FUNCTION conduct.refuse_change();
CREATE TRIGGER mark_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON conduct.mark
  FOR EACH STATEMENT EXECUTE FUNCTION conduct.refuse_change();
