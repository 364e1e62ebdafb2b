-- Who does not agree with what was decided about a report is answered by somebody other than who decided it, one above,
-- within the time of an answer to a petition (Luật Tiếp công dân 42/2013/QH13 Điều 28).

CREATE TABLE signals.dispute (
  id          uuid PRIMARY KEY,
  signal      uuid        NOT NULL REFERENCES signals.signal,
  happening   uuid        NOT NULL,
  agency      text        NOT NULL,
  decider     uuid        NOT NULL,
  concluded   boolean     NOT NULL,
  asked_at    timestamptz NOT NULL,
  clock       uuid,
  answered_at timestamptz,
  answered_by uuid CHECK (answered_by <> decider),
  reopened    boolean     NOT NULL DEFAULT false,
  UNIQUE (signal, happening),
  CHECK ((answered_at IS NULL) = (answered_by IS NULL))
);

CREATE UNIQUE INDEX dispute_open_once ON signals.dispute (signal) WHERE answered_at IS NULL;

COMMENT ON TABLE  signals.dispute             IS 'What reporters do not agree with of what was decided; its words stay with the tip';
COMMENT ON COLUMN signals.dispute.id          IS 'Identifier';
COMMENT ON COLUMN signals.dispute.signal      IS 'Signal that was decided';
COMMENT ON COLUMN signals.dispute.happening   IS 'What the reporter wrote, in the history of the tip';
COMMENT ON COLUMN signals.dispute.agency      IS 'Key of the agency in whose inbox it was decided, and whose head answers';
COMMENT ON COLUMN signals.dispute.decider     IS 'Who decided it last, and does not answer';
COMMENT ON COLUMN signals.dispute.concluded   IS 'Whether a case or a complaint gave the result, so that a leader of the committee answers';
COMMENT ON COLUMN signals.dispute.asked_at    IS 'When the reporter wrote';
COMMENT ON COLUMN signals.dispute.clock       IS 'Until when it is answered; empty when no rule says it';
COMMENT ON COLUMN signals.dispute.answered_at IS 'When it was answered';
COMMENT ON COLUMN signals.dispute.answered_by IS 'Who answered; never who decided';
COMMENT ON COLUMN signals.dispute.reopened    IS 'Whether the report was opened again with the answer';

GRANT SELECT, INSERT, UPDATE (clock, answered_at, answered_by, reopened) ON signals.dispute TO ${app};

ALTER TABLE signals.dispute ENABLE ROW LEVEL SECURITY;
ALTER TABLE signals.dispute FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON signals.dispute
  USING ((SELECT current_setting('signals.everything', true) = 'on')
         OR EXISTS (SELECT FROM signals.signal s WHERE s.id = signal));

CREATE FUNCTION signals.refuse_answering_twice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a dispute is answered once and never forgotten' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER dispute_is_answered_once BEFORE UPDATE ON signals.dispute
  FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION signals.refuse_answering_twice();
CREATE TRIGGER dispute_stays BEFORE DELETE OR TRUNCATE ON signals.dispute
  FOR EACH STATEMENT EXECUTE FUNCTION signals.refuse_answering_twice();
