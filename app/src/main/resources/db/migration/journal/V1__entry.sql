CREATE TABLE journal.entry (
  number       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid        NOT NULL UNIQUE,
  at           timestamptz NOT NULL,
  actor_kind   text        NOT NULL CHECK (actor_kind IN ('OFFICER', 'CITIZEN', 'PARTNER', 'SYSTEM')),
  actor_id     uuid        CHECK (actor_kind = 'SYSTEM' OR actor_id IS NOT NULL),
  actor_agency text,
  verb         text        NOT NULL,
  subject_kind text        NOT NULL,
  subject_id   text        NOT NULL,
  reason       text,
  legal_basis  text,
  details      jsonb       NOT NULL DEFAULT '{}'
);

CREATE INDEX entry_by_subject ON journal.entry (subject_kind, subject_id, number DESC);

COMMENT ON TABLE  journal.entry              IS 'Every act, appended in the transaction of the act; never changed';
COMMENT ON COLUMN journal.entry.number       IS 'Position, rising; gaps where a transaction was rolled back';
COMMENT ON COLUMN journal.entry.id           IS 'Identifier of the entry, UUID version 7';
COMMENT ON COLUMN journal.entry.at           IS 'When the act was written, by the clock of the application';
COMMENT ON COLUMN journal.entry.actor_kind   IS 'Officer, citizen, partner system or the system itself';
COMMENT ON COLUMN journal.entry.actor_id     IS 'Who acted; empty only for the system';
COMMENT ON COLUMN journal.entry.actor_agency IS 'Key of the agency in whose name the act was done';
COMMENT ON COLUMN journal.entry.verb         IS 'What was done: room.words-in-past-tense';
COMMENT ON COLUMN journal.entry.subject_kind IS 'Kind of the thing acted upon';
COMMENT ON COLUMN journal.entry.subject_id   IS 'Identifier of the thing within its kind';
COMMENT ON COLUMN journal.entry.reason       IS 'Reason in the words of the actor';
COMMENT ON COLUMN journal.entry.legal_basis  IS 'Article that allows or demands the act';
COMMENT ON COLUMN journal.entry.details      IS 'Further facts by name, such as old and new values';

-- The application may add and read, nothing else; a statement-level trigger also stops TRUNCATE
-- and any later, careless grant.
GRANT SELECT, INSERT ON journal.entry TO ${app};

CREATE FUNCTION journal.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'journal entries are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER entry_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.entry
  FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();
