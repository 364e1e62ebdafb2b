-- Cases, what happened to them and what belongs to them. Who may read a case is decided by one row of
-- cases.case_file and the settings of the transaction; every other table follows its case.

CREATE TABLE cases.number_year (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  last int NOT NULL CHECK (last > 0)
);

COMMENT ON TABLE cases.number_year IS 'Last number given in each year; the row is held until the case is committed, so that no number is missing';
COMMENT ON COLUMN cases.number_year.year IS 'Year of the number';
COMMENT ON COLUMN cases.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON cases.number_year TO ${app};

CREATE TABLE cases.case_file (
  id          uuid PRIMARY KEY,
  number      text NOT NULL UNIQUE,
  title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  folded      text NOT NULL,
  state       text NOT NULL,
  since       timestamptz NOT NULL,
  version     int NOT NULL DEFAULT 1 CHECK (version > 0),
  agency      text NOT NULL,
  agencies    text[] NOT NULL,
  officer     uuid,
  people      uuid[] NOT NULL DEFAULT '{}',
  recused     uuid[] NOT NULL DEFAULT '{}',
  declared    uuid[] NOT NULL DEFAULT '{}',
  secrecy     text NOT NULL CHECK (secrecy IN ('AGENCY', 'ASSIGNED', 'NAMED')),
  goods       text,
  violation   text,
  area        text,
  received_at timestamptz NOT NULL,
  opened_at   timestamptz NOT NULL,
  worth_dong  bigint CHECK (worth_dong >= 0),
  gain_dong   bigint CHECK (gain_dong >= 0),
  damage_dong bigint CHECK (damage_dong >= 0),
  quantity    int CHECK (quantity >= 0),
  unit        text CHECK (unit IN ('PACK', 'KG', 'LITRE')),
  repeated    boolean NOT NULL DEFAULT false,
  kept        boolean NOT NULL DEFAULT false,
  explained   boolean NOT NULL DEFAULT false,
  next_due    timestamptz,
  CHECK (agencies @> ARRAY[agency]),
  CHECK (length(folded) <= 4000)
);

CREATE INDEX case_file_by_agency ON cases.case_file (agency, next_due, id);
CREATE INDEX case_file_agencies ON cases.case_file USING gin (agencies);
CREATE INDEX case_file_by_officer ON cases.case_file (officer, next_due) WHERE officer IS NOT NULL;
CREATE INDEX case_file_newest ON cases.case_file (opened_at DESC, id);

COMMENT ON TABLE cases.case_file IS 'One case as it stands; what led there is in cases.moment';
COMMENT ON COLUMN cases.case_file.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.case_file.number IS 'Number as people say it, VV-2026-0001';
COMMENT ON COLUMN cases.case_file.title IS 'What it is about, without personal data of reporters';
COMMENT ON COLUMN cases.case_file.folded IS 'Number, title and names without marks, for search';
COMMENT ON COLUMN cases.case_file.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN cases.case_file.since IS 'Since when';
COMMENT ON COLUMN cases.case_file.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN cases.case_file.agency IS 'Key of the agency that leads';
COMMENT ON COLUMN cases.case_file.agencies IS 'Keys of the agencies that work on it, the leading one included';
COMMENT ON COLUMN cases.case_file.officer IS 'Officer who answers for it; empty while nobody is assigned';
COMMENT ON COLUMN cases.case_file.people IS 'Officers it was given to';
COMMENT ON COLUMN cases.case_file.recused IS 'Officers who must not see it because of a conflict of interest';
COMMENT ON COLUMN cases.case_file.declared IS 'Officers who stated that they have no conflict of interest';
COMMENT ON COLUMN cases.case_file.secrecy IS 'How far it may be read';
COMMENT ON COLUMN cases.case_file.goods IS 'Code of the goods group';
COMMENT ON COLUMN cases.case_file.violation IS 'Code of the kind of violation';
COMMENT ON COLUMN cases.case_file.area IS 'Code of the commune, ward or special zone';
COMMENT ON COLUMN cases.case_file.received_at IS 'When the first information reached an office; clocks count from here';
COMMENT ON COLUMN cases.case_file.opened_at IS 'When the case was opened';
COMMENT ON COLUMN cases.case_file.worth_dong IS 'Value of the goods in dong, as valued';
COMMENT ON COLUMN cases.case_file.gain_dong IS 'Unlawful gain in dong';
COMMENT ON COLUMN cases.case_file.damage_dong IS 'Damage in dong';
COMMENT ON COLUMN cases.case_file.quantity IS 'Quantity where the law counts pieces or weight';
COMMENT ON COLUMN cases.case_file.unit IS 'Unit of the quantity';
COMMENT ON COLUMN cases.case_file.repeated IS 'Whether the subject was sanctioned for the same before';
COMMENT ON COLUMN cases.case_file.kept IS 'Whether two persons decided to keep it administrative although a threshold is reached';
COMMENT ON COLUMN cases.case_file.explained IS 'Whether the right to explain was given and is over';
COMMENT ON COLUMN cases.case_file.next_due IS 'When the next of its running clocks ends';

