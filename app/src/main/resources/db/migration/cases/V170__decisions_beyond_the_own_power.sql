-- What no office of an agency may decide goes up to one that may (Luật Xử lý vi phạm hành chính art. 52): the file
-- stays with its agency, the decision lies with the other, whose persons read it from then on.
CREATE TABLE cases.hand_up (
  id           uuid PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES cases.case_file,
  office       text NOT NULL CHECK (office ~ '^[a-z]+\.[a-z]+$'),
  agency       text NOT NULL,
  from_agency  text NOT NULL CHECK (from_agency <> agency),
  document     uuid NOT NULL UNIQUE,
  number       text NOT NULL,
  handed_on    date NOT NULL,
  handed_by    uuid NOT NULL,
  reason       text NOT NULL,
  returned_at  timestamptz,
  returned_by  uuid,
  return_words text,
  CHECK ((returned_at IS NULL) = (returned_by IS NULL) AND (returned_at IS NULL) = (return_words IS NULL))
);

CREATE UNIQUE INDEX hand_up_open ON cases.hand_up (case_id) WHERE returned_at IS NULL;
CREATE INDEX hand_up_of_case ON cases.hand_up (case_id, handed_on);

COMMENT ON TABLE cases.hand_up IS 'Files that were laid before a higher office for its decision, by a signed paper';
COMMENT ON COLUMN cases.hand_up.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.hand_up.case_id IS 'The case';
COMMENT ON COLUMN cases.hand_up.office IS 'Key of the office that decides';
COMMENT ON COLUMN cases.hand_up.agency IS 'Key of the agency that has the office';
COMMENT ON COLUMN cases.hand_up.from_agency IS 'Key of the agency that handed it up';
COMMENT ON COLUMN cases.hand_up.document IS 'The signed paper';
COMMENT ON COLUMN cases.hand_up.number IS 'Its number';
COMMENT ON COLUMN cases.hand_up.handed_on IS 'Day of its signature';
COMMENT ON COLUMN cases.hand_up.handed_by IS 'Who signed it';
COMMENT ON COLUMN cases.hand_up.reason IS 'Why it lies beyond the own power, and what is proposed';
COMMENT ON COLUMN cases.hand_up.returned_at IS 'When it was given back; empty while the office decides or has decided';
COMMENT ON COLUMN cases.hand_up.returned_by IS 'Who gave it back';
COMMENT ON COLUMN cases.hand_up.return_words IS 'Why';

GRANT SELECT, INSERT ON cases.hand_up TO ${app};
GRANT UPDATE (returned_at, returned_by, return_words) ON cases.hand_up TO ${app};

ALTER TABLE cases.hand_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.hand_up FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.hand_up USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.case_file ADD COLUMN deciding text CHECK (deciding <> agency);
COMMENT ON COLUMN cases.case_file.deciding IS 'Key of the agency whose office decides in the place of the leading one; empty for none';

-- The predicate in its four places: the policy, the shelves, the marks for other rooms, and (in Java) Visibility.
DROP POLICY seen ON cases.case_file;
DROP FUNCTION cases.sees_closer(uuid[], uuid[], text, text, text);

ALTER TABLE cases.case_file
  ALTER COLUMN sight SET EXPRESSION AS (
    agencies || '{*}'::text[]
    || CASE WHEN reviewing IS NULL THEN '{}'::text[] ELSE ARRAY['#' || reviewing] END
    || CASE WHEN deciding IS NULL THEN '{}'::text[] ELSE ARRAY[deciding] END);

CREATE FUNCTION cases.sees_closer(recused uuid[], people uuid[], secrecy text, agency text, reviewing text,
                                  deciding text)
  RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN current_setting('cases.everything', true) = 'on'
    OR (NOT recused && ARRAY[nullif(current_setting('cases.officer', true), '')::uuid]
        AND (secrecy = 'AGENCY'
             OR people && ARRAY[nullif(current_setting('cases.officer', true), '')::uuid]
             OR (current_setting('cases.leads', true) = 'on'
                 AND (secrecy = 'ASSIGNED' AND agency = current_setting('cases.agency', true)
                      OR deciding = current_setting('cases.agency', true)))
             OR (current_setting('cases.reviews', true) = 'on'
                 AND reviewing = current_setting('cases.agency', true))));
END $$;

