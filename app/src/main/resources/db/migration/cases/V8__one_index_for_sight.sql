-- Behind a policy the planner uses an index only for what the policy itself asks, and not when that is one
-- side of an OR. So whom a case may be shown to stands in one column, with * for the program itself, and the
-- policy asks for an overlap first; what is settled once for a statement is asked in sub-selects.
ALTER TABLE cases.case_file
  ADD COLUMN sight text[] NOT NULL GENERATED ALWAYS AS (agencies || '{*}'::text[]) STORED;

COMMENT ON COLUMN cases.case_file.sight IS 'Agencies that work on it, and * for the program; follows from agencies';

DROP INDEX cases.case_file_agencies;
CREATE INDEX case_file_sight ON cases.case_file USING gin (sight) WITH (fastupdate = off);
CREATE INDEX case_file_sight_open ON cases.case_file USING gin (sight) WITH (fastupdate = off)
  WHERE state <> 'CLOSED';

DROP POLICY seen ON cases.case_file;
CREATE POLICY seen ON cases.case_file
  USING (
    sight && (SELECT CASE WHEN current_setting('cases.everything', true) = 'on' THEN '{*}'::text[]
                          WHEN current_setting('cases.works', true) = 'on'
                            THEN ARRAY[current_setting('cases.agency', true)]
                     END)
    AND ((SELECT current_setting('cases.everything', true) = 'on')
         OR (NOT recused && (SELECT ARRAY[nullif(current_setting('cases.officer', true), '')::uuid])
             AND (secrecy = 'AGENCY'
                  OR people && (SELECT ARRAY[nullif(current_setting('cases.officer', true), '')::uuid])
                  OR (secrecy = 'ASSIGNED'
                      AND (SELECT current_setting('cases.leads', true) = 'on')
                      AND agency = (SELECT current_setting('cases.agency', true)))))));
