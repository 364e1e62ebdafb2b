-- A year is taken out of the database into a file, and what became of it stands here.
CREATE TABLE retention.archived (
  part       text        PRIMARY KEY,
  whole      text        NOT NULL,
  first      timestamptz,
  past       timestamptz NOT NULL,
  begun_at   timestamptz NOT NULL,
  rows       bigint,
  sha256     text        CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  gone_at    timestamptz,
  noted      boolean     NOT NULL DEFAULT false,
  CHECK ((gone_at IS NULL) = (sha256 IS NULL) AND (gone_at IS NULL) = (rows IS NULL))
);

COMMENT ON TABLE  retention.archived          IS 'Years that were taken out of the database, or are being taken out';
COMMENT ON COLUMN retention.archived.part     IS 'The part, with its schema; also the name of its file';
COMMENT ON COLUMN retention.archived.whole    IS 'The table that it belongs to';
COMMENT ON COLUMN retention.archived.first    IS 'First moment of the part; empty for everything before';
COMMENT ON COLUMN retention.archived.past     IS 'Moment after its last';
COMMENT ON COLUMN retention.archived.begun_at IS 'When it began to be taken out';
COMMENT ON COLUMN retention.archived.rows     IS 'How many rows are in the file';
COMMENT ON COLUMN retention.archived.sha256   IS 'Digest of the file';
COMMENT ON COLUMN retention.archived.gone_at  IS 'When the file was proven and the rows went; empty while they lie aside in the database';
COMMENT ON COLUMN retention.archived.noted    IS 'Whether the journal tells of it, with the digest';

-- Whoever takes a year out works as the owner of the tables; the program tells the journal of it.
GRANT SELECT, UPDATE (noted) ON retention.archived TO ${app};
