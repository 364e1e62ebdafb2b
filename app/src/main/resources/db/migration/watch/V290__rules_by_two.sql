-- What takes listings out of sight is asked for by one officer and carried out by another. In a table of its own: a
-- program of before that runs beside knows no such events among what was done.
CREATE TABLE watch.rule_request (
  number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  after   bigint NOT NULL,
  at      timestamptz NOT NULL,
  kind    text NOT NULL,
  name    text NOT NULL,
  event   text NOT NULL CHECK (event IN ('LIVE_ASKED', 'OFF_ASKED')),
  version int,
  actor   uuid,
  why     text NOT NULL
);

CREATE INDEX rule_request_of ON watch.rule_request (kind, name, number DESC);

COMMENT ON TABLE  watch.rule_request IS 'What one officer asks to be done to a rule; never changed, and over with whatever is done to the rule since';
COMMENT ON COLUMN watch.rule_request.number IS 'Position; rises';
COMMENT ON COLUMN watch.rule_request.after IS 'Number of what was last done to the rule then; 0 for nothing';
COMMENT ON COLUMN watch.rule_request.at IS 'When';
COMMENT ON COLUMN watch.rule_request.kind IS 'Sort of section';
COMMENT ON COLUMN watch.rule_request.name IS 'Name';
COMMENT ON COLUMN watch.rule_request.event IS 'What is asked for';
COMMENT ON COLUMN watch.rule_request.version IS 'Version it is about';
COMMENT ON COLUMN watch.rule_request.actor IS 'Officer';
COMMENT ON COLUMN watch.rule_request.why IS 'Why';

GRANT SELECT, INSERT ON watch.rule_request TO ${app};

CREATE TRIGGER rule_request_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.rule_request
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();
