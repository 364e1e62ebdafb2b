-- Press notes through the spokesperson, and joint alerts of several agencies.

CREATE TABLE press.number_year (
  series text NOT NULL,
  year   int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  last   int NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
);

COMMENT ON TABLE  press.number_year IS 'Last number given in each series and year';
COMMENT ON COLUMN press.number_year.series IS 'TC of press notes, CBC of joint alerts';
COMMENT ON COLUMN press.number_year.year IS 'Year of the number';
COMMENT ON COLUMN press.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON press.number_year TO ${app};

CREATE TABLE press.bulletin (
  id         uuid PRIMARY KEY,
  number     text NOT NULL UNIQUE,
  kind       text NOT NULL CHECK (kind IN ('NOTE', 'ALERT')),
  agency     text NOT NULL,
  title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  words      text NOT NULL CHECK (length(words) BETWEEN 1 AND 6000),
  source     text NOT NULL CHECK (length(source) <= 120),
  embargo    timestamptz,
  answer_by  date,
  expires_on date,
  author     uuid NOT NULL,
  state      text NOT NULL CHECK (state IN ('DRAFT', 'ASKED', 'OUT', 'WITHDRAWN', 'DROPPED')),
  since      timestamptz NOT NULL,
  version    int NOT NULL CHECK (version > 0),
  out_at     timestamptz,
  paper      text,
  CHECK ((kind = 'NOTE') = (source <> '')),
  CHECK ((kind = 'ALERT') = (answer_by IS NOT NULL)),
  CHECK ((kind = 'ALERT') = (expires_on IS NOT NULL)),
  CONSTRAINT out_by_its_paper CHECK (state NOT IN ('OUT', 'WITHDRAWN') OR (out_at IS NOT NULL AND paper IS NOT NULL))
);

CREATE INDEX bulletin_out ON press.bulletin (kind, out_at DESC) WHERE state = 'OUT';
CREATE INDEX bulletin_of_agency ON press.bulletin (agency, since DESC);

COMMENT ON TABLE  press.bulletin IS 'Press notes and joint alerts';
COMMENT ON COLUMN press.bulletin.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN press.bulletin.number IS 'Number as people say it, TC-2026-0001 or CBC-2026-0001';
COMMENT ON COLUMN press.bulletin.kind IS 'Press note or joint alert';
COMMENT ON COLUMN press.bulletin.agency IS 'Key of the agency that drafts it';
COMMENT ON COLUMN press.bulletin.title IS 'What it is about, in one line';
COMMENT ON COLUMN press.bulletin.words IS 'What it says';
COMMENT ON COLUMN press.bulletin.source IS 'Address of what is public and what a note rests on; empty for an alert';
COMMENT ON COLUMN press.bulletin.embargo IS 'Hour from which a note may be published; empty for none';
COMMENT ON COLUMN press.bulletin.answer_by IS 'Last day for the answers of the agencies that are asked to sign';
COMMENT ON COLUMN press.bulletin.expires_on IS 'Last day on which an alert is public';
COMMENT ON COLUMN press.bulletin.author IS 'Who wrote it';
COMMENT ON COLUMN press.bulletin.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN press.bulletin.since IS 'Since when';
COMMENT ON COLUMN press.bulletin.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN press.bulletin.out_at IS 'When the signature sent it out';
COMMENT ON COLUMN press.bulletin.paper IS 'Number of the signed paper';

GRANT SELECT, INSERT ON press.bulletin TO ${app};
GRANT UPDATE (title, words, state, since, version, out_at, paper) ON press.bulletin TO ${app};

CREATE TABLE press.step (
  id         uuid PRIMARY KEY,
  bulletin   uuid NOT NULL REFERENCES press.bulletin,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  UNIQUE (bulletin, number)
);

COMMENT ON TABLE  press.step IS 'What was done with a bulletin';
COMMENT ON COLUMN press.step.id IS 'Identifier';
COMMENT ON COLUMN press.step.bulletin IS 'The bulletin';
COMMENT ON COLUMN press.step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN press.step.at IS 'When';
COMMENT ON COLUMN press.step.event IS 'What happened';
COMMENT ON COLUMN press.step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN press.step.officer IS 'Who did it';
COMMENT ON COLUMN press.step.agency IS 'For which agency';
COMMENT ON COLUMN press.step.words IS 'What was said about it';
COMMENT ON COLUMN press.step.document IS 'The signed paper by which it happened';

GRANT SELECT, INSERT ON press.step TO ${app};

CREATE TABLE press.party (
  id       uuid PRIMARY KEY,
  bulletin uuid NOT NULL REFERENCES press.bulletin,
  agency   text NOT NULL,
  part     text NOT NULL CHECK (part IN ('SIGNS', 'RECEIVES')),
  answer   text CHECK (answer IN ('JOINED', 'REFUSED', 'SILENT', 'RECEIVED')),
  words    text NOT NULL DEFAULT '',
  paper    text NOT NULL DEFAULT '',
  at       timestamptz,
  UNIQUE (bulletin, part, agency),
  CHECK ((answer IS NULL) = (at IS NULL)),
  CHECK (answer <> 'REFUSED' OR words <> ''),
  CHECK (answer <> 'JOINED' OR paper <> '')
);

