-- What officers find wrong with texts of law, and the proposals that come of it.

CREATE TABLE legislation.number_year (
  series text NOT NULL CHECK (series IN ('VM', 'KN')),
  year   int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  last   int NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
);

COMMENT ON TABLE  legislation.number_year IS 'Last number given in each series and year';
COMMENT ON COLUMN legislation.number_year.series IS 'VM for findings, KN for proposals';
COMMENT ON COLUMN legislation.number_year.year IS 'Year of the number';
COMMENT ON COLUMN legislation.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON legislation.number_year TO ${app};

CREATE TABLE legislation.proposal (
  id          uuid PRIMARY KEY,
  number      text NOT NULL UNIQUE,
  title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  basis       text NOT NULL,
  level       text NOT NULL CHECK (level IN ('LOCAL', 'CENTRAL')),
  agency      text NOT NULL,
  state       text NOT NULL,
  since       timestamptz NOT NULL,
  version     int NOT NULL CHECK (version > 0),
  comparison  jsonb NOT NULL DEFAULT '[]',
  answers_by  date,
  sent_to     text,
  sent_number text,
  sent_on     date,
  outcome     text CHECK (outcome IN ('ACCEPTED', 'PARTLY', 'DECLINED')),
  answer_number text,
  answered_on date,
  result      text NOT NULL DEFAULT '',
  adopted     text,
  CONSTRAINT sent_by_its_paper CHECK (state NOT IN ('SENT', 'ANSWERED', 'CLOSED') OR sent_number IS NOT NULL),
  CHECK ((sent_number IS NULL) = (sent_to IS NULL) AND (sent_number IS NULL) = (sent_on IS NULL)),
  CHECK ((outcome IS NULL) = (answer_number IS NULL))
);

COMMENT ON TABLE  legislation.proposal IS 'Proposals to change a text of law';
COMMENT ON COLUMN legislation.proposal.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN legislation.proposal.number IS 'Number as people say it, KN-2026-0001';
COMMENT ON COLUMN legislation.proposal.title IS 'What it proposes, in one line';
COMMENT ON COLUMN legislation.proposal.basis IS 'Code of the text in the catalogue';
COMMENT ON COLUMN legislation.proposal.level IS 'Text of the province or of the centre';
COMMENT ON COLUMN legislation.proposal.agency IS 'Key of the agency that leads it';
COMMENT ON COLUMN legislation.proposal.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN legislation.proposal.since IS 'Since when';
COMMENT ON COLUMN legislation.proposal.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN legislation.proposal.comparison IS 'What stands and what is proposed, article by article';
COMMENT ON COLUMN legislation.proposal.answers_by IS 'Last day for the opinions of those who were asked';
COMMENT ON COLUMN legislation.proposal.sent_to IS 'Key of the body to which it was sent';
COMMENT ON COLUMN legislation.proposal.sent_number IS 'Number of the signed paper that sent it';
COMMENT ON COLUMN legislation.proposal.sent_on IS 'Day of that signature';
COMMENT ON COLUMN legislation.proposal.outcome IS 'What the competent body answered';
COMMENT ON COLUMN legislation.proposal.answer_number IS 'Number of its paper in the register';
COMMENT ON COLUMN legislation.proposal.answered_on IS 'Day of that paper';
COMMENT ON COLUMN legislation.proposal.result IS 'What the answer says, in words that everybody may read';
COMMENT ON COLUMN legislation.proposal.adopted IS 'Code of the adopted text in the catalogue';

GRANT SELECT, INSERT, UPDATE ON legislation.proposal TO ${app};

CREATE TABLE legislation.finding (
  id       uuid PRIMARY KEY,
  number   text NOT NULL UNIQUE,
  basis    text NOT NULL,
  article  text NOT NULL CHECK (length(article) BETWEEN 1 AND 200),
  kind     text NOT NULL CHECK (kind IN ('CONFLICT', 'OVERLAP', 'GAP', 'OUTDATED', 'UNFIT')),
  words    text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  wish     text NOT NULL CHECK (length(wish) <= 4000),
  evidence text NOT NULL CHECK (length(evidence) <= 2000),
  agency   text NOT NULL,
  officer  uuid NOT NULL,
  at       timestamptz NOT NULL,
  proposal uuid REFERENCES legislation.proposal,
  set_aside text NOT NULL DEFAULT ''
);

CREATE INDEX finding_open ON legislation.finding (basis, at DESC) WHERE proposal IS NULL;
CREATE INDEX finding_of_proposal ON legislation.finding (proposal) WHERE proposal IS NOT NULL;

COMMENT ON TABLE  legislation.finding IS 'What officers found wrong with a text of law';
COMMENT ON COLUMN legislation.finding.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN legislation.finding.number IS 'Number as people say it, VM-2026-0001';
COMMENT ON COLUMN legislation.finding.basis IS 'Code of the text in the catalogue';
COMMENT ON COLUMN legislation.finding.article IS 'Point, clause, article';
COMMENT ON COLUMN legislation.finding.kind IS 'What is wrong with it';
COMMENT ON COLUMN legislation.finding.words IS 'The same in words';
COMMENT ON COLUMN legislation.finding.wish IS 'What should be changed; empty when that is open';
COMMENT ON COLUMN legislation.finding.evidence IS 'What may be said to everybody of the cases that show it';
COMMENT ON COLUMN legislation.finding.agency IS 'Agency of the officer';
COMMENT ON COLUMN legislation.finding.officer IS 'Who found it';
COMMENT ON COLUMN legislation.finding.at IS 'When';
COMMENT ON COLUMN legislation.finding.proposal IS 'Proposal to which it belongs';
COMMENT ON COLUMN legislation.finding.set_aside IS 'Why it is followed no further; empty while it is';

