-- What the committee exchanges with those outside it: postal and telecom firms, and the agencies to which the tax agency
-- regularly gives data on violators.
CREATE FUNCTION exchange.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TABLE exchange.number_year (
  series text NOT NULL,
  year int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
);

COMMENT ON TABLE  exchange.number_year IS 'Last number given in each series and year';
COMMENT ON COLUMN exchange.number_year.series IS 'Series of the numbers';
COMMENT ON COLUMN exchange.number_year.year IS 'Year of the number';
COMMENT ON COLUMN exchange.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON exchange.number_year TO ${app};

CREATE TABLE exchange.firm (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL CHECK (kind IN ('POSTAL', 'TELECOM', 'BOTH')),
  licence text NOT NULL CHECK (length(licence) BETWEEN 1 AND 100),
  licensed_on date NOT NULL,
  business text NOT NULL CHECK (length(business) BETWEEN 1 AND 40),
  contact text NOT NULL CHECK (length(contact) BETWEEN 1 AND 200),
  phone text NOT NULL CHECK (length(phone) BETWEEN 1 AND 40),
  email text NOT NULL CHECK (length(email) <= 200),
  address text NOT NULL CHECK (length(address) BETWEEN 1 AND 300),
  agency text NOT NULL,
  valid_from date NOT NULL,
  ended_on date,
  state text NOT NULL CHECK (state IN ('PROPOSED', 'LISTED', 'REFUSED', 'ENDED')),
  since timestamptz NOT NULL,
  version int NOT NULL CHECK (version > 0),
  CHECK (ended_on IS NULL OR ended_on >= valid_from),
  CHECK ((state = 'ENDED') = (ended_on IS NOT NULL))
);

COMMENT ON TABLE  exchange.firm IS 'Postal, delivery and telecom firms';
COMMENT ON COLUMN exchange.firm.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN exchange.firm.number IS 'Number as people say it, DN-2026-0001';
COMMENT ON COLUMN exchange.firm.name IS 'Name as in its licence';
COMMENT ON COLUMN exchange.firm.kind IS 'What services it offers';
COMMENT ON COLUMN exchange.firm.licence IS 'Number of its licence, or of the notice that its activity was reported';
COMMENT ON COLUMN exchange.firm.licensed_on IS 'Day of that paper';
COMMENT ON COLUMN exchange.firm.business IS 'Business code, which is its tax code';
COMMENT ON COLUMN exchange.firm.contact IS 'Who answers for the firm, name and office';
COMMENT ON COLUMN exchange.firm.phone IS 'Telephone of the contact';
COMMENT ON COLUMN exchange.firm.email IS 'Mail of the contact; empty for none';
COMMENT ON COLUMN exchange.firm.address IS 'Address in the province';
COMMENT ON COLUMN exchange.firm.agency IS 'Key of the agency that entered it';
COMMENT ON COLUMN exchange.firm.valid_from IS 'First day on which it works in the province';
COMMENT ON COLUMN exchange.firm.ended_on IS 'Last day; empty while it works';
COMMENT ON COLUMN exchange.firm.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN exchange.firm.since IS 'Since when';
COMMENT ON COLUMN exchange.firm.version IS 'Rises with each act; an act from an older page is refused';

GRANT SELECT, INSERT ON exchange.firm TO ${app};
GRANT UPDATE (state, since, version, contact, phone, email, address, ended_on) ON exchange.firm TO ${app};

CREATE UNIQUE INDEX firm_entered_once ON exchange.firm (business) WHERE state IN ('PROPOSED', 'LISTED');

CREATE TABLE exchange.firm_step (
  id uuid PRIMARY KEY,
  firm uuid NOT NULL REFERENCES exchange.firm,
  number int NOT NULL,
  at timestamptz NOT NULL,
  event text NOT NULL,
  actor_kind text NOT NULL,
  officer uuid,
  agency text,
  words text NOT NULL,
  document uuid,
  paper text NOT NULL,
  result text CHECK (result IN ('IN_ORDER', 'SHORTCOMINGS', 'VIOLATION')),
  day date,
  UNIQUE (firm, number)
);

