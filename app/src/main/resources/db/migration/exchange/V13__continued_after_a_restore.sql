-- A province that was restored lacks what it submitted last, and the committee takes nothing under numbers that it has. What the committee
-- holds last is told here; two persons continue from there, and what waits under numbers that are taken is set aside whole.
CREATE TABLE exchange.held_there (
  sole    boolean PRIMARY KEY CHECK (sole),
  number  bigint NOT NULL CHECK (number > 0),
  sha256  text NOT NULL CHECK (length(sha256) = 64),
  own     boolean NOT NULL,
  told_at timestamptz NOT NULL
);

COMMENT ON TABLE  exchange.held_there IS 'What the national committee holds last of this province, where it took nothing more; one row';
COMMENT ON COLUMN exchange.held_there.sole IS 'Always true';
COMMENT ON COLUMN exchange.held_there.number IS 'Number of that submission';
COMMENT ON COLUMN exchange.held_there.sha256 IS 'Digest of its body';
COMMENT ON COLUMN exchange.held_there.own IS 'Whether the key that is here signed it';
COMMENT ON COLUMN exchange.held_there.told_at IS 'When the committee told it';

GRANT SELECT, INSERT, UPDATE ON exchange.held_there TO ${app};

CREATE TABLE exchange.continuation (
  id        uuid PRIMARY KEY,
  number    bigint NOT NULL CHECK (number > 0),
  sha256    text NOT NULL CHECK (length(sha256) = 64),
  kept      bigint NOT NULL CHECK (kept >= 0 AND kept < number),
  words     text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  asked_by  uuid NOT NULL,
  asked_at  timestamptz NOT NULL,
  agreed_by uuid,
  agreed_at timestamptz,
  CHECK ((agreed_by IS NULL) = (agreed_at IS NULL)),
  CHECK (agreed_by <> asked_by)
);

COMMENT ON TABLE  exchange.continuation IS 'Where two persons continued the submissions of this province after a restore';
COMMENT ON COLUMN exchange.continuation.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN exchange.continuation.number IS 'The submission behind which it goes on, as the committee holds it';
COMMENT ON COLUMN exchange.continuation.sha256 IS 'Digest of its body';
COMMENT ON COLUMN exchange.continuation.kept IS 'The last submission that is here and was received; those between are lost here';
COMMENT ON COLUMN exchange.continuation.words IS 'What happened';
COMMENT ON COLUMN exchange.continuation.asked_by IS 'Who asked for it';
COMMENT ON COLUMN exchange.continuation.asked_at IS 'When';
COMMENT ON COLUMN exchange.continuation.agreed_by IS 'The second person; empty while nobody agreed';
COMMENT ON COLUMN exchange.continuation.agreed_at IS 'When';

GRANT SELECT, INSERT ON exchange.continuation TO ${app};
GRANT UPDATE (agreed_by, agreed_at) ON exchange.continuation TO ${app};

CREATE TABLE exchange.set_aside (
  continuation uuid NOT NULL REFERENCES exchange.continuation,
  number       bigint NOT NULL CHECK (number > 0),
  period       text NOT NULL,
  form         text NOT NULL,
  edition      int NOT NULL,
  sha256       text NOT NULL CHECK (length(sha256) = 64),
  body         bytea NOT NULL,
  made_by      uuid NOT NULL,
  made_at      timestamptz NOT NULL,
  PRIMARY KEY (continuation, number)
);

COMMENT ON TABLE  exchange.set_aside IS 'Submissions that were made under numbers that the committee had received already, and that it never took; never changed';
COMMENT ON COLUMN exchange.set_aside.continuation IS 'With which continuation';
COMMENT ON COLUMN exchange.set_aside.number IS 'Number that it had';
COMMENT ON COLUMN exchange.set_aside.period IS 'Key of the period of the report';
COMMENT ON COLUMN exchange.set_aside.form IS 'Code of the form of the report';
COMMENT ON COLUMN exchange.set_aside.edition IS 'Edition of the report';
COMMENT ON COLUMN exchange.set_aside.sha256 IS 'Digest of the body';
COMMENT ON COLUMN exchange.set_aside.body IS 'The bytes as they waited';
COMMENT ON COLUMN exchange.set_aside.made_by IS 'Officer who had sent it off';
COMMENT ON COLUMN exchange.set_aside.made_at IS 'When';

GRANT SELECT, INSERT ON exchange.set_aside TO ${app};

CREATE TRIGGER set_aside_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.set_aside
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

-- What the committee has is never taken away; what waits only beside its copy, and with two persons.
CREATE FUNCTION exchange.refuse_unless_set_aside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.received_at IS NOT NULL
     OR NOT EXISTS (SELECT FROM exchange.set_aside a JOIN exchange.continuation c ON c.id = a.continuation
                     WHERE a.number = OLD.number AND a.sha256 = OLD.sha256 AND a.body = OLD.body
                       AND c.agreed_by IS NOT NULL) THEN
    RAISE EXCEPTION 'a submission is set aside by two persons, never removed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER sent_submission_is_not_removed BEFORE DELETE ON exchange.sent_submission
  FOR EACH ROW EXECUTE FUNCTION exchange.refuse_unless_set_aside();
CREATE TRIGGER sent_submission_is_final BEFORE TRUNCATE ON exchange.sent_submission
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

GRANT DELETE ON exchange.sent_submission TO ${app};
