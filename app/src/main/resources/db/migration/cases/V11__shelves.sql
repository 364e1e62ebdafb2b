-- Which cases lie with whom, in the order of their lists. A list and its count were asked of the cases
-- themselves: every open case of an agency was read from its row, with four arrays each, to show twenty of
-- them. A shelf holds one narrow row for each agency that works on a case or is asked about it, and for each
-- officer it was given to; lists and counts read its indexes alone. The database keeps it.
CREATE TABLE cases.shelf (
  case_id     uuid        NOT NULL REFERENCES cases.case_file,
  holder      text        NOT NULL,
  state       text        NOT NULL,
  plain       boolean     NOT NULL,
  for_heads   boolean     NOT NULL,
  unassigned  boolean     NOT NULL,
  next_due    timestamptz,
  opened_at   timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, holder)
);

CREATE INDEX shelf_open ON cases.shelf (holder, next_due, opened_at DESC, case_id) INCLUDE (plain, for_heads)
  WHERE state <> 'CLOSED';
CREATE INDEX shelf_by_state ON cases.shelf (holder, state, next_due, opened_at DESC, case_id) INCLUDE (plain, for_heads);
CREATE INDEX shelf_unassigned ON cases.shelf (holder, received_at, case_id) INCLUDE (plain, for_heads) WHERE unassigned;

COMMENT ON TABLE  cases.shelf             IS 'Which cases lie with which agency and which officer; follows from cases.case_file';
COMMENT ON COLUMN cases.shelf.case_id     IS 'The case';
COMMENT ON COLUMN cases.shelf.holder      IS 'Key of an agency, or identifier of an officer it was given to';
COMMENT ON COLUMN cases.shelf.state       IS 'Where the case stands';
COMMENT ON COLUMN cases.shelf.plain       IS 'Whether everyone who works for the holder sees it, so that nothing of the case need be asked';
COMMENT ON COLUMN cases.shelf.for_heads   IS 'Whether everyone who heads the holder sees it';
COMMENT ON COLUMN cases.shelf.unassigned  IS 'Whether the holder leads an open case for which nobody answers';
COMMENT ON COLUMN cases.shelf.next_due    IS 'When the next of its running clocks ends';
COMMENT ON COLUMN cases.shelf.opened_at   IS 'When the case was opened';
COMMENT ON COLUMN cases.shelf.received_at IS 'When the first information reached an office';

GRANT SELECT ON cases.shelf TO ${app};

-- What its own columns do not settle is asked of the case itself, and so of its policy; the offset keeps the
-- planner from reading all cases for the few of which it must ask.
ALTER TABLE cases.shelf ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.shelf FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.shelf FOR SELECT
  USING (
    holder = ANY ((SELECT CASE WHEN current_setting('cases.works', true) = 'on'
                               THEN ARRAY[current_setting('cases.agency', true),
                                          current_setting('cases.officer', true)] END)::text[])
    AND (plain
         OR for_heads AND (SELECT current_setting('cases.leads', true) = 'on')
         OR EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id OFFSET 0)));

-- The program may read shelves and nobody fills them but the trigger, which is the owner for that moment.
CREATE POLICY kept ON cases.shelf TO CURRENT_USER
  USING (current_setting('cases.everything', true) = 'on');

CREATE FUNCTION cases.shelve() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
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
         NEW.secrecy = 'AGENCY' AND NEW.recused = '{}' AND holders.holder = ANY (NEW.agencies),
         NEW.secrecy <> 'NAMED' AND NEW.recused = '{}' AND holders.holder = NEW.agency,
         NEW.officer IS NULL AND NEW.state <> 'CLOSED' AND holders.holder = NEW.agency,
         NEW.next_due, NEW.opened_at, NEW.received_at
    FROM (SELECT unnest(NEW.agencies) UNION SELECT NEW.reviewing WHERE NEW.reviewing IS NOT NULL
          UNION SELECT unnest(NEW.people)::text) AS holders (holder);
  PERFORM set_config('cases.everything', coalesce(seen, ''), true);
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION cases.shelve() FROM PUBLIC;

CREATE TRIGGER new_case_is_shelved AFTER INSERT ON cases.case_file
  FOR EACH ROW EXECUTE FUNCTION cases.shelve();
CREATE TRIGGER moved_case_is_shelved AFTER UPDATE ON cases.case_file
  FOR EACH ROW
  WHEN ((OLD.state, OLD.agency, OLD.agencies, OLD.officer, OLD.people, OLD.recused, OLD.secrecy, OLD.reviewing,
         OLD.next_due, OLD.opened_at, OLD.received_at)
        IS DISTINCT FROM
        (NEW.state, NEW.agency, NEW.agencies, NEW.officer, NEW.people, NEW.recused, NEW.secrecy, NEW.reviewing,
         NEW.next_due, NEW.opened_at, NEW.received_at))
  EXECUTE FUNCTION cases.shelve();

SELECT set_config('cases.everything', 'on', true);

INSERT INTO cases.shelf
    (case_id, holder, state, plain, for_heads, unassigned, next_due, opened_at, received_at)
SELECT f.id, holders.holder, f.state,
       f.secrecy = 'AGENCY' AND f.recused = '{}' AND holders.holder = ANY (f.agencies),
       f.secrecy <> 'NAMED' AND f.recused = '{}' AND holders.holder = f.agency,
       f.officer IS NULL AND f.state <> 'CLOSED' AND holders.holder = f.agency,
       f.next_due, f.opened_at, f.received_at
  FROM cases.case_file f
 CROSS JOIN LATERAL (SELECT unnest(f.agencies) UNION SELECT f.reviewing WHERE f.reviewing IS NOT NULL
                     UNION SELECT unnest(f.people)::text) AS holders (holder);
