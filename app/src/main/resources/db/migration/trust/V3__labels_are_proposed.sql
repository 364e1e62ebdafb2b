-- What the program proposes to look at, with its reason. It decides nothing: an officer takes a proposal, which opens a
-- draft or a paper for others to sign, or refuses it with words.

CREATE TABLE trust.proposal (
  id         uuid PRIMARY KEY,
  ground     text NOT NULL CHECK (ground IN ('DECISION', 'WARNING', 'EXPIRY', 'CLEARANCE')),
  source     text NOT NULL CHECK (length(source) BETWEEN 1 AND 80),
  agency     text NOT NULL,
  shop       text NOT NULL CHECK (length(shop) BETWEEN 1 AND 200),
  identifier text NOT NULL CHECK (length(identifier) BETWEEN 1 AND 300),
  mark       text NOT NULL CHECK (mark ~ '^[0-9a-f]{32}$'),
  since      timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('TAKEN', 'REFUSED', 'LAPSED')),
  decided_by uuid,
  decided_at timestamptz,
  words      text NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
  CHECK ((outcome IN ('TAKEN', 'REFUSED')) IS NOT TRUE OR (decided_by IS NOT NULL AND decided_at IS NOT NULL AND words <> ''))
);

CREATE UNIQUE INDEX proposal_once ON trust.proposal (ground, source, mark) WHERE outcome IS DISTINCT FROM 'LAPSED';
CREATE INDEX proposal_open ON trust.proposal (agency, since) WHERE outcome IS NULL;

COMMENT ON TABLE  trust.proposal IS 'What the program proposes to look at among labels of shops; people decide';
COMMENT ON COLUMN trust.proposal.id IS 'Identifier';
COMMENT ON COLUMN trust.proposal.ground IS 'Why: a published decision, a published warning, a label that ended, a case without violation';
COMMENT ON COLUMN trust.proposal.source IS 'Last part of the address of the publication, or number of the label that ended';
COMMENT ON COLUMN trust.proposal.agency IS 'Key of the agency that is asked';
COMMENT ON COLUMN trust.proposal.shop IS 'Name of the shop as the file has it';
COMMENT ON COLUMN trust.proposal.identifier IS 'Address of the shop or its tax code, as written';
COMMENT ON COLUMN trust.proposal.mark IS 'Keyed mark of kind and canonical form of the identifier';
COMMENT ON COLUMN trust.proposal.since IS 'When it was proposed';
COMMENT ON COLUMN trust.proposal.outcome IS 'What became of it; empty while it waits; LAPSED when its reason is gone';
COMMENT ON COLUMN trust.proposal.decided_by IS 'Who decided';
COMMENT ON COLUMN trust.proposal.decided_at IS 'When';
COMMENT ON COLUMN trust.proposal.words IS 'Reasons of who decided';

GRANT SELECT, INSERT, UPDATE (outcome, decided_by, decided_at, words) ON trust.proposal TO ${app};