GRANT SELECT, INSERT, UPDATE (proposal, set_aside) ON legislation.finding TO ${app};

CREATE TABLE legislation.finding_case (
  finding     uuid NOT NULL REFERENCES legislation.finding,
  case_id     uuid NOT NULL,
  case_number text NOT NULL,
  PRIMARY KEY (finding, case_id)
);

COMMENT ON TABLE  legislation.finding_case IS 'Cases that show a finding; seen by whoever sees the case';
COMMENT ON COLUMN legislation.finding_case.finding IS 'The finding';
COMMENT ON COLUMN legislation.finding_case.case_id IS 'The case';
COMMENT ON COLUMN legislation.finding_case.case_number IS 'Its number';

GRANT SELECT, INSERT ON legislation.finding_case TO ${app};

ALTER TABLE legislation.finding_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE legislation.finding_case FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON legislation.finding_case
  USING ((SELECT kernel.sees_all()) OR kernel.sees(case_id)) WITH CHECK (true);

CREATE TABLE legislation.opinion (
  proposal    uuid NOT NULL REFERENCES legislation.proposal,
  agency      text NOT NULL,
  agrees      boolean,
  words       text NOT NULL DEFAULT '' CHECK (length(words) <= 4000),
  officer     uuid,
  answered_at timestamptz,
  PRIMARY KEY (proposal, agency),
  CHECK ((agrees IS NULL) = (answered_at IS NULL))
);

COMMENT ON TABLE  legislation.opinion IS 'Opinions of the agencies that were asked; a row without an answer is silence';
COMMENT ON COLUMN legislation.opinion.proposal IS 'The proposal';
COMMENT ON COLUMN legislation.opinion.agency IS 'Key of the agency that was asked';
COMMENT ON COLUMN legislation.opinion.agrees IS 'Whether it agrees; empty while it is silent';
COMMENT ON COLUMN legislation.opinion.words IS 'Its words';
COMMENT ON COLUMN legislation.opinion.officer IS 'Head who answered';
COMMENT ON COLUMN legislation.opinion.answered_at IS 'When';

GRANT SELECT, INSERT, UPDATE ON legislation.opinion TO ${app};

CREATE TABLE legislation.step (
  id         uuid PRIMARY KEY,
  proposal   uuid NOT NULL REFERENCES legislation.proposal,
  number     int NOT NULL CHECK (number > 0),
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL CHECK (length(words) <= 4000),
  document   uuid,
  UNIQUE (proposal, number),
  CONSTRAINT binding_acts_are_papers CHECK (event NOT IN ('ASK', 'SEND') OR document IS NOT NULL)
);

COMMENT ON TABLE  legislation.step IS 'What was done with proposals; never changed';
COMMENT ON COLUMN legislation.step.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN legislation.step.proposal IS 'The proposal';
COMMENT ON COLUMN legislation.step.number IS 'Version that it made';
COMMENT ON COLUMN legislation.step.at IS 'When';
COMMENT ON COLUMN legislation.step.event IS 'What happened';
COMMENT ON COLUMN legislation.step.actor_kind IS 'Kind of the actor';
COMMENT ON COLUMN legislation.step.officer IS 'Who did it; empty for the program';
COMMENT ON COLUMN legislation.step.agency IS 'Agency of whoever did it';
COMMENT ON COLUMN legislation.step.words IS 'Reason or note';
COMMENT ON COLUMN legislation.step.document IS 'The signed paper by which it happened';

GRANT SELECT, INSERT ON legislation.step TO ${app};

CREATE TABLE legislation.prepared_paper (
  document   uuid PRIMARY KEY,
  proposal   uuid NOT NULL REFERENCES legislation.proposal,
  event      text NOT NULL CHECK (event IN ('ASK', 'SEND')),
  agencies   text[] NOT NULL,
  by_day     date,
  words      text NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX prepared_paper_open ON legislation.prepared_paper (proposal) WHERE outcome IS NULL;

COMMENT ON TABLE  legislation.prepared_paper IS 'Papers of proposals whose signature is an act';
COMMENT ON COLUMN legislation.prepared_paper.document IS 'The document';
COMMENT ON COLUMN legislation.prepared_paper.proposal IS 'The proposal';
COMMENT ON COLUMN legislation.prepared_paper.event IS 'What its signature does';
COMMENT ON COLUMN legislation.prepared_paper.agencies IS 'Whom it asks, or to whom it sends';
COMMENT ON COLUMN legislation.prepared_paper.by_day IS 'Last day for opinions';
COMMENT ON COLUMN legislation.prepared_paper.words IS 'Words of whoever drew it up';
COMMENT ON COLUMN legislation.prepared_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN legislation.prepared_paper.drafted_at IS 'When';
COMMENT ON COLUMN legislation.prepared_paper.outcome IS 'Whether it was signed or dropped; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON legislation.prepared_paper TO ${app};
