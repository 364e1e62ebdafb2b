-- Whose key signs: the key itself and its PIN are never here, they lie in the key store that the row names.
CREATE TABLE documents.signing_certificate (
  id            uuid PRIMARY KEY,
  officer       uuid,
  agency        text NOT NULL CHECK (agency <> ''),
  store         text NOT NULL CHECK (store ~ '^[a-z0-9][a-z0-9.-]{0,60}$'),
  certificate   bytea NOT NULL,
  subject       text NOT NULL CHECK (subject <> ''),
  issuer        text NOT NULL CHECK (issuer <> ''),
  serial        text NOT NULL CHECK (serial ~ '^[0-9A-F]{1,64}$'),
  valid_from    timestamptz NOT NULL,
  valid_to      timestamptz NOT NULL,
  recorded_by   uuid,
  recorded_at   timestamptz NOT NULL,
  revoked_on    date,
  revoke_reason text,
  UNIQUE (issuer, serial, agency),
  CHECK (valid_to >= valid_from),
  CHECK ((revoked_on IS NULL) = (revoke_reason IS NULL))
);

COMMENT ON TABLE documents.signing_certificate IS 'Certificate with which an officer or an agency signs papers (Luật Giao dịch điện tử 20/2023/QH15 art. 22)';
COMMENT ON COLUMN documents.signing_certificate.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN documents.signing_certificate.officer IS 'Officer who signs with it; empty for the certificate of the agency';
COMMENT ON COLUMN documents.signing_certificate.agency IS 'Key of the agency for which it signs';
COMMENT ON COLUMN documents.signing_certificate.store IS 'Name of the key store in the folder of the installation';
COMMENT ON COLUMN documents.signing_certificate.certificate IS 'The certificate, DER (RFC 5280)';
COMMENT ON COLUMN documents.signing_certificate.subject IS 'Common name of whom it was issued to';
COMMENT ON COLUMN documents.signing_certificate.issuer IS 'Common name of the authority that issued it';
COMMENT ON COLUMN documents.signing_certificate.serial IS 'Serial number, hexadecimal';
COMMENT ON COLUMN documents.signing_certificate.valid_from IS 'First moment of its validity';
COMMENT ON COLUMN documents.signing_certificate.valid_to IS 'Last moment of its validity';
COMMENT ON COLUMN documents.signing_certificate.recorded_by IS 'Officer who recorded it; empty for the program';
COMMENT ON COLUMN documents.signing_certificate.recorded_at IS 'When it was recorded; the latest one signs';
COMMENT ON COLUMN documents.signing_certificate.revoked_on IS 'Day from which on it signs no more';
COMMENT ON COLUMN documents.signing_certificate.revoke_reason IS 'Why';

CREATE INDEX signing_certificate_of_agency ON documents.signing_certificate (agency, officer, recorded_at DESC);

GRANT SELECT, INSERT, UPDATE (revoked_on, revoke_reason) ON documents.signing_certificate TO ${app};