COMMENT ON TABLE  exchange.firm_step IS 'What was done with a firm, checks among it; never changed';
COMMENT ON COLUMN exchange.firm_step.id IS 'Identifier';
COMMENT ON COLUMN exchange.firm_step.firm IS 'What it was done with';
COMMENT ON COLUMN exchange.firm_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN exchange.firm_step.at IS 'When';
COMMENT ON COLUMN exchange.firm_step.event IS 'What happened';
COMMENT ON COLUMN exchange.firm_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN exchange.firm_step.officer IS 'Who did it';
COMMENT ON COLUMN exchange.firm_step.agency IS 'For which agency';
COMMENT ON COLUMN exchange.firm_step.words IS 'What was said about it';
COMMENT ON COLUMN exchange.firm_step.document IS 'The paper signed here by which it happened';
COMMENT ON COLUMN exchange.firm_step.paper IS 'Number of the paper that shows it; empty for none';
COMMENT ON COLUMN exchange.firm_step.result IS 'What a check found; empty for other acts';
COMMENT ON COLUMN exchange.firm_step.day IS 'Day of the check; empty for other acts';

GRANT SELECT, INSERT ON exchange.firm_step TO ${app};

CREATE TRIGGER firm_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.firm_step
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

CREATE TABLE exchange.letter (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('INSTRUCTION', 'REQUEST')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  agency text NOT NULL,
  ground text NOT NULL,
  article text NOT NULL CHECK (length(article) BETWEEN 1 AND 100),
  case_id uuid,
  case_number text,
  answer_by date NOT NULL,
  sealed bytea NOT NULL,
  paper text,
  signed_on date,
  state text NOT NULL CHECK (state IN ('DRAFT', 'SENT', 'CLOSED', 'DROPPED')),
  since timestamptz NOT NULL,
  version int NOT NULL CHECK (version > 0),
  CHECK ((kind = 'REQUEST') = (case_id IS NOT NULL)),
  CHECK ((case_id IS NULL) = (case_number IS NULL)),
  CHECK ((paper IS NULL) = (signed_on IS NULL)),
  CONSTRAINT sent_by_its_paper CHECK (state NOT IN ('SENT', 'CLOSED') OR paper IS NOT NULL)
);

COMMENT ON TABLE  exchange.letter IS 'Signed papers to firms: instructions on what to accept, and requests about numbers in a case';
COMMENT ON COLUMN exchange.letter.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN exchange.letter.number IS 'Number as people say it, HD-2026-0001 or VT-2026-0001';
COMMENT ON COLUMN exchange.letter.kind IS 'Instruction or request';
COMMENT ON COLUMN exchange.letter.title IS 'What it is about, in one line; of a request nothing that names a number';
COMMENT ON COLUMN exchange.letter.agency IS 'Key of the agency that writes it';
COMMENT ON COLUMN exchange.letter.ground IS 'Law of the register on which it rests';
COMMENT ON COLUMN exchange.letter.article IS 'Article of that law';
COMMENT ON COLUMN exchange.letter.case_id IS 'The case for which is asked; empty for an instruction';
COMMENT ON COLUMN exchange.letter.case_number IS 'Its number';
COMMENT ON COLUMN exchange.letter.answer_by IS 'Day that the paper names for the receipt or the answer';
COMMENT ON COLUMN exchange.letter.sealed IS 'What the firms shall do, or which numbers are asked; sealed for this letter';
COMMENT ON COLUMN exchange.letter.paper IS 'Number of the signed paper';
COMMENT ON COLUMN exchange.letter.signed_on IS 'Day of its signature';
COMMENT ON COLUMN exchange.letter.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN exchange.letter.since IS 'Since when';
COMMENT ON COLUMN exchange.letter.version IS 'Rises with each act; an act from an older page is refused';

GRANT SELECT, INSERT ON exchange.letter TO ${app};
GRANT UPDATE (state, since, version, paper, signed_on) ON exchange.letter TO ${app};

-- What asks in a case is seen by whoever sees the case, and by nobody else.
ALTER TABLE exchange.letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.letter FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON exchange.letter
  USING ((SELECT kernel.sees_all()) OR case_id IS NULL OR kernel.sees(case_id)) WITH CHECK (true);

