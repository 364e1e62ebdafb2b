CREATE TABLE documents.letterhead (
  agency       text NOT NULL,
  valid_from   date NOT NULL,
  superior     text,
  issuer       text NOT NULL CHECK (issuer <> ''),
  abbreviation text NOT NULL CHECK (abbreviation <> ''),
  unit         text NOT NULL CHECK (unit <> ''),
  place        text NOT NULL CHECK (place <> ''),
  head         text NOT NULL,
  confirmed    boolean NOT NULL,
  PRIMARY KEY (agency, valid_from)
);

COMMENT ON TABLE documents.letterhead IS 'Head of the paper of an agency from a day on';
COMMENT ON COLUMN documents.letterhead.agency IS 'Key of the agency';
COMMENT ON COLUMN documents.letterhead.valid_from IS 'First day of this head';
COMMENT ON COLUMN documents.letterhead.superior IS 'Body above it as printed, in capitals; empty for none';
COMMENT ON COLUMN documents.letterhead.issuer IS 'Issuing body as printed, in capitals';
COMMENT ON COLUMN documents.letterhead.abbreviation IS 'Abbreviation in the symbol';
COMMENT ON COLUMN documents.letterhead.unit IS 'Unit that drafts and keeps';
COMMENT ON COLUMN documents.letterhead.place IS 'Place of issue';
COMMENT ON COLUMN documents.letterhead.head IS 'Title of whoever heads it, as above the articles of a decision';
COMMENT ON COLUMN documents.letterhead.confirmed IS 'Whether an official confirmed it';

GRANT SELECT, INSERT ON documents.letterhead TO ${app};

CREATE TABLE documents.series (
  agency      text NOT NULL,
  register    text NOT NULL CHECK (register IN ('IN','OUT')),
  kind        text NOT NULL,
  year        int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  last_number int NOT NULL CHECK (last_number > 0),
  PRIMARY KEY (agency, register, kind, year)
);

COMMENT ON TABLE documents.series IS 'Last number drawn in each series; one series per agency, register, kind and year';
COMMENT ON COLUMN documents.series.agency IS 'Key of the agency';
COMMENT ON COLUMN documents.series.register IS 'Incoming or outgoing';
COMMENT ON COLUMN documents.series.kind IS 'Abbreviation of the kind; empty for incoming';
COMMENT ON COLUMN documents.series.year IS 'Year from 1 January to 31 December';
COMMENT ON COLUMN documents.series.last_number IS 'Number drawn last';

GRANT SELECT, INSERT, UPDATE (last_number) ON documents.series TO ${app};

CREATE TABLE documents.document (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL,
  agency        text NOT NULL,
  state         text NOT NULL CHECK (state IN ('DRAFT','OPINIONS','SUBMITTED','SIGNED','NUMBERED','ISSUED','REPLACED','VOIDED','DROPPED')),
  subject       text NOT NULL,
  folded        text NOT NULL,
  number        text,
  day           date,
  version       int NOT NULL CHECK (version > 0),
  changed_at    timestamptz NOT NULL,
  drafted_by    uuid,
  revised_by    uuid,
  signing_right uuid,
  signed_at     timestamptz,
  corrects      uuid REFERENCES documents.document,
  origin_room   text,
  origin_id     text,
  CHECK ((origin_room IS NULL) = (origin_id IS NULL)),
  CHECK ((number IS NULL) = (day IS NULL))
);

COMMENT ON TABLE documents.document IS 'A document that is drafted or issued here';
COMMENT ON COLUMN documents.document.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN documents.document.kind IS 'Code of its kind';
COMMENT ON COLUMN documents.document.agency IS 'Key of the agency in whose name it is';
COMMENT ON COLUMN documents.document.state IS 'Where it stands';
COMMENT ON COLUMN documents.document.subject IS 'Abstract';
COMMENT ON COLUMN documents.document.folded IS 'Abstract and number in plain letters, for search';
COMMENT ON COLUMN documents.document.number IS 'Number and symbol as printed';
COMMENT ON COLUMN documents.document.day IS 'Day printed on it';
COMMENT ON COLUMN documents.document.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN documents.document.changed_at IS 'When it last changed';
COMMENT ON COLUMN documents.document.drafted_by IS 'Officer who drafted it; empty when the program did';
COMMENT ON COLUMN documents.document.revised_by IS 'Officer who changed its words last';
COMMENT ON COLUMN documents.document.signing_right IS 'Right under which it is submitted and signed';
COMMENT ON COLUMN documents.document.signed_at IS 'When it was signed';
COMMENT ON COLUMN documents.document.corrects IS 'Issued document that it replaces';
COMMENT ON COLUMN documents.document.origin_room IS 'Room that it was drafted for';
COMMENT ON COLUMN documents.document.origin_id IS 'Identifier of the thing in that room';

