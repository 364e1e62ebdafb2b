-- Whom a paper reaches who is not on the roll: a person, a firm, an agency of elsewhere. Its receipt, or its coming back,
-- is shown by a paper of the incoming register that has its file.
CREATE TABLE documents.addressee (
  delivery    uuid PRIMARY KEY REFERENCES documents.recipient,
  document    uuid NOT NULL REFERENCES documents.document,
  name        text NOT NULL CHECK (name <> ''),
  address     text NOT NULL CHECK (address <> ''),
  way         text NOT NULL CHECK (way IN ('POST', 'HAND', 'ELECTRONIC')),
  sent_on     date NOT NULL,
  mark        text NOT NULL CHECK (way = 'HAND' OR mark <> ''),
  kept_by     uuid NOT NULL,
  kept_at     timestamptz NOT NULL,
  proof       uuid REFERENCES documents.incoming,
  taken_on    date,
  taker       text,
  proved_by   uuid,
  proved_at   timestamptz,
  UNIQUE (proof),
  CHECK ((proof IS NULL) = (taken_on IS NULL) AND (proof IS NULL) = (proved_by IS NULL)
         AND (proof IS NULL) = (taker IS NULL) AND (proof IS NULL) = (proved_at IS NULL))
);

CREATE INDEX addressee_of_document ON documents.addressee (document);

COMMENT ON TABLE documents.addressee IS 'A recipient outside the roll, how the paper went there, and the paper that proves its receipt';
COMMENT ON COLUMN documents.addressee.delivery IS 'Line of the recipients';
COMMENT ON COLUMN documents.addressee.document IS 'The document';
COMMENT ON COLUMN documents.addressee.name IS 'Person, firm or agency';
COMMENT ON COLUMN documents.addressee.address IS 'Where it was sent or handed over';
COMMENT ON COLUMN documents.addressee.way IS 'How it went: post, by hand, electronically';
COMMENT ON COLUMN documents.addressee.sent_on IS 'Day on which it was sent or handed over';
COMMENT ON COLUMN documents.addressee.mark IS 'Number of the post or electronic address; may be empty by hand';
COMMENT ON COLUMN documents.addressee.kept_by IS 'Officer who recorded the addressee';
COMMENT ON COLUMN documents.addressee.kept_at IS 'When';
COMMENT ON COLUMN documents.addressee.proof IS 'Paper of the incoming register that shows the receipt, or that it came back';
COMMENT ON COLUMN documents.addressee.taken_on IS 'Day on which it was taken, or came back';
COMMENT ON COLUMN documents.addressee.taker IS 'Who took it, or why it came back';
COMMENT ON COLUMN documents.addressee.proved_by IS 'Officer who recorded the proof';
COMMENT ON COLUMN documents.addressee.proved_at IS 'When';

GRANT SELECT, INSERT, UPDATE ON documents.addressee TO ${app};

-- What was proved stays.
CREATE FUNCTION documents.addressee_stays() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the receipt of % is proved', OLD.delivery;
END $$;
CREATE TRIGGER addressee_stays BEFORE UPDATE ON documents.addressee
  FOR EACH ROW WHEN (OLD.proof IS NOT NULL) EXECUTE FUNCTION documents.addressee_stays();
REVOKE EXECUTE ON FUNCTION documents.addressee_stays() FROM PUBLIC;

ALTER TABLE documents.addressee ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents.addressee FORCE ROW LEVEL SECURITY;
DO $$
BEGIN
  EXECUTE format('CREATE POLICY seen ON documents.addressee USING (%s) WITH CHECK (true)',
                 kernel.predicate('addressee.document'));
END $$;
