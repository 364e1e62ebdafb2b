-- What one officer refused, or merged into a report with which nothing connects it, waits for a second officer
-- (decision 0115).

CREATE TABLE signals.closure_review (
  act         uuid PRIMARY KEY REFERENCES signals.act,
  signal      uuid        NOT NULL REFERENCES signals.signal,
  event       text        NOT NULL CHECK (event IN ('REFUSE', 'MERGE')),
  agency      text        NOT NULL,
  decider     uuid        NOT NULL,
  asked_at    timestamptz NOT NULL,
  lapsed_at   timestamptz,
  answered_at timestamptz,
  answered_by uuid CHECK (answered_by <> decider),
  agreed      boolean,
  CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
  CHECK ((answered_at IS NULL) = (agreed IS NULL)),
  CHECK (lapsed_at IS NULL OR answered_at IS NULL)
);

CREATE INDEX closure_review_waiting ON signals.closure_review (asked_at, act)
  WHERE answered_at IS NULL AND lapsed_at IS NULL;
CREATE INDEX closure_review_of_signal ON signals.closure_review (signal);

COMMENT ON TABLE  signals.closure_review             IS 'What one officer ended by words alone and a second one looks at';
COMMENT ON COLUMN signals.closure_review.act         IS 'Act that ended the signal';
COMMENT ON COLUMN signals.closure_review.signal      IS 'Signal that was ended';
COMMENT ON COLUMN signals.closure_review.event       IS 'How it was ended';
COMMENT ON COLUMN signals.closure_review.agency      IS 'Key of the agency in whose inbox it lay';
COMMENT ON COLUMN signals.closure_review.decider     IS 'Who ended it, and does not look';
COMMENT ON COLUMN signals.closure_review.asked_at    IS 'When it was ended';
COMMENT ON COLUMN signals.closure_review.lapsed_at   IS 'When the signal was opened again before anybody had looked';
COMMENT ON COLUMN signals.closure_review.answered_at IS 'When the second officer answered';
COMMENT ON COLUMN signals.closure_review.answered_by IS 'Who looked; never who ended it';
COMMENT ON COLUMN signals.closure_review.agreed      IS 'Whether the second officer agreed; else the signal was opened again';

GRANT SELECT, INSERT, UPDATE (lapsed_at, answered_at, answered_by, agreed) ON signals.closure_review TO ${app};

ALTER TABLE signals.closure_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.closure_review FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.closure_review
  USING ((SELECT current_setting('signals.everything', true) = 'on')
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal));

CREATE FUNCTION signals.refuse_looking_twice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was ended is looked at once and never forgotten' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER closure_review_once BEFORE UPDATE ON signals.closure_review
  FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL OR OLD.lapsed_at IS NOT NULL) EXECUTE FUNCTION signals.refuse_looking_twice();
CREATE TRIGGER closure_review_stays BEFORE DELETE OR TRUNCATE ON signals.closure_review
  FOR EACH STATEMENT EXECUTE FUNCTION signals.refuse_looking_twice();