CREATE FUNCTION exchange.guard_letter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard_part(NEW.id, NEW.case_id);
  RETURN NULL;
END $$;

CREATE TRIGGER letter_is_guarded AFTER INSERT ON exchange.letter
  FOR EACH ROW WHEN (NEW.case_id IS NOT NULL) EXECUTE FUNCTION exchange.guard_letter();

REVOKE EXECUTE ON FUNCTION exchange.guard_letter() FROM PUBLIC;

CREATE TABLE exchange.letter_step (
  id uuid PRIMARY KEY,
  letter uuid NOT NULL REFERENCES exchange.letter,
  number int NOT NULL,
  at timestamptz NOT NULL,
  event text NOT NULL,
  actor_kind text NOT NULL,
  officer uuid,
  agency text,
  words text NOT NULL,
  document uuid,
  paper text NOT NULL,
  firm uuid REFERENCES exchange.firm,
  UNIQUE (letter, number)
);

COMMENT ON TABLE  exchange.letter_step IS 'What was done with a letter; never changed';
COMMENT ON COLUMN exchange.letter_step.id IS 'Identifier';
COMMENT ON COLUMN exchange.letter_step.letter IS 'What it was done with';
COMMENT ON COLUMN exchange.letter_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN exchange.letter_step.at IS 'When';
COMMENT ON COLUMN exchange.letter_step.event IS 'What happened';
COMMENT ON COLUMN exchange.letter_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN exchange.letter_step.officer IS 'Who did it';
COMMENT ON COLUMN exchange.letter_step.agency IS 'For which agency';
COMMENT ON COLUMN exchange.letter_step.words IS 'What was said about it';
COMMENT ON COLUMN exchange.letter_step.document IS 'The paper signed here by which it happened';
COMMENT ON COLUMN exchange.letter_step.paper IS 'Number of another paper that shows it; empty for none';
COMMENT ON COLUMN exchange.letter_step.firm IS 'The firm that it is about; empty for all';

GRANT SELECT, INSERT ON exchange.letter_step TO ${app};

ALTER TABLE exchange.letter_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.letter_step FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON exchange.letter_step
  USING ((SELECT kernel.sees_all()) OR kernel.sees(letter)) WITH CHECK (true);

CREATE TRIGGER letter_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.letter_step
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

CREATE TABLE exchange.letter_firm (
  id uuid PRIMARY KEY,
  letter uuid NOT NULL REFERENCES exchange.letter,
  firm uuid NOT NULL REFERENCES exchange.firm,
  received_at timestamptz,
  way text CHECK (way IN ('LINK', 'PAPER')),
  paper text NOT NULL DEFAULT '',
  answer bytea,
  files uuid,
  UNIQUE (letter, firm),
  CHECK ((received_at IS NULL) = (way IS NULL)),
  CHECK (received_at IS NULL OR answer IS NOT NULL)
);

COMMENT ON TABLE  exchange.letter_firm IS 'Firms to which a letter goes, and what each answered';
COMMENT ON COLUMN exchange.letter_firm.id IS 'Identifier';
COMMENT ON COLUMN exchange.letter_firm.letter IS 'The letter';
COMMENT ON COLUMN exchange.letter_firm.firm IS 'The firm';
COMMENT ON COLUMN exchange.letter_firm.received_at IS 'When its receipt or answer came; empty while it is silent';
COMMENT ON COLUMN exchange.letter_firm.way IS 'By its link, or on paper that the office entered';
COMMENT ON COLUMN exchange.letter_firm.paper IS 'Number of the returned paper; empty for none';
COMMENT ON COLUMN exchange.letter_firm.answer IS 'What it answered, sealed for this line';
COMMENT ON COLUMN exchange.letter_firm.files IS 'Owner of the returned files in the vault; seen as the letter is; empty for none';

GRANT SELECT, INSERT ON exchange.letter_firm TO ${app};
GRANT UPDATE (received_at, way, paper, answer, files) ON exchange.letter_firm TO ${app};

ALTER TABLE exchange.letter_firm ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.letter_firm FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON exchange.letter_firm
  USING ((SELECT kernel.sees_all()) OR kernel.sees(letter)) WITH CHECK (true);