GRANT SELECT, INSERT, UPDATE ON cases.case_file TO ${app};

CREATE TABLE cases.moment (
  id           uuid PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES cases.case_file,
  number       int NOT NULL CHECK (number > 0),
  at           timestamptz NOT NULL,
  written_at   timestamptz NOT NULL,
  event        text NOT NULL,
  before_state text NOT NULL,
  after_state  text NOT NULL,
  actor_kind   text NOT NULL,
  actor        uuid,
  agency       text,
  ground       text NOT NULL,
  words        text CHECK (length(words) <= 20000),
  changes      jsonb NOT NULL,
  UNIQUE (case_id, number)
);

COMMENT ON TABLE cases.moment IS 'Timeline of cases: every act with what it changed, made by the system or written by hand; never changed';
COMMENT ON COLUMN cases.moment.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.moment.case_id IS 'The case';
COMMENT ON COLUMN cases.moment.number IS 'Position in the timeline';
COMMENT ON COLUMN cases.moment.at IS 'When it happened';
COMMENT ON COLUMN cases.moment.written_at IS 'When it was written down';
COMMENT ON COLUMN cases.moment.event IS 'What happened';
COMMENT ON COLUMN cases.moment.before_state IS 'State before';
COMMENT ON COLUMN cases.moment.after_state IS 'State after';
COMMENT ON COLUMN cases.moment.actor_kind IS 'Sort of actor';
COMMENT ON COLUMN cases.moment.actor IS 'Who did it';
COMMENT ON COLUMN cases.moment.agency IS 'Agency in whose name';
COMMENT ON COLUMN cases.moment.ground IS 'Law and article of the row of the life cycle';
COMMENT ON COLUMN cases.moment.words IS 'Reason, or the note written by hand';
COMMENT ON COLUMN cases.moment.changes IS 'What changed: name, old value, new value';

GRANT SELECT, INSERT ON cases.moment TO ${app};