CREATE INDEX party_by_agency ON press.party (agency, bulletin);

COMMENT ON TABLE  press.party IS 'Agencies that are asked to sign an alert, and whom a bulletin is sent to';
COMMENT ON COLUMN press.party.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN press.party.bulletin IS 'The bulletin';
COMMENT ON COLUMN press.party.agency IS 'Key of the agency or newsroom';
COMMENT ON COLUMN press.party.part IS 'Asked to sign it, or receives it';
COMMENT ON COLUMN press.party.answer IS 'What came of it; empty while there is none';
COMMENT ON COLUMN press.party.words IS 'Why it does not sign';
COMMENT ON COLUMN press.party.paper IS 'Number of the paper by which it signed';
COMMENT ON COLUMN press.party.at IS 'When it answered, or was silent';

GRANT SELECT, INSERT, UPDATE (answer, words, paper, at) ON press.party TO ${app};

CREATE TABLE press.question (
  id          uuid PRIMARY KEY,
  bulletin    uuid NOT NULL REFERENCES press.bulletin,
  agency      text NOT NULL,
  words       text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  asked_by    uuid NOT NULL,
  asked_at    timestamptz NOT NULL,
  answer      text CHECK (length(answer) BETWEEN 1 AND 4000),
  answered_by uuid,
  answered_at timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK ((answer IS NULL) = (answered_by IS NULL))
);

CREATE INDEX question_of_bulletin ON press.question (bulletin, asked_at);

COMMENT ON TABLE  press.question IS 'What newsrooms ask about a press note';
COMMENT ON COLUMN press.question.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN press.question.bulletin IS 'The press note';
COMMENT ON COLUMN press.question.agency IS 'Key of the newsroom';
COMMENT ON COLUMN press.question.words IS 'The question';
COMMENT ON COLUMN press.question.asked_by IS 'Who asked';
COMMENT ON COLUMN press.question.asked_at IS 'When';
COMMENT ON COLUMN press.question.answer IS 'The answer of the spokesperson';
COMMENT ON COLUMN press.question.answered_by IS 'Who answered';
COMMENT ON COLUMN press.question.answered_at IS 'When';

GRANT SELECT, INSERT, UPDATE (answer, answered_by, answered_at) ON press.question TO ${app};

CREATE TABLE press.prepared_paper (
  document   uuid PRIMARY KEY,
  of_row     uuid NOT NULL,
  bulletin   uuid NOT NULL REFERENCES press.bulletin,
  event      text NOT NULL CHECK (event IN ('RELEASE', 'JOIN', 'CORRECT', 'WITHDRAW')),
  title      text NOT NULL,
  words      text NOT NULL,
  reason     text NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX prepared_paper_waiting ON press.prepared_paper (of_row) WHERE outcome IS NULL;

COMMENT ON TABLE  press.prepared_paper IS 'Papers whose signature sends a bulletin out, joins, corrects or withdraws it';
COMMENT ON COLUMN press.prepared_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN press.prepared_paper.of_row IS 'The bulletin, or the agency asked to sign it';
COMMENT ON COLUMN press.prepared_paper.bulletin IS 'The bulletin';
COMMENT ON COLUMN press.prepared_paper.event IS 'What its signature does';
COMMENT ON COLUMN press.prepared_paper.title IS 'Title as it shall stand';
COMMENT ON COLUMN press.prepared_paper.words IS 'Words as they shall stand';
COMMENT ON COLUMN press.prepared_paper.reason IS 'Why it is corrected or withdrawn';
COMMENT ON COLUMN press.prepared_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN press.prepared_paper.drafted_at IS 'When';
COMMENT ON COLUMN press.prepared_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON press.prepared_paper TO ${app};

CREATE TABLE press.designation (
  document   uuid PRIMARY KEY,
  officer    uuid NOT NULL,
  agency     text NOT NULL,
  begins     date NOT NULL,
  ends       date NOT NULL,
  number     text,
  signed_at  timestamptz,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED')),
  CHECK (ends >= begins),
  CHECK ((number IS NULL) = (signed_at IS NULL))
);

CREATE UNIQUE INDEX designation_waiting ON press.designation (officer) WHERE outcome IS NULL;
CREATE INDEX designation_of_agency ON press.designation (agency, begins);

COMMENT ON TABLE  press.designation IS 'Papers of heads that say who speaks for an agency';
COMMENT ON COLUMN press.designation.document IS 'Identifier of the document';
COMMENT ON COLUMN press.designation.officer IS 'Who shall speak';
COMMENT ON COLUMN press.designation.agency IS 'Key of the agency';
COMMENT ON COLUMN press.designation.begins IS 'First day';
COMMENT ON COLUMN press.designation.ends IS 'Last day';
COMMENT ON COLUMN press.designation.number IS 'Number of the signed paper';
COMMENT ON COLUMN press.designation.signed_at IS 'When it was signed';
COMMENT ON COLUMN press.designation.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN press.designation.drafted_at IS 'When';
COMMENT ON COLUMN press.designation.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (number, signed_at, outcome) ON press.designation TO ${app};
