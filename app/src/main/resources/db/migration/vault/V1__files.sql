CREATE TABLE vault.key_check (
  keyset text  PRIMARY KEY,
  value  bytea NOT NULL
);

COMMENT ON TABLE  vault.key_check        IS 'Which keys sealed this database, without holding them';
COMMENT ON COLUMN vault.key_check.keyset IS 'Name of the key file';
COMMENT ON COLUMN vault.key_check.value  IS 'A value that only that key makes or opens';

GRANT SELECT, INSERT ON vault.key_check TO ${app};

CREATE TABLE vault.file (
  id           uuid        PRIMARY KEY,
  owner        uuid        NOT NULL,
  batch        uuid        NOT NULL,
  slot         smallint    NOT NULL CHECK (slot BETWEEN 1 AND 8),
  kind         text        NOT NULL CHECK (kind IN ('JPEG', 'PNG', 'WEBP', 'PDF')),
  size         bigint      NOT NULL CHECK (size > 0),
  sha256       bytea       NOT NULL CHECK (octet_length(sha256) = 32),
  width        int         NOT NULL DEFAULT 0,
  height       int         NOT NULL DEFAULT 0,
  name_sealed  bytea,
  original_at  text        NOT NULL,
  cleaned_at   text,
  thumbnail_at text,
  taken_at     timestamptz NOT NULL,
  ends_at      timestamptz,
  CONSTRAINT file_one_in_a_slot UNIQUE (batch, slot),
  CONSTRAINT file_same_bytes_once UNIQUE (batch, sha256)
);

CREATE INDEX file_by_owner ON vault.file (owner);
CREATE INDEX file_waiting ON vault.file (ends_at) WHERE ends_at IS NOT NULL;

COMMENT ON TABLE  vault.file              IS 'Files that were handed in; the bytes lie sealed outside the database';
COMMENT ON COLUMN vault.file.id           IS 'Identifier, UUID version 7';
COMMENT ON COLUMN vault.file.owner        IS 'What the file belongs to, for instance a tip; part of its seal';
COMMENT ON COLUMN vault.file.batch        IS 'What it came with: the tip itself or one later message';
COMMENT ON COLUMN vault.file.slot         IS 'Position in its batch; eight at most';
COMMENT ON COLUMN vault.file.kind         IS 'Kind by content';
COMMENT ON COLUMN vault.file.size         IS 'Bytes of the original';
COMMENT ON COLUMN vault.file.sha256       IS 'SHA-256 of the original as it came';
COMMENT ON COLUMN vault.file.width        IS 'Pixels across as it is seen; 0 when it is no picture';
COMMENT ON COLUMN vault.file.height       IS 'Pixels down as it is seen; 0 when it is no picture';
COMMENT ON COLUMN vault.file.name_sealed  IS 'Name the sender gave, sealed';
COMMENT ON COLUMN vault.file.original_at  IS 'Address of the sealed original: SHA-256 of the sealed bytes';
COMMENT ON COLUMN vault.file.cleaned_at   IS 'Address of the sealed copy without metadata';
COMMENT ON COLUMN vault.file.thumbnail_at IS 'Address of the sealed small copy';
COMMENT ON COLUMN vault.file.taken_at     IS 'When it was received';
COMMENT ON COLUMN vault.file.ends_at      IS 'When an unsent file is thrown away; empty once it is evidence';

GRANT SELECT, INSERT, DELETE, UPDATE (ends_at) ON vault.file TO ${app};

-- Only a file that was never sent may go; evidence is neither changed nor removed.
CREATE FUNCTION vault.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'evidence is never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER evidence_stays BEFORE UPDATE OR DELETE ON vault.file
  FOR EACH ROW WHEN (OLD.ends_at IS NULL) EXECUTE FUNCTION vault.refuse_change();
CREATE TRIGGER evidence_is_not_emptied BEFORE TRUNCATE ON vault.file
  FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();
