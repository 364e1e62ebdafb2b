-- What acts state so that it can be counted, typed. Until now figures were read out of the words that people
-- read. Entries of the timeline stay as they are; what they said is entered here once more, in its own type.
CREATE TABLE cases.fact (
  case_id       uuid    NOT NULL,
  number        integer NOT NULL,
  kind          text    NOT NULL CHECK (kind IN ('MONEY', 'FINDING', 'AGENCY', 'NAMED', 'SECURED', 'TIED')),
  number_before bigint,
  number_after  bigint,
  key_before    text,
  key_after     text,
  found         boolean,
  signal        uuid,
  PRIMARY KEY (case_id, number)
);
COMMENT ON TABLE cases.fact IS 'What an entry of the timeline states so that it is counted: at most one each, appended, never changed';
COMMENT ON COLUMN cases.fact.case_id IS 'The case';
COMMENT ON COLUMN cases.fact.number IS 'Position of the entry in the timeline';
COMMENT ON COLUMN cases.fact.kind IS 'Sort of what is stated';
COMMENT ON COLUMN cases.fact.number_before IS 'Amount before, in dong';
COMMENT ON COLUMN cases.fact.number_after IS 'Amount afterwards, in dong; of an exhibit its number';
COMMENT ON COLUMN cases.fact.key_before IS 'Key of the agency that led before';
COMMENT ON COLUMN cases.fact.key_after IS 'Key of the agency that leads or works along; sort of the subject or of the exhibit';
COMMENT ON COLUMN cases.fact.found IS 'Whether an inspection found a violation';
COMMENT ON COLUMN cases.fact.signal IS 'Signal that joined or left';

GRANT SELECT, INSERT ON cases.fact TO ${app};

SELECT set_config('cases.everything', 'on', true);

INSERT INTO cases.fact (case_id, number, kind, number_before, number_after)
SELECT m.case_id, m.number, 'MONEY', (d ->> 'from')::bigint, (d ->> 'to')::bigint
  FROM cases.moment m, jsonb_array_elements(m.changes) d
 WHERE (m.event IN ('FINE', 'RECOVER') AND d ->> 'what' = 'amount')
    OR (m.event = 'PAY' AND d ->> 'what' = 'paid')
    OR (m.event = 'VALUE' AND d ->> 'what' = 'worth');

INSERT INTO cases.fact (case_id, number, kind, found)
SELECT m.case_id, m.number, 'FINDING', d ->> 'to' = 'true'
  FROM cases.moment m, jsonb_array_elements(m.changes) d
 WHERE m.event = 'INSPECT' AND d ->> 'what' = 'violation-found';

INSERT INTO cases.fact (case_id, number, kind, key_before, key_after)
SELECT m.case_id, m.number, 'AGENCY', d ->> 'from', d ->> 'to'
  FROM cases.moment m, jsonb_array_elements(m.changes) d
 WHERE m.event IN ('INVOLVE', 'TAKE_OVER', 'SUCCEED') AND d ->> 'what' = 'agency';

INSERT INTO cases.fact (case_id, number, kind, key_after)
SELECT m.case_id, m.number, 'NAMED', upper(substr(d ->> 'what', 9))
  FROM cases.moment m, jsonb_array_elements(m.changes) d
 WHERE m.event = 'NAME_SUBJECT' AND d ->> 'what' LIKE 'subject-%';

INSERT INTO cases.fact (case_id, number, kind, number_after, key_after)
SELECT DISTINCT ON (m.case_id, m.number) m.case_id, m.number, 'SECURED', e.number, e.kind
  FROM cases.moment m, jsonb_array_elements(m.changes) d, cases.exhibit e
 WHERE m.event = 'SECURE' AND d ->> 'what' = 'exhibit' AND e.case_id = m.case_id
   AND (d ->> 'to' LIKE e.number || '. %' OR e.name LIKE (d ->> 'to') || ' · %')
 ORDER BY m.case_id, m.number, e.number;

INSERT INTO cases.fact (case_id, number, kind, signal)
SELECT m.case_id, m.number, 'TIED', o.signal
  FROM cases.moment m, jsonb_array_elements(m.changes) d, cases.origin o
 WHERE d ->> 'what' = 'signal' AND o.number = coalesce(d ->> 'to', d ->> 'from')
   AND m.event IN ('OPEN', 'JOIN', 'TAKE_BACK');

SELECT set_config('cases.everything', '', true);

ALTER TABLE cases.fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.fact FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.fact USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
