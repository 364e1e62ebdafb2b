-- The official blank form of a kind of paper, as it was found, and what a person said when comparing the form of the
-- program with it. Without a row nobody has seen the official form: the form of the program is general knowledge (K).
CREATE TABLE documents.specimen (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL CHECK (kind <> ''),
  source       text NOT NULL CHECK (source <> ''),
  published_on date NOT NULL,
  valid_from   date NOT NULL,
  file_name    text NOT NULL CHECK (file_name <> ''),
  bytes        bytea NOT NULL,
  sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  entered_by   uuid NOT NULL,
  entered_at   timestamptz NOT NULL,
  UNIQUE (kind, sha256)
);

COMMENT ON TABLE documents.specimen IS 'Official blank forms with their source; a new version is a new row';
COMMENT ON COLUMN documents.specimen.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN documents.specimen.kind IS 'Code of the kind of paper';
COMMENT ON COLUMN documents.specimen.source IS 'Where it was published, as people find it again';
COMMENT ON COLUMN documents.specimen.published_on IS 'Day of the text that sets it';
COMMENT ON COLUMN documents.specimen.valid_from IS 'First day on which papers follow it';
COMMENT ON COLUMN documents.specimen.file_name IS 'Name of the file as it came';
COMMENT ON COLUMN documents.specimen.bytes IS 'The file, DOCX or PDF';
COMMENT ON COLUMN documents.specimen.sha256 IS 'Its SHA-256';
COMMENT ON COLUMN documents.specimen.entered_by IS 'Officer who stored it';
COMMENT ON COLUMN documents.specimen.entered_at IS 'When';

CREATE TABLE documents.specimen_comparison (
  specimen     uuid PRIMARY KEY REFERENCES documents.specimen,
  compared_by  uuid NOT NULL,
  compared_at  timestamptz NOT NULL,
  fields       int NOT NULL CHECK (fields > 0),
  missing      text[] NOT NULL,
  words        text NOT NULL
);

COMMENT ON TABLE documents.specimen_comparison IS 'What a second person said: which fields of the specimen the form of the program lacks';
COMMENT ON COLUMN documents.specimen_comparison.specimen IS 'The specimen';
COMMENT ON COLUMN documents.specimen_comparison.compared_by IS 'Officer who compared; not the one who stored it';
COMMENT ON COLUMN documents.specimen_comparison.compared_at IS 'When';
COMMENT ON COLUMN documents.specimen_comparison.fields IS 'How many headings and fields the specimen has';
COMMENT ON COLUMN documents.specimen_comparison.missing IS 'Those that the form of the program lacks, as the specimen words them';
COMMENT ON COLUMN documents.specimen_comparison.words IS 'Remark; empty for none';

GRANT SELECT, INSERT ON documents.specimen TO ${app};
GRANT SELECT, INSERT ON documents.specimen_comparison TO ${app};