GRANT SELECT, INSERT, UPDATE (state, subject, folded, number, day, version, changed_at, revised_by, signing_right, signed_at) ON documents.document TO ${app};

CREATE TABLE documents.wording (
  document uuid NOT NULL REFERENCES documents.document,
  version  int NOT NULL CHECK (version > 0),
  drafting jsonb NOT NULL,
  PRIMARY KEY (document, version)
);

COMMENT ON TABLE documents.wording IS 'What a document said from a version on; never changed';
COMMENT ON COLUMN documents.wording.document IS 'The document';
COMMENT ON COLUMN documents.wording.version IS 'Version of the document from which on it says this';
COMMENT ON COLUMN documents.wording.drafting IS 'Subject, addressees, content and recipients';

GRANT SELECT, INSERT ON documents.wording TO ${app};

CREATE TABLE documents.act (
  document uuid NOT NULL REFERENCES documents.document,
  version  int NOT NULL CHECK (version > 0),
  at       timestamptz NOT NULL,
  event    text NOT NULL,
  state    text NOT NULL,
  officer  uuid,
  agency   text,
  words    text,
  PRIMARY KEY (document, version)
);

COMMENT ON TABLE documents.act IS 'Sign-off trail: what happened to a document; never changed';
COMMENT ON COLUMN documents.act.document IS 'The document';
COMMENT ON COLUMN documents.act.version IS 'Version that the act made';
COMMENT ON COLUMN documents.act.at IS 'When';
COMMENT ON COLUMN documents.act.event IS 'What happened';
COMMENT ON COLUMN documents.act.state IS 'State afterwards';
COMMENT ON COLUMN documents.act.officer IS 'Who; empty for the program';
COMMENT ON COLUMN documents.act.agency IS 'In whose name';
COMMENT ON COLUMN documents.act.words IS 'Reason or opinion in the words of the officer';

GRANT SELECT, INSERT ON documents.act TO ${app};

CREATE TABLE documents.opinion (
  document    uuid NOT NULL REFERENCES documents.document,
  agency      text NOT NULL,
  asked_at    timestamptz NOT NULL,
  answered_at timestamptz,
  answered_by uuid,
  agreed      boolean,
  words       text,
  PRIMARY KEY (document, agency),
  CHECK ((answered_at IS NULL) = (agreed IS NULL))
);

COMMENT ON TABLE documents.opinion IS 'An agency that was asked for its opinion on a draft';
COMMENT ON COLUMN documents.opinion.document IS 'The document';
COMMENT ON COLUMN documents.opinion.agency IS 'Key of the agency that was asked';
COMMENT ON COLUMN documents.opinion.asked_at IS 'When it was asked';
COMMENT ON COLUMN documents.opinion.answered_at IS 'When it answered';
COMMENT ON COLUMN documents.opinion.answered_by IS 'Officer who answered';
COMMENT ON COLUMN documents.opinion.agreed IS 'Whether it agreed';
COMMENT ON COLUMN documents.opinion.words IS 'What it said';

GRANT SELECT, INSERT, UPDATE (answered_at, answered_by, agreed, words) ON documents.opinion TO ${app};

CREATE TABLE documents.signing_right (
  id         uuid PRIMARY KEY,
  officer    uuid NOT NULL,
  agency     text NOT NULL,
  capacity   text NOT NULL CHECK (capacity IN ('HEAD','ON_BEHALF','FOR_HEAD','BY_ORDER','BY_PROXY','ACTING')),
  authority  text NOT NULL,
  title      text NOT NULL CHECK (title <> ''),
  name       text NOT NULL CHECK (name <> ''),
  valid_from date NOT NULL,
  valid_to   date,
  basis      text NOT NULL CHECK (basis <> ''),
  granted_by uuid,
  granted_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CHECK (valid_to >= valid_from)
);