CREATE TABLE cases.origin (
  signal     uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES cases.case_file,
  number     text NOT NULL,
  tip        uuid,
  joined_at  timestamptz NOT NULL,
  taken_back boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE cases.origin IS 'Signals that a case came from or that joined it';
COMMENT ON COLUMN cases.origin.signal IS 'Identifier in the room of the signals; a signal belongs to one case';
COMMENT ON COLUMN cases.origin.case_id IS 'The case';
COMMENT ON COLUMN cases.origin.number IS 'Number of the signal';
COMMENT ON COLUMN cases.origin.tip IS 'Tip behind it';
COMMENT ON COLUMN cases.origin.joined_at IS 'When it joined';
COMMENT ON COLUMN cases.origin.taken_back IS 'Whether its admission was taken back afterwards';

GRANT SELECT, INSERT, UPDATE ON cases.origin TO ${app};

CREATE TABLE cases.subject (
  id       uuid PRIMARY KEY,
  case_id  uuid NOT NULL REFERENCES cases.case_file,
  kind     text NOT NULL,
  name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  mark     text NOT NULL,
  note     text,
  named_at timestamptz NOT NULL,
  UNIQUE (case_id, kind, mark)
);

CREATE INDEX subject_mark ON cases.subject (kind, mark);

COMMENT ON TABLE cases.subject IS 'Persons, shops, accounts, addresses and goods that a case is about';
COMMENT ON COLUMN cases.subject.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.subject.case_id IS 'The case';
COMMENT ON COLUMN cases.subject.kind IS 'Sort of subject';
COMMENT ON COLUMN cases.subject.name IS 'As written on papers';
COMMENT ON COLUMN cases.subject.mark IS 'The same without marks and signs, for comparison';
COMMENT ON COLUMN cases.subject.note IS 'Role or remark; an assertion with its author in the timeline';
COMMENT ON COLUMN cases.subject.named_at IS 'When it was entered';

GRANT SELECT, INSERT ON cases.subject TO ${app};

CREATE TABLE cases.inspection (
  id         uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES cases.case_file,
  planned_on date NOT NULL,
  place      text NOT NULL,
  scope      text NOT NULL,
  evident    text,
  evidence   int,
  held_at    timestamptz,
  minutes    text,
  violation  boolean,
  called_off boolean NOT NULL DEFAULT false
);

CREATE UNIQUE INDEX inspection_one_open ON cases.inspection (case_id) WHERE held_at IS NULL AND NOT called_off;

COMMENT ON TABLE cases.inspection IS 'Inspections, planned and held';
COMMENT ON COLUMN cases.inspection.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.inspection.case_id IS 'The case';
COMMENT ON COLUMN cases.inspection.planned_on IS 'Day on which it is to be held';
COMMENT ON COLUMN cases.inspection.place IS 'Where';
COMMENT ON COLUMN cases.inspection.scope IS 'What is inspected and why';
COMMENT ON COLUMN cases.inspection.evident IS 'Reason of an evident violation, where another agency or a visit of this year stood against it';
COMMENT ON COLUMN cases.inspection.evidence IS 'Number of the exhibit that shows the evident violation';
COMMENT ON COLUMN cases.inspection.held_at IS 'When it was held';
COMMENT ON COLUMN cases.inspection.minutes IS 'Number of the minutes';
COMMENT ON COLUMN cases.inspection.violation IS 'Whether a violation was found';
COMMENT ON COLUMN cases.inspection.called_off IS 'Whether it was called off';

GRANT SELECT, INSERT, UPDATE ON cases.inspection TO ${app};

CREATE TABLE cases.team (
  inspection uuid NOT NULL REFERENCES cases.inspection,
  case_id    uuid NOT NULL REFERENCES cases.case_file,
  officer    uuid NOT NULL,
  agency     text NOT NULL,
  lead       boolean NOT NULL,
  PRIMARY KEY (inspection, officer)
);

CREATE UNIQUE INDEX team_one_lead ON cases.team (inspection) WHERE lead;
CREATE INDEX team_of_case ON cases.team (case_id);

COMMENT ON TABLE cases.team IS 'Members of inspection teams';
COMMENT ON COLUMN cases.team.inspection IS 'The inspection';
COMMENT ON COLUMN cases.team.case_id IS 'The case';
COMMENT ON COLUMN cases.team.officer IS 'The member';
COMMENT ON COLUMN cases.team.agency IS 'Agency of the member';
COMMENT ON COLUMN cases.team.lead IS 'Whether the member leads the team';

GRANT SELECT, INSERT ON cases.team TO ${app};

CREATE TABLE cases.exhibit (
  id         uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES cases.case_file,
  number     int NOT NULL CHECK (number BETWEEN 1 AND 9999),
  kind       text NOT NULL CHECK (kind IN ('GOODS', 'PAPER', 'DIGITAL')),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  amount     text NOT NULL,
  taken_at   timestamptz NOT NULL,
  seal       text,
  holder     text NOT NULL,
  file       uuid,
  file_owner uuid,
  sha256     text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  UNIQUE (case_id, number)
);

CREATE UNIQUE INDEX exhibit_file ON cases.exhibit (case_id, file) WHERE file IS NOT NULL;

COMMENT ON TABLE cases.exhibit IS 'Exhibits and evidence; files stay in the vault, here is a pointer';
COMMENT ON COLUMN cases.exhibit.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.exhibit.case_id IS 'The case';
COMMENT ON COLUMN cases.exhibit.number IS 'Number inside the case';
COMMENT ON COLUMN cases.exhibit.kind IS 'Sort of evidence';
COMMENT ON COLUMN cases.exhibit.name IS 'What it is';
COMMENT ON COLUMN cases.exhibit.amount IS 'How much, as counted';
COMMENT ON COLUMN cases.exhibit.taken_at IS 'When it was taken';
COMMENT ON COLUMN cases.exhibit.seal IS 'Number of the seal';
COMMENT ON COLUMN cases.exhibit.holder IS 'Who holds it now';
COMMENT ON COLUMN cases.exhibit.file IS 'File in the vault';
COMMENT ON COLUMN cases.exhibit.file_owner IS 'What that file belongs to in the vault';
COMMENT ON COLUMN cases.exhibit.sha256 IS 'Hash of the original file';

GRANT SELECT, INSERT, UPDATE ON cases.exhibit TO ${app};

CREATE TABLE cases.custody (
  exhibit     uuid NOT NULL REFERENCES cases.exhibit,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  number      int NOT NULL CHECK (number > 0),
  at          timestamptz NOT NULL,
  from_holder text,
  to_holder   text NOT NULL,
  reason      text NOT NULL,
  PRIMARY KEY (exhibit, number)
);

CREATE INDEX custody_of_case ON cases.custody (case_id);

COMMENT ON TABLE cases.custody IS 'From hand to hand: who gave an exhibit to whom; never changed';
COMMENT ON COLUMN cases.custody.exhibit IS 'The exhibit';
COMMENT ON COLUMN cases.custody.case_id IS 'The case';
COMMENT ON COLUMN cases.custody.number IS 'Position in the chain';
COMMENT ON COLUMN cases.custody.at IS 'When';
COMMENT ON COLUMN cases.custody.from_holder IS 'Who gave it; empty for the first holder';
COMMENT ON COLUMN cases.custody.to_holder IS 'Who took it';
COMMENT ON COLUMN cases.custody.reason IS 'Why';

GRANT SELECT, INSERT ON cases.custody TO ${app};

CREATE TABLE cases.ruling (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  kind        text NOT NULL CHECK (kind IN ('FINE', 'TAX')),
  number      text NOT NULL,
  decided_on  date NOT NULL,
  amount_dong bigint NOT NULL CHECK (amount_dong >= 0),
  measures    text NOT NULL,
  signer      text NOT NULL,
  served_on   date
);

CREATE UNIQUE INDEX ruling_once ON cases.ruling (case_id, kind);

COMMENT ON TABLE cases.ruling IS 'Decisions: sanction or recovery of tax';
COMMENT ON COLUMN cases.ruling.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.ruling.case_id IS 'The case';
COMMENT ON COLUMN cases.ruling.kind IS 'Sort of decision';
COMMENT ON COLUMN cases.ruling.number IS 'Number of the document';
COMMENT ON COLUMN cases.ruling.decided_on IS 'Day of the decision';
COMMENT ON COLUMN cases.ruling.amount_dong IS 'Fine or tax decided, in dong; what was paid is in cases.payment';
COMMENT ON COLUMN cases.ruling.measures IS 'Confiscation, remedies and other measures';
COMMENT ON COLUMN cases.ruling.signer IS 'Who signed, by office';
COMMENT ON COLUMN cases.ruling.served_on IS 'Day on which it was served';

GRANT SELECT, INSERT, UPDATE ON cases.ruling TO ${app};

CREATE TABLE cases.payment (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  ruling      uuid NOT NULL REFERENCES cases.ruling,
  paid_on     date NOT NULL,
  amount_dong bigint NOT NULL CHECK (amount_dong > 0),
  receipt     text NOT NULL,
  UNIQUE (ruling, receipt)
);

COMMENT ON TABLE cases.payment IS 'Money that came in on a decision; never changed';
COMMENT ON COLUMN cases.payment.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.payment.case_id IS 'The case';
COMMENT ON COLUMN cases.payment.ruling IS 'The decision';
COMMENT ON COLUMN cases.payment.paid_on IS 'Day of payment';
COMMENT ON COLUMN cases.payment.amount_dong IS 'Amount in dong';
COMMENT ON COLUMN cases.payment.receipt IS 'Number of the receipt of the treasury or bank';

GRANT SELECT, INSERT ON cases.payment TO ${app};

CREATE TABLE cases.transfer (
  id       uuid PRIMARY KEY,
  case_id  uuid NOT NULL REFERENCES cases.case_file,
  receiver text NOT NULL,
  sent_at  timestamptz NOT NULL,
  articles text NOT NULL,
  ended_at timestamptz,
  result   text CHECK (result IN ('RETURNED', 'PROSECUTED')),
  CHECK ((ended_at IS NULL) = (result IS NULL))
);

CREATE UNIQUE INDEX transfer_one_open ON cases.transfer (case_id) WHERE result IS NULL;

COMMENT ON TABLE cases.transfer IS 'Transfers to the criminal side and what came of them';
COMMENT ON COLUMN cases.transfer.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.transfer.case_id IS 'The case';
COMMENT ON COLUMN cases.transfer.receiver IS 'Key of the investigating body';
COMMENT ON COLUMN cases.transfer.sent_at IS 'When the file went';
COMMENT ON COLUMN cases.transfer.articles IS 'Articles of the Penal Code';
COMMENT ON COLUMN cases.transfer.ended_at IS 'When the result came';
COMMENT ON COLUMN cases.transfer.result IS 'What came of it';

GRANT SELECT, INSERT, UPDATE ON cases.transfer TO ${app};

CREATE TABLE cases.takedown (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  platform    text NOT NULL,
  addresses   text NOT NULL,
  paper       text NOT NULL,
  asked_at    timestamptz NOT NULL,
  clock       uuid,
  answered_at timestamptz,
  effective   boolean
);

CREATE INDEX takedown_of_case ON cases.takedown (case_id);

COMMENT ON TABLE cases.takedown IS 'Requests to platforms to take an offer down';
COMMENT ON COLUMN cases.takedown.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.takedown.case_id IS 'The case';
COMMENT ON COLUMN cases.takedown.platform IS 'Code of the platform in the catalogue';
COMMENT ON COLUMN cases.takedown.addresses IS 'What is to be taken down';
COMMENT ON COLUMN cases.takedown.paper IS 'Number of the request';
COMMENT ON COLUMN cases.takedown.asked_at IS 'When it was received by the platform';
COMMENT ON COLUMN cases.takedown.clock IS 'Clock of 24 hours';
COMMENT ON COLUMN cases.takedown.answered_at IS 'When the platform answered';
COMMENT ON COLUMN cases.takedown.effective IS 'Whether an officer saw that it is gone';

GRANT SELECT, INSERT, UPDATE ON cases.takedown TO ${app};

CREATE TABLE cases.proposal (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases.case_file,
  event       text NOT NULL,
  words       text NOT NULL,
  asked_by    uuid NOT NULL,
  by_head     boolean NOT NULL,
  asked_at    timestamptz NOT NULL,
  answered_by uuid CHECK (answered_by <> asked_by),
  answered_at timestamptz,
  agreed      boolean,
  CHECK ((answered_at IS NULL) = (agreed IS NULL))
);

CREATE UNIQUE INDEX proposal_one_open ON cases.proposal (case_id) WHERE answered_at IS NULL;

COMMENT ON TABLE cases.proposal IS 'What needs a second person: asked by one officer, answered by another';
COMMENT ON COLUMN cases.proposal.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.proposal.case_id IS 'The case';
COMMENT ON COLUMN cases.proposal.event IS 'What is to happen';
COMMENT ON COLUMN cases.proposal.words IS 'Why';
COMMENT ON COLUMN cases.proposal.asked_by IS 'Who proposes';
COMMENT ON COLUMN cases.proposal.by_head IS 'Whether a head of the leading agency proposes; else the second person must be one';
COMMENT ON COLUMN cases.proposal.asked_at IS 'When';
COMMENT ON COLUMN cases.proposal.answered_by IS 'The second person';
COMMENT ON COLUMN cases.proposal.answered_at IS 'When it was answered';
COMMENT ON COLUMN cases.proposal.agreed IS 'Whether the second person agreed';

GRANT SELECT, INSERT, UPDATE ON cases.proposal TO ${app};

CREATE TABLE cases.task (
  id      uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases.case_file,
  title   text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  officer uuid NOT NULL,
  due_on  date NOT NULL,
  done_at timestamptz
);

CREATE INDEX task_of_case ON cases.task (case_id);
CREATE INDEX task_open ON cases.task (officer, due_on) WHERE done_at IS NULL;

COMMENT ON TABLE cases.task IS 'Tasks inside a case';
COMMENT ON COLUMN cases.task.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.task.case_id IS 'The case';
COMMENT ON COLUMN cases.task.title IS 'What is to be done';
COMMENT ON COLUMN cases.task.officer IS 'Who';
COMMENT ON COLUMN cases.task.due_on IS 'Until when';
COMMENT ON COLUMN cases.task.done_at IS 'When it was done';

GRANT SELECT, INSERT, UPDATE ON cases.task TO ${app};

CREATE TABLE cases.link (
  case_id   uuid NOT NULL REFERENCES cases.case_file,
  other     uuid NOT NULL REFERENCES cases.case_file CHECK (other <> case_id),
  kind      text NOT NULL CHECK (kind IN ('PARENT', 'RELATED')),
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, other)
);

