-- The journal becomes a log that others can check: a sequencer gives each entry its leaf, a
-- publisher signs the tree over the leaves, witnesses cosign it. Entries from before are sequenced too.
ALTER TABLE journal.entry ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();
COMMENT ON COLUMN journal.entry.xid IS 'Transaction that wrote it; an entry is sequenced when no older transaction can still commit';
CREATE INDEX entry_by_xid ON journal.entry (xid);

CREATE TABLE journal.leaf (
  index        bigint      PRIMARY KEY CHECK (index >= 0),
  entry        bigint      NOT NULL UNIQUE,
  commitment   bytea       NOT NULL CHECK (octet_length(commitment) = 32),
  hash         bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  sequenced_at timestamptz NOT NULL
);

COMMENT ON TABLE  journal.leaf              IS 'Place of each entry in the Merkle tree (RFC 6962); never changed';
COMMENT ON COLUMN journal.leaf.index        IS 'Index in the tree, from 0, without gaps';
COMMENT ON COLUMN journal.leaf.entry        IS 'Number of the entry';
COMMENT ON COLUMN journal.leaf.commitment   IS 'SHA-256 of the canonical bytes of the entry, as docs/verify.md defines them';
COMMENT ON COLUMN journal.leaf.hash         IS 'Leaf hash in the tree';
COMMENT ON COLUMN journal.leaf.sequenced_at IS 'When it was given its place, by the clock of the application';

CREATE TABLE journal.checkpoint (
  size      bigint      PRIMARY KEY CHECK (size > 0),
  root      bytea       NOT NULL CHECK (octet_length(root) = 32),
  note      text        NOT NULL,
  signed_at timestamptz NOT NULL
);

COMMENT ON TABLE  journal.checkpoint           IS 'Trees that this log has signed: one for each size, for ever';
COMMENT ON COLUMN journal.checkpoint.size      IS 'Leaves in the tree';
COMMENT ON COLUMN journal.checkpoint.root      IS 'Root hash';
COMMENT ON COLUMN journal.checkpoint.note      IS 'Signed note (C2SP signed-note, tlog-checkpoint)';
COMMENT ON COLUMN journal.checkpoint.signed_at IS 'When it was signed, by the clock of the application';

CREATE TABLE journal.cosignature (
  size        bigint      NOT NULL,
  witness     text        NOT NULL,
  line        text        NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (size, witness)
);

COMMENT ON TABLE  journal.cosignature             IS 'What witnesses of other agencies put under a checkpoint';
COMMENT ON COLUMN journal.cosignature.size        IS 'The checkpoint';
COMMENT ON COLUMN journal.cosignature.witness     IS 'Name of the witness';
COMMENT ON COLUMN journal.cosignature.line        IS 'Signature line (C2SP tlog-cosignature, Ed25519)';
COMMENT ON COLUMN journal.cosignature.received_at IS 'When it came';

GRANT SELECT, INSERT ON journal.leaf, journal.checkpoint, journal.cosignature TO ${app};

CREATE TRIGGER leaf_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.leaf
  FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();
CREATE TRIGGER checkpoint_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();
CREATE TRIGGER cosignature_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.cosignature
  FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();