CREATE FUNCTION exchange.guard_files() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard_part(NEW.files, NEW.letter);
  RETURN NULL;
END $$;

CREATE TRIGGER files_are_guarded AFTER UPDATE OF files ON exchange.letter_firm
  FOR EACH ROW WHEN (NEW.files IS NOT NULL) EXECUTE FUNCTION exchange.guard_files();

REVOKE EXECUTE ON FUNCTION exchange.guard_files() FROM PUBLIC;

CREATE TABLE exchange.letter_paper (
  document uuid PRIMARY KEY,
  letter uuid NOT NULL REFERENCES exchange.letter,
  version int NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

COMMENT ON TABLE  exchange.letter_paper IS 'Papers whose signature sends a letter';
COMMENT ON COLUMN exchange.letter_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN exchange.letter_paper.letter IS 'What it speaks of';
COMMENT ON COLUMN exchange.letter_paper.version IS 'Version of which it speaks';
COMMENT ON COLUMN exchange.letter_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN exchange.letter_paper.drafted_at IS 'When';
COMMENT ON COLUMN exchange.letter_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT ON exchange.letter_paper TO ${app};
GRANT UPDATE (outcome) ON exchange.letter_paper TO ${app};

CREATE UNIQUE INDEX letter_paper_waiting ON exchange.letter_paper (letter) WHERE outcome IS NULL;

CREATE TABLE exchange.link (
  id uuid PRIMARY KEY,
  token bytea NOT NULL UNIQUE,
  code bytea NOT NULL,
  firm uuid NOT NULL REFERENCES exchange.firm,
  letter uuid REFERENCES exchange.letter,
  issued_by uuid NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  tries int NOT NULL DEFAULT 0,
  used_at timestamptz,
  withdrawn_at timestamptz
);

COMMENT ON TABLE  exchange.link IS 'Links that firms open: for one answer, or for notices of parcels until a day';
COMMENT ON COLUMN exchange.link.id IS 'Identifier';
COMMENT ON COLUMN exchange.link.token IS 'Digest of the secret in the address';
COMMENT ON COLUMN exchange.link.code IS 'Digest of the code that is told apart from the address, with the identifier';
COMMENT ON COLUMN exchange.link.firm IS 'The firm that opens it';
COMMENT ON COLUMN exchange.link.letter IS 'The letter that it answers; empty for notices of parcels';
COMMENT ON COLUMN exchange.link.issued_by IS 'Who handed it out';
COMMENT ON COLUMN exchange.link.issued_at IS 'When';
COMMENT ON COLUMN exchange.link.expires_at IS 'From then on it is refused';
COMMENT ON COLUMN exchange.link.tries IS 'Wrong codes so far';
COMMENT ON COLUMN exchange.link.used_at IS 'When it was used up; empty for one that is good';
COMMENT ON COLUMN exchange.link.withdrawn_at IS 'When a newer one or the office made it void';

GRANT SELECT, INSERT ON exchange.link TO ${app};
GRANT UPDATE (tries, used_at, withdrawn_at) ON exchange.link TO ${app};

CREATE TABLE exchange.notice (
  id uuid PRIMARY KEY,
  firm uuid NOT NULL REFERENCES exchange.firm,
  link uuid NOT NULL REFERENCES exchange.link,
  tip uuid NOT NULL UNIQUE,
  tip_number text NOT NULL,
  at timestamptz NOT NULL
);

COMMENT ON TABLE  exchange.notice IS 'Notices of parcels: the tip says what was told; seen by whoever sees the tip';
COMMENT ON COLUMN exchange.notice.id IS 'Identifier';
COMMENT ON COLUMN exchange.notice.firm IS 'The firm that told it';
COMMENT ON COLUMN exchange.notice.link IS 'By which link';
COMMENT ON COLUMN exchange.notice.tip IS 'The tip';
COMMENT ON COLUMN exchange.notice.tip_number IS 'Its number';
COMMENT ON COLUMN exchange.notice.at IS 'When';

GRANT SELECT, INSERT ON exchange.notice TO ${app};

ALTER TABLE exchange.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.notice FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON exchange.notice
  USING ((SELECT kernel.sees_all()) OR kernel.sees(tip)) WITH CHECK (true);

CREATE TABLE exchange.sharing (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  agency text NOT NULL,
  purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 2000),
  fields text[] NOT NULL CHECK (cardinality(fields) > 0),
  recipients text[] NOT NULL CHECK (cardinality(recipients) > 0),
  period text NOT NULL CHECK (period IN ('MONTH', 'QUARTER')),
  starts date NOT NULL,
  ground text NOT NULL,
  article text NOT NULL CHECK (length(article) BETWEEN 1 AND 100),
  days int NOT NULL CHECK (days BETWEEN 1 AND 366),
  paper text,
  signed_on date,
  state text NOT NULL CHECK (state IN ('DRAFT', 'IN_FORCE', 'ENDED', 'DROPPED')),
  since timestamptz NOT NULL,
  version int NOT NULL CHECK (version > 0),
  CHECK ((paper IS NULL) = (signed_on IS NULL)),
  CONSTRAINT in_force_by_its_paper CHECK (state NOT IN ('IN_FORCE', 'ENDED') OR paper IS NOT NULL)
);