CREATE POLICY seen ON cases.case_file
  USING (
    sight && (SELECT CASE WHEN current_setting('cases.everything', true) = 'on' THEN '{*}'::text[]
                          WHEN current_setting('cases.works', true) = 'on'
                            THEN ARRAY[current_setting('cases.agency', true)]
                                 || CASE WHEN current_setting('cases.reviews', true) = 'on'
                                         THEN ARRAY['#' || current_setting('cases.agency', true)]
                                         ELSE '{}'::text[] END
                     END)
    AND ((secrecy = 'AGENCY' AND recused = '{}')
         OR cases.sees_closer(recused, people, secrecy, agency, reviewing, deciding)));

CREATE OR REPLACE FUNCTION cases.shelve() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  seen text := current_setting('cases.everything', true);
BEGIN
  PERFORM set_config('cases.everything', 'on', true);
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM cases.shelf WHERE case_id = NEW.id;
  END IF;
  INSERT INTO cases.shelf
    (case_id, holder, state, plain, for_heads, unassigned, next_due, opened_at, received_at)
  SELECT NEW.id, holders.holder, NEW.state,
         NEW.secrecy = 'AGENCY' AND NEW.recused = '{}'
           AND (holders.holder = ANY (NEW.agencies) OR NEW.deciding IS NOT DISTINCT FROM holders.holder),
         NEW.recused = '{}'
           AND (NEW.secrecy <> 'NAMED' AND holders.holder = NEW.agency
                OR NEW.deciding IS NOT DISTINCT FROM holders.holder),
         NEW.officer IS NULL AND NEW.state <> 'CLOSED' AND holders.holder = NEW.agency,
         NEW.next_due, NEW.opened_at, NEW.received_at
    FROM (SELECT unnest(NEW.agencies) UNION SELECT NEW.reviewing WHERE NEW.reviewing IS NOT NULL
          UNION SELECT NEW.deciding WHERE NEW.deciding IS NOT NULL
          UNION SELECT unnest(NEW.people)::text) AS holders (holder);
  PERFORM set_config('cases.everything', coalesce(seen, ''), true);
  RETURN NULL;
END $$;

DROP TRIGGER moved_case_is_shelved ON cases.case_file;
CREATE TRIGGER moved_case_is_shelved AFTER UPDATE ON cases.case_file
  FOR EACH ROW
  WHEN ((OLD.state, OLD.agency, OLD.agencies, OLD.officer, OLD.people, OLD.recused, OLD.secrecy, OLD.reviewing,
         OLD.deciding, OLD.next_due, OLD.opened_at, OLD.received_at)
        IS DISTINCT FROM
        (NEW.state, NEW.agency, NEW.agencies, NEW.officer, NEW.people, NEW.recused, NEW.secrecy, NEW.reviewing,
         NEW.deciding, NEW.next_due, NEW.opened_at, NEW.received_at))
  EXECUTE FUNCTION cases.shelve();

CREATE FUNCTION cases.open_marks(agencies text[], agency text, people uuid[], secrecy text, reviewing text,
                                 deciding text)
  RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT cases.open_marks(CASE WHEN deciding IS NULL THEN agencies ELSE agencies || deciding END,
                          agency, people, secrecy, reviewing)
      || CASE WHEN deciding IS NULL THEN '{}' ELSE ARRAY['case-head:' || deciding] END
$$;

CREATE OR REPLACE FUNCTION cases.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard(
    NEW.id, cases.open_marks(NEW.agencies, NEW.agency, NEW.people, NEW.secrecy, NEW.reviewing, NEW.deciding),
    ARRAY(SELECT 'officer:' || r FROM unnest(NEW.recused) r), NEW.secrecy = 'AGENCY', true);
  RETURN NULL;
END $$;

DROP TRIGGER moved_case_is_guarded ON cases.case_file;
CREATE TRIGGER moved_case_is_guarded AFTER UPDATE ON cases.case_file
  FOR EACH ROW
  WHEN ((OLD.agency, OLD.agencies, OLD.people, OLD.recused, OLD.secrecy, OLD.reviewing, OLD.deciding)
        IS DISTINCT FROM
        (NEW.agency, NEW.agencies, NEW.people, NEW.recused, NEW.secrecy, NEW.reviewing, NEW.deciding))
  EXECUTE FUNCTION cases.guard();
