-- The digital signature of the agency comes after that of its signatory, once number and day are given (NĐ 30/2020/NĐ-CP,
-- Phụ lục I). What the signatory signed stays in documents.sealed as it is; the file with both signatures stands here.
CREATE TABLE documents.agency_seal (
  document    uuid PRIMARY KEY REFERENCES documents.sealed,
  at          timestamptz NOT NULL,
  certificate uuid NOT NULL REFERENCES documents.signing_certificate,
  affixed_by  uuid NOT NULL,
  pdf         bytea NOT NULL,
  pdf_sha256  text NOT NULL CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$')
);

COMMENT ON TABLE documents.agency_seal IS 'The file of a paper with the digital signature of its agency behind that of its signatory; never changed';
COMMENT ON COLUMN documents.agency_seal.document IS 'The document';
COMMENT ON COLUMN documents.agency_seal.at IS 'When the agency signed';
COMMENT ON COLUMN documents.agency_seal.certificate IS 'Certificate of the agency';
COMMENT ON COLUMN documents.agency_seal.affixed_by IS 'Officer of the registry who used its key';
COMMENT ON COLUMN documents.agency_seal.pdf IS 'The PDF with both signatures';
COMMENT ON COLUMN documents.agency_seal.pdf_sha256 IS 'Its SHA-256';

GRANT SELECT, INSERT ON documents.agency_seal TO ${app};

DO $$
BEGIN
  EXECUTE 'ALTER TABLE documents.agency_seal ENABLE ROW LEVEL SECURITY';
  EXECUTE 'ALTER TABLE documents.agency_seal FORCE ROW LEVEL SECURITY';
  EXECUTE format('CREATE POLICY seen ON documents.agency_seal USING (%s) WITH CHECK (true)',
                 kernel.predicate('agency_seal.document'));
END $$;
