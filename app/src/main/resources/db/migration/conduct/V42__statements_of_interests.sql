-- What officers state of their interests, sealed and never changed, and what it meets elsewhere. A statement is seen by its
-- officer and the integrity desk; a hit by the desk alone, and there by nobody of the same agency.
CREATE TABLE conduct.interest_statement (
  id      uuid PRIMARY KEY,
  officer uuid NOT NULL,
  agency  text NOT NULL,
  number  int NOT NULL CHECK (number > 0),
  year    int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  at      timestamptz NOT NULL,
  event   text NOT NULL CHECK (event IN ('ADDED', 'DROPPED', 'FILED')),
  content bytea NOT NULL,
  UNIQUE (officer, number)
);

CREATE INDEX interest_filed ON conduct.interest_statement (year, officer) WHERE event = 'FILED';

COMMENT ON TABLE  conduct.interest_statement IS 'Statements of interests, a new row for each act; never changed';
COMMENT ON COLUMN conduct.interest_statement.id IS 'Identifier';
COMMENT ON COLUMN conduct.interest_statement.officer IS 'Who states it';
COMMENT ON COLUMN conduct.interest_statement.agency IS 'Key of the agency in which the officer served';
COMMENT ON COLUMN conduct.interest_statement.number IS 'Position among those of the officer';
COMMENT ON COLUMN conduct.interest_statement.year IS 'Year for which it was filed, or in which it was changed';
COMMENT ON COLUMN conduct.interest_statement.at IS 'When';
COMMENT ON COLUMN conduct.interest_statement.event IS 'What was done';
COMMENT ON COLUMN conduct.interest_statement.content IS 'Sealed: persons and businesses, and why it was changed';

GRANT SELECT, INSERT ON conduct.interest_statement TO ${app};

CREATE TABLE conduct.interest_hit (
  id          uuid PRIMARY KEY,
  officer     uuid NOT NULL,
  agency      text NOT NULL,
  agency_mark bytea NOT NULL CHECK (octet_length(agency_mark) = 32),
  statement   uuid NOT NULL REFERENCES conduct.interest_statement,
  place       text NOT NULL,
  record      uuid NOT NULL,
  number      text NOT NULL,
  value       bytea NOT NULL,
  value_mark  bytea NOT NULL CHECK (octet_length(value_mark) = 16),
  found_at    timestamptz NOT NULL,
  outcome     text CHECK (outcome IN ('HARMLESS', 'KEPT_AWAY', 'CASE')),
  judged_by   uuid CHECK (judged_by <> officer),
  judged_at   timestamptz,
  words       bytea,
  UNIQUE (officer, place, record, value_mark),
  CHECK ((outcome IS NULL) = (judged_by IS NULL) AND (outcome IS NULL) = (judged_at IS NULL))
);

CREATE INDEX interest_hit_of_statement ON conduct.interest_hit (statement);

COMMENT ON TABLE  conduct.interest_hit IS 'What bears something that an officer stated';
COMMENT ON COLUMN conduct.interest_hit.id IS 'Identifier';
COMMENT ON COLUMN conduct.interest_hit.officer IS 'Who stated it, and never sees this row';
COMMENT ON COLUMN conduct.interest_hit.agency IS 'Key of the agency of the officer';
COMMENT ON COLUMN conduct.interest_hit.agency_mark IS 'Keyed mark of that agency: nobody of it sees the row';
COMMENT ON COLUMN conduct.interest_hit.statement IS 'The version in which it stood';
COMMENT ON COLUMN conduct.interest_hit.place IS 'Where it was found';
COMMENT ON COLUMN conduct.interest_hit.record IS 'Identifier of what was found';
COMMENT ON COLUMN conduct.interest_hit.number IS 'That, as people say it';
COMMENT ON COLUMN conduct.interest_hit.value IS 'What meets, sealed';
COMMENT ON COLUMN conduct.interest_hit.value_mark IS 'Keyed mark of it, so that it is found once';
COMMENT ON COLUMN conduct.interest_hit.found_at IS 'When';
COMMENT ON COLUMN conduct.interest_hit.outcome IS 'What the desk makes of it; empty while nobody has looked';
COMMENT ON COLUMN conduct.interest_hit.judged_by IS 'Who of the desk said so';
COMMENT ON COLUMN conduct.interest_hit.judged_at IS 'When';
COMMENT ON COLUMN conduct.interest_hit.words IS 'Why, sealed';

GRANT SELECT, INSERT, UPDATE (outcome, judged_by, judged_at, words) ON conduct.interest_hit TO ${app};

ALTER TABLE conduct.interest_statement ENABLE ROW LEVEL SECURITY;
ALTER TABLE conduct.interest_statement FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON conduct.interest_statement
  USING (
    (SELECT current_setting('conduct.everything', true) = 'on')
    OR (SELECT current_setting('conduct.desk', true) = 'on')
    OR officer = (SELECT nullif(current_setting('conduct.officer', true), '')::uuid));

ALTER TABLE conduct.interest_hit ENABLE ROW LEVEL SECURITY;
ALTER TABLE conduct.interest_hit FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON conduct.interest_hit
  USING (
    (SELECT current_setting('conduct.everything', true) = 'on')
    OR ((SELECT current_setting('conduct.desk', true) = 'on')
        AND officer <> (SELECT nullif(current_setting('conduct.officer', true), '')::uuid)
        AND agency_mark <> (SELECT decode(current_setting('conduct.mark', true), 'hex'))));

-- The same predicates in marks, for the journal and what else names them.
CREATE FUNCTION conduct.guard_interest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'interest_statement' THEN
    PERFORM kernel.guard(NEW.id, ARRAY['integrity', 'officer:' || NEW.officer], '{}', false, false);
  ELSE
    PERFORM kernel.guard(
      NEW.id, ARRAY['integrity'],
      ARRAY['officer:' || NEW.officer, 'integrity-agency:' || encode(NEW.agency_mark, 'hex')], false, false);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER interest_statement_is_guarded AFTER INSERT ON conduct.interest_statement
  FOR EACH ROW EXECUTE FUNCTION conduct.guard_interest();
CREATE TRIGGER interest_hit_is_guarded AFTER INSERT ON conduct.interest_hit
  FOR EACH ROW EXECUTE FUNCTION conduct.guard_interest();

REVOKE EXECUTE ON FUNCTION conduct.guard_interest() FROM PUBLIC;

CREATE TRIGGER interest_statement_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON conduct.interest_statement
  FOR EACH STATEMENT EXECUTE FUNCTION conduct.refuse_change();
