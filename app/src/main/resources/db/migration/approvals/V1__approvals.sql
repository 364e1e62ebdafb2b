-- What one officer orders for the whole installation and another one of another agency agrees to.
CREATE TABLE approvals.request (
  id              uuid        PRIMARY KEY,
  address         text        NOT NULL CHECK (address LIKE '/%'),
  asked_at        timestamptz NOT NULL,
  asked_by        uuid        NOT NULL,
  asked_agency    text        NOT NULL,
  agreed          boolean,
  answered_at     timestamptz,
  answered_by     uuid,
  answered_agency text,
  words           text,
  CHECK ((agreed IS NULL) = (answered_at IS NULL) AND (agreed IS NULL) = (answered_by IS NULL)
         AND (agreed IS NULL) = (answered_agency IS NULL)),
  CHECK (NOT coalesce(agreed, false) OR (answered_by <> asked_by AND answered_agency <> asked_agency))
);

COMMENT ON TABLE  approvals.request                 IS 'Forms that one officer sent and that nothing comes of before a second one agrees';
COMMENT ON COLUMN approvals.request.id              IS 'Identifier of the row';
COMMENT ON COLUMN approvals.request.address         IS 'Where the form stands, without language prefix';
COMMENT ON COLUMN approvals.request.asked_at        IS 'When it was sent';
COMMENT ON COLUMN approvals.request.asked_by        IS 'Officer who asks';
COMMENT ON COLUMN approvals.request.asked_agency    IS 'Key of the agency for which that officer acts';
COMMENT ON COLUMN approvals.request.agreed          IS 'Whether the second officer agreed; empty while it waits';
COMMENT ON COLUMN approvals.request.answered_at     IS 'When it was answered or withdrawn';
COMMENT ON COLUMN approvals.request.answered_by     IS 'Officer who answered; who asked, where it was withdrawn';
COMMENT ON COLUMN approvals.request.answered_agency IS 'Key of the agency of that officer';
COMMENT ON COLUMN approvals.request.words           IS 'Why not, where it was not agreed to';

CREATE INDEX request_waiting ON approvals.request (asked_at) WHERE agreed IS NULL;
CREATE INDEX request_answered ON approvals.request (answered_at) WHERE agreed IS NOT NULL;

CREATE TABLE approvals.request_value (
  request uuid NOT NULL REFERENCES approvals.request,
  field   text NOT NULL,
  number  int  NOT NULL CHECK (number >= 0),
  value   text NOT NULL,
  PRIMARY KEY (request, field, number)
);

COMMENT ON TABLE  approvals.request_value         IS 'What was sent in the fields of such a form';
COMMENT ON COLUMN approvals.request_value.request IS 'The request';
COMMENT ON COLUMN approvals.request_value.field   IS 'Name of the field';
COMMENT ON COLUMN approvals.request_value.number  IS 'Place among the values of a field, from 0';
COMMENT ON COLUMN approvals.request_value.value   IS 'As it was sent';

GRANT SELECT, INSERT ON approvals.request, approvals.request_value TO ${app};
GRANT UPDATE (agreed, answered_at, answered_by, answered_agency, words) ON approvals.request TO ${app};

-- An answer is given once; what was asked for stays as it was asked.
CREATE FUNCTION approvals.answered_once() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.agreed IS NOT NULL THEN
    RAISE EXCEPTION 'a request is answered once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER request_answered_once BEFORE UPDATE ON approvals.request
  FOR EACH ROW EXECUTE FUNCTION approvals.answered_once();