COMMENT ON TABLE documents.signing_right IS 'Right of an officer to sign for an agency for some days (Nghị định 30/2020/NĐ-CP art. 13)';
COMMENT ON COLUMN documents.signing_right.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN documents.signing_right.officer IS 'The officer';
COMMENT ON COLUMN documents.signing_right.agency IS 'Key of the agency for which the officer signs';
COMMENT ON COLUMN documents.signing_right.capacity IS 'How the right is held';
COMMENT ON COLUMN documents.signing_right.authority IS 'Whom the officer signs for, in capitals; empty when signing as head';
COMMENT ON COLUMN documents.signing_right.title IS 'Title of the officer as printed, in capitals';
COMMENT ON COLUMN documents.signing_right.name IS 'Name as printed, with rank for forces';
COMMENT ON COLUMN documents.signing_right.valid_from IS 'First day';
COMMENT ON COLUMN documents.signing_right.valid_to IS 'Last day; empty while no end is known';
COMMENT ON COLUMN documents.signing_right.basis IS 'Document that gives the right';
COMMENT ON COLUMN documents.signing_right.granted_by IS 'Officer who recorded it; empty for the program';
COMMENT ON COLUMN documents.signing_right.granted_at IS 'When it was recorded';
COMMENT ON COLUMN documents.signing_right.revoked_at IS 'When it was taken back';

GRANT SELECT, INSERT, UPDATE (revoked_at) ON documents.signing_right TO ${app};

CREATE TABLE documents.number (
  agency      text NOT NULL,
  kind        text NOT NULL,
  year        int NOT NULL,
  number      int NOT NULL CHECK (number > 0),
  document    uuid NOT NULL UNIQUE REFERENCES documents.document,
  drawn_at    timestamptz NOT NULL,
  voided_at   timestamptz,
  void_reason text,
  PRIMARY KEY (agency, kind, year, number),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);

COMMENT ON TABLE documents.number IS 'A drawn number; it stays drawn whatever becomes of the document';
COMMENT ON COLUMN documents.number.agency IS 'Key of the agency';
COMMENT ON COLUMN documents.number.kind IS 'Abbreviation of the kind';
COMMENT ON COLUMN documents.number.year IS 'Year of the series';
COMMENT ON COLUMN documents.number.number IS 'The number';
COMMENT ON COLUMN documents.number.document IS 'The document that bears it';
COMMENT ON COLUMN documents.number.drawn_at IS 'When it was drawn';
COMMENT ON COLUMN documents.number.voided_at IS 'When it was declared void';
COMMENT ON COLUMN documents.number.void_reason IS 'Why';

GRANT SELECT, INSERT, UPDATE (voided_at, void_reason) ON documents.number TO ${app};

CREATE TABLE documents.sealed (
  document    uuid PRIMARY KEY REFERENCES documents.document,
  at          timestamptz NOT NULL,
  docx        bytea NOT NULL,
  docx_sha256 text NOT NULL CHECK (docx_sha256 ~ '^[0-9a-f]{64}$'),
  pdf         bytea NOT NULL,
  pdf_sha256  text NOT NULL CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$')
);

COMMENT ON TABLE documents.sealed IS 'The very bytes of a numbered document; never changed';
COMMENT ON COLUMN documents.sealed.document IS 'The document';
COMMENT ON COLUMN documents.sealed.at IS 'When they were fixed';
COMMENT ON COLUMN documents.sealed.docx IS 'The DOCX';
COMMENT ON COLUMN documents.sealed.docx_sha256 IS 'Its SHA-256';
COMMENT ON COLUMN documents.sealed.pdf IS 'The PDF';
COMMENT ON COLUMN documents.sealed.pdf_sha256 IS 'Its SHA-256';

GRANT SELECT, INSERT ON documents.sealed TO ${app};

CREATE TABLE documents.recipient (
  id       uuid PRIMARY KEY,
  document uuid NOT NULL REFERENCES documents.document,
  place    int NOT NULL,
  agency   text,
  name     text NOT NULL,
  purpose  text NOT NULL CHECK (purpose IN ('REPORT','COORDINATE','CARRY_OUT','KNOW')),
  state    text NOT NULL CHECK (state IN ('SENT','RECEIVED','REFUSED','PRESENTED','HANDLED')),
  since    timestamptz NOT NULL,
  officer  uuid,
  words    text,
  UNIQUE (document, place)
);

COMMENT ON TABLE documents.recipient IS 'A body that receives an issued document, and how far it came there';
COMMENT ON COLUMN documents.recipient.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN documents.recipient.document IS 'The document';
COMMENT ON COLUMN documents.recipient.place IS 'Position in the list, from 1';
COMMENT ON COLUMN documents.recipient.agency IS 'Key of the agency; empty for a body that is not on the roll';
COMMENT ON COLUMN documents.recipient.name IS 'As printed';
COMMENT ON COLUMN documents.recipient.purpose IS 'Why it receives it';
COMMENT ON COLUMN documents.recipient.state IS 'Status of delivery';
COMMENT ON COLUMN documents.recipient.since IS 'Since when';
COMMENT ON COLUMN documents.recipient.officer IS 'Officer who recorded the status';
COMMENT ON COLUMN documents.recipient.words IS 'Reason of a refusal or remark';

