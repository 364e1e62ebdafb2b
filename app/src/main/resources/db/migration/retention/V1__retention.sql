-- What may be erased, who agreed, and what stays of it. Nothing here says what a record said.
CREATE TABLE retention.hold (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL,
  record       uuid NOT NULL,
  number       text NOT NULL,
  reason       text NOT NULL CHECK (length(reason) <= 2000),
  basis        text NOT NULL CHECK (length(basis) <= 300),
  held_at      timestamptz NOT NULL,
  held_by      uuid NOT NULL,
  held_for     text NOT NULL,
  released_at  timestamptz,
  released_by  uuid,
  released_for text,
  CHECK ((released_at IS NULL) = (released_by IS NULL))
);

CREATE UNIQUE INDEX hold_once ON retention.hold (kind, record) WHERE released_at IS NULL;

COMMENT ON TABLE retention.hold IS 'Records that must not be erased, whatever their term: a dispute, an investigation, an audit';
COMMENT ON COLUMN retention.hold.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN retention.hold.kind IS 'Kind of the record';
COMMENT ON COLUMN retention.hold.record IS 'Identifier of the record in its room';
COMMENT ON COLUMN retention.hold.number IS 'Number as people say it';
COMMENT ON COLUMN retention.hold.reason IS 'Why';
COMMENT ON COLUMN retention.hold.basis IS 'Decision or article';
COMMENT ON COLUMN retention.hold.held_at IS 'Since when';
COMMENT ON COLUMN retention.hold.held_by IS 'Officer who ordered it';
COMMENT ON COLUMN retention.hold.held_for IS 'Agency of that officer';
COMMENT ON COLUMN retention.hold.released_at IS 'When it ended';
COMMENT ON COLUMN retention.hold.released_by IS 'Officer who ended it';
COMMENT ON COLUMN retention.hold.released_for IS 'Agency of that officer';

GRANT SELECT, INSERT, UPDATE (released_at, released_by, released_for) ON retention.hold TO ${app};

CREATE TABLE retention.proposal (
  id         uuid PRIMARY KEY,
  kind       text NOT NULL,
  record     uuid NOT NULL,
  number     text NOT NULL,
  ground     text NOT NULL CHECK (ground IN ('EXPIRED', 'REQUEST', 'ORDER')),
  words      text NOT NULL CHECK (length(words) <= 2000),
  basis      text NOT NULL CHECK (length(basis) <= 300),
  ended_on   date NOT NULL,
  asked_at   timestamptz NOT NULL,
  asked_by   uuid,
  settled_at timestamptz,
  outcome    text CHECK (outcome IN ('ERASED', 'DENIED')),
  CHECK ((settled_at IS NULL) = (outcome IS NULL))
);

CREATE UNIQUE INDEX proposal_one_open ON retention.proposal (kind, record) WHERE settled_at IS NULL;
CREATE INDEX proposal_by_record ON retention.proposal (kind, record, settled_at);

COMMENT ON TABLE retention.proposal IS 'Wishes to erase the content of one record';
COMMENT ON COLUMN retention.proposal.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN retention.proposal.kind IS 'Kind of the record';
COMMENT ON COLUMN retention.proposal.record IS 'Identifier of the record in its room';
COMMENT ON COLUMN retention.proposal.number IS 'Number as people say it';
COMMENT ON COLUMN retention.proposal.ground IS 'Its term is over, a person asked for it, or a decision orders it';
COMMENT ON COLUMN retention.proposal.words IS 'Why, without what the record says';
COMMENT ON COLUMN retention.proposal.basis IS 'Rule, article or decision';
COMMENT ON COLUMN retention.proposal.ended_on IS 'Day from which the term counts';
COMMENT ON COLUMN retention.proposal.asked_at IS 'When it was proposed';
COMMENT ON COLUMN retention.proposal.asked_by IS 'Officer who proposed it; empty for the nightly run';
COMMENT ON COLUMN retention.proposal.settled_at IS 'When two had signed, or one refused';
COMMENT ON COLUMN retention.proposal.outcome IS 'What came of it';

GRANT SELECT, INSERT, UPDATE (settled_at, outcome) ON retention.proposal TO ${app};

CREATE TABLE retention.signature (
  proposal  uuid NOT NULL REFERENCES retention.proposal,
  officer   uuid NOT NULL,
  agency    text NOT NULL,
  signed_at timestamptz NOT NULL,
  words     text NOT NULL CHECK (length(words) <= 2000),
  PRIMARY KEY (proposal, officer),
  UNIQUE (proposal, agency)
);

COMMENT ON TABLE retention.signature IS 'Who agreed: one officer of each agency at most; never changed';
COMMENT ON COLUMN retention.signature.proposal IS 'What was agreed to';
COMMENT ON COLUMN retention.signature.officer IS 'Who';
COMMENT ON COLUMN retention.signature.agency IS 'Agency of that officer';
COMMENT ON COLUMN retention.signature.signed_at IS 'When';
COMMENT ON COLUMN retention.signature.words IS 'What was said with it';

GRANT SELECT, INSERT ON retention.signature TO ${app};

CREATE TABLE retention.stub (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL,
  record        uuid NOT NULL,
  number        text NOT NULL,
  ended_on      date NOT NULL,
  hash          text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  parts         int NOT NULL CHECK (parts > 0),
  ground        text NOT NULL,
  basis         text NOT NULL,
  first_by      uuid NOT NULL,
  first_agency  text NOT NULL,
  second_by     uuid NOT NULL CHECK (second_by <> first_by),
  second_agency text NOT NULL CHECK (second_agency <> first_agency),
  erased_at     timestamptz NOT NULL,
  UNIQUE (kind, record)
);

CREATE INDEX stub_newest ON retention.stub (erased_at DESC, id);

COMMENT ON TABLE retention.stub IS 'What stays of an erased record: number, days, hash, ground and the two who signed; never changed';
COMMENT ON COLUMN retention.stub.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN retention.stub.kind IS 'Kind of the record';
COMMENT ON COLUMN retention.stub.record IS 'Identifier of the record in its room';
COMMENT ON COLUMN retention.stub.number IS 'Number as people say it';
COMMENT ON COLUMN retention.stub.ended_on IS 'Day from which its term counted';
COMMENT ON COLUMN retention.stub.hash IS 'SHA-256 of what was sealed, by which the log vouched for it';
COMMENT ON COLUMN retention.stub.parts IS 'How many sealed texts and files went';
COMMENT ON COLUMN retention.stub.ground IS 'Term, request or order';
COMMENT ON COLUMN retention.stub.basis IS 'Rule, article or decision';
COMMENT ON COLUMN retention.stub.first_by IS 'Officer who signed first';
COMMENT ON COLUMN retention.stub.first_agency IS 'Agency of that officer';
COMMENT ON COLUMN retention.stub.second_by IS 'Officer who signed second';
COMMENT ON COLUMN retention.stub.second_agency IS 'Agency of that officer';
COMMENT ON COLUMN retention.stub.erased_at IS 'When the content went';

GRANT SELECT, INSERT ON retention.stub TO ${app};

CREATE FUNCTION retention.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was signed and erased is never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER signature_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON retention.signature
  FOR EACH STATEMENT EXECUTE FUNCTION retention.refuse_change();
CREATE TRIGGER stub_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON retention.stub
  FOR EACH STATEMENT EXECUTE FUNCTION retention.refuse_change();