COMMENT ON TABLE cases.link IS 'Links between cases';
COMMENT ON COLUMN cases.link.case_id IS 'The case';
COMMENT ON COLUMN cases.link.other IS 'The other case';
COMMENT ON COLUMN cases.link.kind IS 'Whether the other is the parent, or only related';
COMMENT ON COLUMN cases.link.linked_at IS 'When';

GRANT SELECT, INSERT ON cases.link TO ${app};

-- Who sees what. The settings last as long as the transaction; without them nothing is seen.
ALTER TABLE cases.case_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_file FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.case_file
  USING (
    (SELECT current_setting('cases.everything', true) = 'on')
    OR ((SELECT current_setting('cases.works', true) = 'on')
        AND agencies @> ARRAY[(SELECT current_setting('cases.agency', true))]
        AND NOT recused @> ARRAY[(SELECT nullif(current_setting('cases.officer', true), '')::uuid)]
        AND (secrecy = 'AGENCY'
             OR people @> ARRAY[(SELECT nullif(current_setting('cases.officer', true), '')::uuid)]
             OR (secrecy = 'ASSIGNED'
                 AND (SELECT current_setting('cases.leads', true) = 'on')
                 AND agency = (SELECT current_setting('cases.agency', true))))));

ALTER TABLE cases.moment ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.moment FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.moment USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.origin ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.origin FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.origin USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.subject FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.subject USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.inspection ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.inspection FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.inspection USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.team ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.team FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.team USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.exhibit ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.exhibit FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.exhibit USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.custody ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.custody FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.custody USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.ruling ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.ruling FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.ruling USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.payment FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.payment USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.transfer ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.transfer FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.transfer USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.takedown ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.takedown FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.takedown USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.proposal USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.task ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.task FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.task USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));

ALTER TABLE cases.link ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.link FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.link USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
