-- A platform answers by the interface too; what it says is sealed, and read by who sees the case.
CREATE TABLE exchange.removal_answer (
  id uuid PRIMARY KEY,
  removal uuid NOT NULL REFERENCES exchange.removal,
  at timestamptz NOT NULL,
  done boolean NOT NULL,
  repetition text NOT NULL CHECK (length(repetition) BETWEEN 16 AND 100),
  sealed bytea NOT NULL,
  UNIQUE (removal, repetition)
);

COMMENT ON TABLE  exchange.removal_answer IS 'What platforms answered by the interface; never changed';
COMMENT ON COLUMN exchange.removal_answer.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN exchange.removal_answer.removal IS 'The request that is answered';
COMMENT ON COLUMN exchange.removal_answer.at IS 'When';
COMMENT ON COLUMN exchange.removal_answer.done IS 'Whether the platform says that it did what it was asked; a person judges';
COMMENT ON COLUMN exchange.removal_answer.repetition IS 'Key of repetition of its system; the same again is the same answer';
COMMENT ON COLUMN exchange.removal_answer.sealed IS 'Its words, or the data, sealed for this answer';
COMMENT ON COLUMN exchange.removal.reply IS 'Paper of the incoming register, or answer by the interface, by which the platform gave data, or refused them';

GRANT SELECT, INSERT ON exchange.removal_answer TO ${app};

ALTER TABLE exchange.removal_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.removal_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON exchange.removal_answer
  USING ((SELECT kernel.sees_all()) OR kernel.sees(removal)) WITH CHECK (true);

CREATE TRIGGER removal_answer_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.removal_answer
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();