COMMENT ON TABLE  exchange.sharing IS 'Sets of data on violators that the tax agency gives regularly';
COMMENT ON COLUMN exchange.sharing.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN exchange.sharing.number IS 'Number as people say it, BD-2026-0001';
COMMENT ON COLUMN exchange.sharing.title IS 'What it is, in one line';
COMMENT ON COLUMN exchange.sharing.agency IS 'Key of the tax agency';
COMMENT ON COLUMN exchange.sharing.purpose IS 'For which task the recipients need it';
COMMENT ON COLUMN exchange.sharing.fields IS 'Columns that leave; nothing else does';
COMMENT ON COLUMN exchange.sharing.recipients IS 'Keys of the agencies that fetch it';
COMMENT ON COLUMN exchange.sharing.period IS 'How often';
COMMENT ON COLUMN exchange.sharing.starts IS 'First day of the first period';
COMMENT ON COLUMN exchange.sharing.ground IS 'Law of the register on which it rests';
COMMENT ON COLUMN exchange.sharing.article IS 'Article on the secrecy of tax information';
COMMENT ON COLUMN exchange.sharing.days IS 'For how many days a file can be fetched';
COMMENT ON COLUMN exchange.sharing.paper IS 'Number of the signed paper';
COMMENT ON COLUMN exchange.sharing.signed_on IS 'Day of its signature';
COMMENT ON COLUMN exchange.sharing.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN exchange.sharing.since IS 'Since when';
COMMENT ON COLUMN exchange.sharing.version IS 'Rises with each act; an act from an older page is refused';

GRANT SELECT, INSERT ON exchange.sharing TO ${app};
GRANT UPDATE (state, since, version, paper, signed_on) ON exchange.sharing TO ${app};

CREATE TABLE exchange.sharing_step (
  id uuid PRIMARY KEY,
  sharing uuid NOT NULL REFERENCES exchange.sharing,
  number int NOT NULL,
  at timestamptz NOT NULL,
  event text NOT NULL,
  actor_kind text NOT NULL,
  officer uuid,
  agency text,
  words text NOT NULL,
  document uuid,
  UNIQUE (sharing, number)
);

COMMENT ON TABLE  exchange.sharing_step IS 'What was done with a set; never changed';
COMMENT ON COLUMN exchange.sharing_step.id IS 'Identifier';
COMMENT ON COLUMN exchange.sharing_step.sharing IS 'What it was done with';
COMMENT ON COLUMN exchange.sharing_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN exchange.sharing_step.at IS 'When';
COMMENT ON COLUMN exchange.sharing_step.event IS 'What happened';
COMMENT ON COLUMN exchange.sharing_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN exchange.sharing_step.officer IS 'Who did it';
COMMENT ON COLUMN exchange.sharing_step.agency IS 'For which agency';
COMMENT ON COLUMN exchange.sharing_step.words IS 'What was said about it';
COMMENT ON COLUMN exchange.sharing_step.document IS 'The paper signed here by which it happened';