GRANT SELECT, INSERT, UPDATE (state, since, officer, words) ON documents.recipient TO ${app};

CREATE TABLE documents.archive_copy (
  document   uuid NOT NULL REFERENCES documents.document,
  keeper     text NOT NULL CHECK (keeper <> ''),
  file_code  text NOT NULL,
  keep_years int CHECK (keep_years BETWEEN 1 AND 100),
  at         timestamptz NOT NULL,
  PRIMARY KEY (document, keeper)
);

COMMENT ON TABLE documents.archive_copy IS 'Copies that are kept (Lưu)';
COMMENT ON COLUMN documents.archive_copy.document IS 'The document';
COMMENT ON COLUMN documents.archive_copy.keeper IS 'Who keeps it: VT or the unit that drafted it';
COMMENT ON COLUMN documents.archive_copy.file_code IS 'Code of the file in which it is kept';
COMMENT ON COLUMN documents.archive_copy.keep_years IS 'Years of retention; empty for ever';
COMMENT ON COLUMN documents.archive_copy.at IS 'Since when';

GRANT SELECT, INSERT ON documents.archive_copy TO ${app};

CREATE TABLE documents.template (
  kind       text NOT NULL,
  number     int NOT NULL CHECK (number > 0),
  docx       bytea NOT NULL,
  sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  by_officer uuid,
  at         timestamptz NOT NULL,
  words      text NOT NULL,
  PRIMARY KEY (kind, number)
);

COMMENT ON TABLE documents.template IS 'Template of a kind as an official uploaded it; every version is kept';
COMMENT ON COLUMN documents.template.kind IS 'Code of the kind';
COMMENT ON COLUMN documents.template.number IS 'Version from 1';
COMMENT ON COLUMN documents.template.docx IS 'The template';
COMMENT ON COLUMN documents.template.sha256 IS 'Its SHA-256';
COMMENT ON COLUMN documents.template.by_officer IS 'Officer who uploaded it';
COMMENT ON COLUMN documents.template.at IS 'When';
COMMENT ON COLUMN documents.template.words IS 'What changed, in the words of the officer';

GRANT SELECT, INSERT ON documents.template TO ${app};

CREATE TABLE documents.incoming (
  id           uuid PRIMARY KEY,
  agency       text NOT NULL,
  year         int NOT NULL,
  number       int NOT NULL CHECK (number > 0),
  received_on  date NOT NULL,
  sender       text NOT NULL,
  their_number text NOT NULL,
  their_day    date NOT NULL,
  subject      text,
  secrecy      text NOT NULL CHECK (secrecy IN ('NONE','SECRET','TOP','UTMOST')),
  folded       text NOT NULL,
  recipient    uuid REFERENCES documents.recipient,
  state        text NOT NULL CHECK (state IN ('RECEIVED','PRESENTED','HANDLED')),
  officer      uuid,
  at           timestamptz NOT NULL,
  UNIQUE (agency, year, number),
  CHECK ((secrecy = 'NONE') = (subject IS NOT NULL))
);

COMMENT ON TABLE documents.incoming IS 'An incoming document in the register of an agency';
COMMENT ON COLUMN documents.incoming.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN documents.incoming.agency IS 'Key of the agency that received it';
COMMENT ON COLUMN documents.incoming.year IS 'Year of the series';
COMMENT ON COLUMN documents.incoming.number IS 'Incoming number';
COMMENT ON COLUMN documents.incoming.received_on IS 'Day of arrival';
COMMENT ON COLUMN documents.incoming.sender IS 'Who issued it, as printed';
COMMENT ON COLUMN documents.incoming.their_number IS 'Number and symbol as printed on it';
COMMENT ON COLUMN documents.incoming.their_day IS 'Day printed on it';
COMMENT ON COLUMN documents.incoming.subject IS 'Abstract; empty for a secret document, of which only a reference is kept';
COMMENT ON COLUMN documents.incoming.secrecy IS 'Mark of secrecy on it';
COMMENT ON COLUMN documents.incoming.folded IS 'Sender, number and abstract in plain letters, for search';
COMMENT ON COLUMN documents.incoming.recipient IS 'Line of a document issued here, when it came so';
COMMENT ON COLUMN documents.incoming.state IS 'How far it is handled';
COMMENT ON COLUMN documents.incoming.officer IS 'Officer who entered it';
COMMENT ON COLUMN documents.incoming.at IS 'When it was entered';

