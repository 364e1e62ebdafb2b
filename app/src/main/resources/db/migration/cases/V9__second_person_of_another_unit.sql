-- What hides most easily is closed or made smaller by two agencies, not by two desks of one: the proposal
-- says which agency is asked, and while it is open the reviewers of that agency see the whole case.
ALTER TABLE cases.proposal
  ADD COLUMN asked_agency text,
  ADD COLUMN unit         text NOT NULL DEFAULT 'OWN' CHECK (unit IN ('OWN', 'OTHER')),
  ADD COLUMN reviewing    text CHECK (reviewing <> asked_agency),
  ADD COLUMN basis        text;

ALTER TABLE cases.proposal ALTER COLUMN unit DROP DEFAULT;

COMMENT ON COLUMN cases.proposal.asked_agency IS 'Agency of whoever proposes; empty for proposals of before';
COMMENT ON COLUMN cases.proposal.unit IS 'Whether the second person is of the leading agency or of another one, by the rule of that day';
COMMENT ON COLUMN cases.proposal.reviewing IS 'Key of the other agency that is asked';
COMMENT ON COLUMN cases.proposal.basis IS 'Ground of that rule';

CREATE TABLE cases.tombstone (
  id            uuid PRIMARY KEY,
  case_id       uuid NOT NULL REFERENCES cases.case_file,
  event         text NOT NULL,
  before_state  text NOT NULL,
  at            timestamptz NOT NULL,
  asked_by      uuid NOT NULL,
  asked_agency  text NOT NULL,
  asked_words   text NOT NULL,
  agreed_by     uuid NOT NULL CHECK (agreed_by <> asked_by),
  agreed_agency text NOT NULL CHECK (agreed_agency <> asked_agency),
  agreed_words  text NOT NULL,
  basis         text NOT NULL
);

CREATE INDEX tombstone_of_case ON cases.tombstone (case_id, at);

COMMENT ON TABLE cases.tombstone IS 'What two agencies closed without result or made smaller: the database itself refuses one person or one agency; never changed';
COMMENT ON COLUMN cases.tombstone.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.tombstone.case_id IS 'The case';
COMMENT ON COLUMN cases.tombstone.event IS 'What was done';
COMMENT ON COLUMN cases.tombstone.before_state IS 'Where the case stood before';
COMMENT ON COLUMN cases.tombstone.at IS 'When';
COMMENT ON COLUMN cases.tombstone.asked_by IS 'Who proposed it';
COMMENT ON COLUMN cases.tombstone.asked_agency IS 'Agency of that officer';
COMMENT ON COLUMN cases.tombstone.asked_words IS 'Why it was proposed';
COMMENT ON COLUMN cases.tombstone.agreed_by IS 'Who agreed';
COMMENT ON COLUMN cases.tombstone.agreed_agency IS 'Agency of that officer';
COMMENT ON COLUMN cases.tombstone.agreed_words IS 'Why it was agreed to';
COMMENT ON COLUMN cases.tombstone.basis IS 'Ground of the rule that asks for two agencies';

GRANT SELECT, INSERT ON cases.tombstone TO ${app};

ALTER TABLE cases.tombstone ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.tombstone FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.tombstone USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.case_file ADD COLUMN reviewing text CHECK (reviewing <> agency);
COMMENT ON COLUMN cases.case_file.reviewing IS 'Key of the agency that is asked for the second person; empty while none is';

-- The reviewers come in by a mark of their own, so that nobody else of their agency does.
DROP POLICY seen ON cases.case_file;
ALTER TABLE cases.case_file
  ALTER COLUMN sight SET EXPRESSION AS (
    agencies || '{*}'::text[] || CASE WHEN reviewing IS NULL THEN '{}'::text[] ELSE ARRAY['#' || reviewing] END);
COMMENT ON COLUMN cases.case_file.sight IS 'Agencies that work on it, * for the program, # and the agency that is asked for the second person';

CREATE POLICY seen ON cases.case_file
  USING (
    sight && (SELECT CASE WHEN current_setting('cases.everything', true) = 'on' THEN '{*}'::text[]
                          WHEN current_setting('cases.works', true) = 'on'
                            THEN ARRAY[current_setting('cases.agency', true)]
                                 || CASE WHEN current_setting('cases.reviews', true) = 'on'
                                         THEN ARRAY['#' || current_setting('cases.agency', true)]
                                         ELSE '{}'::text[] END
                     END)
    AND ((SELECT current_setting('cases.everything', true) = 'on')
         OR (NOT recused && (SELECT ARRAY[nullif(current_setting('cases.officer', true), '')::uuid])
             AND (secrecy = 'AGENCY'
                  OR people && (SELECT ARRAY[nullif(current_setting('cases.officer', true), '')::uuid])
                  OR (secrecy = 'ASSIGNED'
                      AND (SELECT current_setting('cases.leads', true) = 'on')
                      AND agency = (SELECT current_setting('cases.agency', true)))
                  OR ((SELECT current_setting('cases.reviews', true) = 'on')
                      AND reviewing = (SELECT current_setting('cases.agency', true)))))));