GRANT SELECT, INSERT ON exchange.sharing_step TO ${app};

CREATE TRIGGER sharing_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.sharing_step
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

CREATE TABLE exchange.sharing_paper (
  document uuid PRIMARY KEY,
  sharing uuid NOT NULL REFERENCES exchange.sharing,
  version int NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

COMMENT ON TABLE  exchange.sharing_paper IS 'Papers whose signature puts a set into force';
COMMENT ON COLUMN exchange.sharing_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN exchange.sharing_paper.sharing IS 'What it speaks of';
COMMENT ON COLUMN exchange.sharing_paper.version IS 'Version of which it speaks';
COMMENT ON COLUMN exchange.sharing_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN exchange.sharing_paper.drafted_at IS 'When';
COMMENT ON COLUMN exchange.sharing_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT ON exchange.sharing_paper TO ${app};
GRANT UPDATE (outcome) ON exchange.sharing_paper TO ${app};

CREATE UNIQUE INDEX sharing_paper_waiting ON exchange.sharing_paper (sharing) WHERE outcome IS NULL;

CREATE TABLE exchange.shared_file (
  id uuid PRIMARY KEY,
  sharing uuid NOT NULL REFERENCES exchange.sharing,
  begins date NOT NULL,
  ends date NOT NULL,
  lines int NOT NULL CHECK (lines >= 0),
  sha256 text NOT NULL,
  body bytea,
  made_at timestamptz NOT NULL,
  until date NOT NULL,
  recalled_at timestamptz,
  recalled_by uuid,
  why text NOT NULL DEFAULT '',
  UNIQUE (sharing, begins),
  CHECK (ends >= begins),
  CHECK ((recalled_at IS NULL) = (why = ''))
);

COMMENT ON TABLE  exchange.shared_file IS 'Files of the periods of a set';
COMMENT ON COLUMN exchange.shared_file.id IS 'Identifier';
COMMENT ON COLUMN exchange.shared_file.sharing IS 'The set';
COMMENT ON COLUMN exchange.shared_file.begins IS 'First day of the period';
COMMENT ON COLUMN exchange.shared_file.ends IS 'Last day of the period';
COMMENT ON COLUMN exchange.shared_file.lines IS 'How many decisions stand in it; 0 says that there was none';
COMMENT ON COLUMN exchange.shared_file.sha256 IS 'Digest of the file';
COMMENT ON COLUMN exchange.shared_file.body IS 'The file, sealed; empty once it is expired or recalled';
COMMENT ON COLUMN exchange.shared_file.made_at IS 'When it was made';
COMMENT ON COLUMN exchange.shared_file.until IS 'Last day on which it can be fetched';
COMMENT ON COLUMN exchange.shared_file.recalled_at IS 'When it was recalled';
COMMENT ON COLUMN exchange.shared_file.recalled_by IS 'Who recalled it';
COMMENT ON COLUMN exchange.shared_file.why IS 'Why it was recalled';

GRANT SELECT, INSERT ON exchange.shared_file TO ${app};
GRANT UPDATE (body, recalled_at, recalled_by, why) ON exchange.shared_file TO ${app};

CREATE TABLE exchange.fetch (
  id uuid PRIMARY KEY,
  file uuid NOT NULL REFERENCES exchange.shared_file,
  agency text NOT NULL,
  officer uuid NOT NULL,
  at timestamptz NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000)
);

COMMENT ON TABLE  exchange.fetch IS 'Who fetched a file, each time; never changed';
COMMENT ON COLUMN exchange.fetch.id IS 'Identifier';
COMMENT ON COLUMN exchange.fetch.file IS 'The file';
COMMENT ON COLUMN exchange.fetch.agency IS 'Key of the recipient';
COMMENT ON COLUMN exchange.fetch.officer IS 'Who fetched it';
COMMENT ON COLUMN exchange.fetch.at IS 'When';
COMMENT ON COLUMN exchange.fetch.words IS 'For which task';

GRANT SELECT, INSERT ON exchange.fetch TO ${app};

CREATE INDEX fetch_by_file ON exchange.fetch (file);

CREATE TRIGGER fetch_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.fetch
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();