GRANT SELECT, INSERT, UPDATE (state) ON documents.incoming TO ${app};

CREATE TABLE documents.attachment (
  incoming uuid NOT NULL REFERENCES documents.incoming,
  place    int NOT NULL,
  name     text NOT NULL,
  type     text NOT NULL,
  bytes    bytea NOT NULL,
  sha256   text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (incoming, place)
);

COMMENT ON TABLE documents.attachment IS 'File that came with an incoming document';
COMMENT ON COLUMN documents.attachment.incoming IS 'The incoming document';
COMMENT ON COLUMN documents.attachment.place IS 'Position from 1';
COMMENT ON COLUMN documents.attachment.name IS 'Name of the file';
COMMENT ON COLUMN documents.attachment.type IS 'Media type as named by the sender';
COMMENT ON COLUMN documents.attachment.bytes IS 'The file';
COMMENT ON COLUMN documents.attachment.sha256 IS 'Its SHA-256';

GRANT SELECT, INSERT ON documents.attachment TO ${app};

CREATE INDEX document_of_agency ON documents.document (agency, changed_at DESC, id);
CREATE INDEX document_of_origin ON documents.document (origin_room, origin_id) WHERE origin_room IS NOT NULL;
CREATE INDEX document_corrects ON documents.document (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX document_outgoing ON documents.document (agency, day DESC, id) WHERE number IS NOT NULL;
CREATE INDEX opinion_of_agency ON documents.opinion (agency, document);
CREATE INDEX recipient_of_agency ON documents.recipient (agency, document) WHERE agency IS NOT NULL;
CREATE INDEX signing_right_of_agency ON documents.signing_right (agency, officer);
CREATE INDEX incoming_of_agency ON documents.incoming (agency, year DESC, number DESC);
CREATE UNIQUE INDEX incoming_once ON documents.incoming (agency, recipient) WHERE recipient IS NOT NULL;

-- Heads as far as they can be told from published papers; an official confirms each.
INSERT INTO documents.letterhead (agency, valid_from, superior, issuer, abbreviation, unit, place, head, confirmed) VALUES
  ('BCD389-AG', '2025-07-01', 'UBND TỈNH AN GIANG', 'BAN CHỈ ĐẠO 389', 'BCĐ389', 'CQTT', 'An Giang', 'TRƯỞNG BAN CHỈ ĐẠO 389 TỈNH AN GIANG', false),
  ('SCT-AG', '2025-07-01', 'UBND TỈNH AN GIANG', 'SỞ CÔNG THƯƠNG', 'SCT', 'VP', 'An Giang', 'GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH AN GIANG', false),
  ('QLTT-AG', '2025-07-01', 'SỞ CÔNG THƯƠNG', 'CHI CỤC QUẢN LÝ THỊ TRƯỜNG', 'QLTT', 'NVTH', 'An Giang', 'CHI CỤC TRƯỞNG CHI CỤC QUẢN LÝ THỊ TRƯỜNG', false),
  ('CA-AG', '2025-07-01', 'BỘ CÔNG AN', 'CÔNG AN TỈNH AN GIANG', 'CAT', 'PC03', 'An Giang', 'GIÁM ĐỐC CÔNG AN TỈNH AN GIANG', false),
  ('THUE-AG', '2025-07-01', 'CỤC THUẾ', 'THUẾ TỈNH AN GIANG', 'AGI', 'VP', 'An Giang', 'TRƯỞNG THUẾ TỈNH AN GIANG', false),
  ('HQ-KV20', '2025-03-15', 'CỤC HẢI QUAN', 'CHI CỤC HẢI QUAN KHU VỰC XX', 'HQKV20', 'VP', 'Đồng Tháp', 'CHI CỤC TRƯỞNG CHI CỤC HẢI QUAN KHU VỰC XX', false),
  ('STP-AG', '2025-07-01', 'UBND TỈNH AN GIANG', 'SỞ TƯ PHÁP', 'STP', 'VP', 'An Giang', 'GIÁM ĐỐC SỞ TƯ PHÁP TỈNH AN GIANG', false),
  ('SYT-AG', '2025-07-01', 'UBND TỈNH AN GIANG', 'SỞ Y TẾ', 'SYT', 'VP', 'An Giang', 'GIÁM ĐỐC SỞ Y TẾ TỈNH AN GIANG', false);
