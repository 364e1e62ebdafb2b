-- One signal for each thing that must be sifted. Words of tips are not here in the clear: what can
-- be searched and likened are keyed marks, what must be shown is sealed by the vault.
CREATE SEQUENCE signals.news AS bigint;

GRANT USAGE ON SEQUENCE signals.news TO ${app};

CREATE TABLE signals.signal (
  id            uuid        PRIMARY KEY,
  source_kind   text        NOT NULL CHECK (source_kind IN ('TIP', 'LISTING')),
  source        uuid        NOT NULL,
  number        text        NOT NULL UNIQUE,
  channel       text        NOT NULL,
  place         text,
  area          text,
  goods         text,
  photos        int         NOT NULL DEFAULT 0 CHECK (photos >= 0),
  received_at   timestamptz NOT NULL,
  arrived_at    timestamptz NOT NULL,
  state         text        NOT NULL CHECK (state IN ('WAITING', 'ASKED', 'ADMITTED', 'REFERRED', 'MERGED', 'REFUSED')),
  since         timestamptz NOT NULL,
  version       int         NOT NULL DEFAULT 1 CHECK (version > 0),
  agency        text        NOT NULL,
  officer       uuid,
  snoozed_until timestamptz,
  referred_to   text,
  merged_into   uuid        REFERENCES signals.signal CHECK (merged_into <> id),
  proposed      text,
  procedure     text,
  clock         uuid,
  due_at        timestamptz NOT NULL,
  rank          smallint    NOT NULL DEFAULT 1 CHECK (rank IN (0, 1)),
  news          bigint      NOT NULL DEFAULT nextval('signals.news'),
  UNIQUE (source_kind, source),
  CHECK ((state = 'REFERRED') = (referred_to IS NOT NULL)),
  CHECK ((state = 'MERGED') = (merged_into IS NOT NULL))
);

-- The inbox in its order, and the same below the filters that would leave few rows of many.
CREATE INDEX signal_inbox ON signals.signal (rank, due_at, id) WHERE state IN ('WAITING', 'ASKED');
CREATE INDEX signal_inbox_of_officer ON signals.signal (officer, rank, due_at, id) WHERE state IN ('WAITING', 'ASKED');
CREATE INDEX signal_inbox_of_agency ON signals.signal (agency, rank, due_at, id) WHERE state IN ('WAITING', 'ASKED');
CREATE INDEX signal_inbox_of_channel ON signals.signal (channel, rank, due_at, id) WHERE state IN ('WAITING', 'ASKED');
CREATE INDEX signal_inbox_of_goods ON signals.signal (goods, rank, due_at, id) WHERE state IN ('WAITING', 'ASKED');
CREATE INDEX signal_inbox_of_area ON signals.signal (area, rank, due_at, id) WHERE state IN ('WAITING', 'ASKED');
CREATE INDEX signal_inbox_of_proposed ON signals.signal (proposed, rank, due_at, id) WHERE state IN ('WAITING', 'ASKED');
CREATE INDEX signal_snoozed ON signals.signal (snoozed_until, id) WHERE snoozed_until IS NOT NULL;
CREATE INDEX signal_by_state ON signals.signal (state, id);
CREATE INDEX signal_referred ON signals.signal (referred_to, id) WHERE referred_to IS NOT NULL;
CREATE INDEX signal_merged ON signals.signal (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX signal_by_clock ON signals.signal (clock) WHERE clock IS NOT NULL;
CREATE INDEX signal_by_news ON signals.signal (news);

COMMENT ON TABLE  signals.signal               IS 'What must be sifted: one row for each tip, later for each flagged listing';
COMMENT ON COLUMN signals.signal.id            IS 'Identifier, UUID version 7';
COMMENT ON COLUMN signals.signal.source_kind   IS 'What it came from';
COMMENT ON COLUMN signals.signal.source        IS 'Identifier of that in its room';
COMMENT ON COLUMN signals.signal.number        IS 'Number as people say it, that of its tip';
COMMENT ON COLUMN signals.signal.channel       IS 'How it came';
COMMENT ON COLUMN signals.signal.place         IS 'Sort of place';
COMMENT ON COLUMN signals.signal.area          IS 'Code of the commune, ward or special zone';
COMMENT ON COLUMN signals.signal.goods         IS 'Code of the goods group that the reporter chose';
COMMENT ON COLUMN signals.signal.photos        IS 'How many files came with it';
COMMENT ON COLUMN signals.signal.received_at   IS 'When it reached the office; clocks count from here';
COMMENT ON COLUMN signals.signal.arrived_at    IS 'When it arrived in the inbox';
COMMENT ON COLUMN signals.signal.state         IS 'Where it stands inside the office';
COMMENT ON COLUMN signals.signal.since         IS 'Since when';
COMMENT ON COLUMN signals.signal.version       IS 'Rises with each change; an act from an older page is refused';
COMMENT ON COLUMN signals.signal.agency        IS 'Key of the agency in whose inbox it lies';
COMMENT ON COLUMN signals.signal.officer       IS 'Officer who sifts it; empty while nobody does';
COMMENT ON COLUMN signals.signal.snoozed_until IS 'Out of the inbox until then; its clock runs on';
COMMENT ON COLUMN signals.signal.referred_to   IS 'Key of the agency it was referred to';
COMMENT ON COLUMN signals.signal.merged_into   IS 'Signal it was merged into';
COMMENT ON COLUMN signals.signal.proposed      IS 'Procedure that the machine proposes first';
COMMENT ON COLUMN signals.signal.procedure     IS 'Procedure that a person settled';
COMMENT ON COLUMN signals.signal.clock         IS 'Clock that runs on it';
COMMENT ON COLUMN signals.signal.due_at        IS 'When that clock ends; the order of the inbox';
COMMENT ON COLUMN signals.signal.rank          IS '0 when it was escalated, 1 otherwise; escalated ones stand first';
COMMENT ON COLUMN signals.signal.news          IS 'Counts up with each arrival and each word of a reporter';

GRANT SELECT, INSERT, UPDATE ON signals.signal TO ${app};

CREATE TABLE signals.act (
  id           uuid        PRIMARY KEY,
  signal       uuid        NOT NULL REFERENCES signals.signal,
  number       int         NOT NULL CHECK (number > 0),
  at           timestamptz NOT NULL,
  event        text        NOT NULL,
  before_state text        NOT NULL,
  after_state  text        NOT NULL,
  actor_kind   text        NOT NULL,
  actor        uuid,
  agency       text,
  ground       text        NOT NULL,
  about        text,
  undoes       uuid        UNIQUE REFERENCES signals.act,
  before       jsonb       NOT NULL,
  public_words bytea,
  remark       bytea,
  UNIQUE (signal, number)
);

COMMENT ON TABLE  signals.act              IS 'History of signals; never changed, also not by a merge';
COMMENT ON COLUMN signals.act.id           IS 'Identifier';
COMMENT ON COLUMN signals.act.signal       IS 'The signal';
COMMENT ON COLUMN signals.act.number       IS 'Position in its history';
COMMENT ON COLUMN signals.act.at           IS 'When';
COMMENT ON COLUMN signals.act.event        IS 'What happened';
COMMENT ON COLUMN signals.act.before_state IS 'State before';
COMMENT ON COLUMN signals.act.after_state  IS 'State after';
COMMENT ON COLUMN signals.act.actor_kind   IS 'Sort of actor';
COMMENT ON COLUMN signals.act.actor        IS 'Who did it';
COMMENT ON COLUMN signals.act.agency       IS 'Agency in whose name';
COMMENT ON COLUMN signals.act.ground       IS 'Law and article of the row of the life cycle';
COMMENT ON COLUMN signals.act.about        IS 'What it was about: receiving agency, other signal, reason code, officer, moment';
COMMENT ON COLUMN signals.act.undoes       IS 'Act that it takes back; each is taken back at most once';
COMMENT ON COLUMN signals.act.before       IS 'What the act changed, as it was before; no personal data';
COMMENT ON COLUMN signals.act.public_words IS 'What the reporter is told, sealed';
COMMENT ON COLUMN signals.act.remark       IS 'Words for the office only, sealed';

GRANT SELECT, INSERT ON signals.act TO ${app};

CREATE FUNCTION signals.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history and judgements are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER act_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON signals.act
  FOR EACH STATEMENT EXECUTE FUNCTION signals.refuse_change();

CREATE TABLE signals.notice (
  act       uuid        PRIMARY KEY REFERENCES signals.act,
  signal    uuid        NOT NULL REFERENCES signals.signal,
  send_at   timestamptz NOT NULL,
  state     text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'WITHDRAWN', 'FAILED')),
  tries     int         NOT NULL DEFAULT 0,
  settled_at timestamptz,
  fault     text
);

CREATE INDEX notice_due ON signals.notice (send_at) WHERE state = 'WAITING';

COMMENT ON TABLE  signals.notice            IS 'Words on their way to a reporter: they leave when the time to undo is over';
COMMENT ON COLUMN signals.notice.act        IS 'Act that they belong to';
COMMENT ON COLUMN signals.notice.signal     IS 'The signal';
COMMENT ON COLUMN signals.notice.send_at    IS 'When they may leave';
COMMENT ON COLUMN signals.notice.state      IS 'Waiting, sent, withdrawn by an undo, or not possible';
COMMENT ON COLUMN signals.notice.tries      IS 'How often it was tried';
COMMENT ON COLUMN signals.notice.settled_at IS 'When it was sent, withdrawn or given up';
COMMENT ON COLUMN signals.notice.fault      IS 'Reason code why it could not be sent';

GRANT SELECT, INSERT, UPDATE ON signals.notice TO ${app};

CREATE TABLE signals.identifier (
  signal    uuid  NOT NULL REFERENCES signals.signal,
  mark      bytea NOT NULL CHECK (octet_length(mark) = 16),
  core_mark bytea NOT NULL CHECK (octet_length(core_mark) = 16),
  kind      text  NOT NULL,
  sureness  text  NOT NULL,
  found_in  text  NOT NULL CHECK (found_in IN ('TEXT', 'PHOTO', 'REPLY')),
  value     bytea NOT NULL,
  PRIMARY KEY (signal, mark)
);

CREATE INDEX identifier_by_mark ON signals.identifier (mark, signal);
CREATE INDEX identifier_by_core ON signals.identifier (core_mark, signal);

COMMENT ON TABLE  signals.identifier           IS 'Identifiers that a machine read in a signal';
COMMENT ON COLUMN signals.identifier.signal    IS 'The signal';
COMMENT ON COLUMN signals.identifier.mark      IS 'Keyed mark of kind and canonical form: equal for the same identifier';
COMMENT ON COLUMN signals.identifier.core_mark IS 'Keyed mark of the bare value: equal for one number at a known and an unknown bank';
COMMENT ON COLUMN signals.identifier.kind      IS 'Kind of identifier';
COMMENT ON COLUMN signals.identifier.sureness  IS 'How far the reading can be trusted';
COMMENT ON COLUMN signals.identifier.found_in  IS 'Where it was read';
COMMENT ON COLUMN signals.identifier.value     IS 'Canonical form and bare value, sealed';

GRANT SELECT, INSERT ON signals.identifier TO ${app};

CREATE TABLE signals.photo (
  signal uuid  NOT NULL REFERENCES signals.signal,
  hash   bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (signal, hash)
);

CREATE INDEX photo_by_hash ON signals.photo (hash, signal);

COMMENT ON TABLE  signals.photo        IS 'Files that came with signals';
COMMENT ON COLUMN signals.photo.signal IS 'The signal';
COMMENT ON COLUMN signals.photo.hash   IS 'SHA-256 of the original';

GRANT SELECT, INSERT ON signals.photo TO ${app};

CREATE TABLE signals.likeness (
  signal    uuid     PRIMARY KEY REFERENCES signals.signal,
  bands     bigint[] NOT NULL,
  signature bytea    NOT NULL CHECK (octet_length(signature) = 256)
);

CREATE INDEX likeness_by_band ON signals.likeness USING gin (bands);

COMMENT ON TABLE  signals.likeness           IS 'By what like texts meet; made with a secret, so that no words follow from it';
COMMENT ON COLUMN signals.likeness.signal    IS 'The signal';
COMMENT ON COLUMN signals.likeness.bands     IS 'Values of which like texts share one';
COMMENT ON COLUMN signals.likeness.signature IS 'MinHash of 64 permutations';

GRANT SELECT, INSERT ON signals.likeness TO ${app};

CREATE TABLE signals.findable (
  signal uuid     PRIMARY KEY REFERENCES signals.signal,
  terms  bigint[] NOT NULL
);

CREATE INDEX findable_by_term ON signals.findable USING gin (terms);

COMMENT ON TABLE  signals.findable        IS 'By what signals are found: keyed marks of words, identifiers and numbers';
COMMENT ON COLUMN signals.findable.signal IS 'The signal';
COMMENT ON COLUMN signals.findable.terms  IS 'First eight bytes of the mark of each term';

GRANT SELECT, INSERT, UPDATE ON signals.findable TO ${app};

CREATE TABLE signals.proposal (
  id      uuid        PRIMARY KEY,
  signal  uuid        NOT NULL REFERENCES signals.signal,
  at      timestamptz NOT NULL,
  about   text        NOT NULL CHECK (about IN ('PROCEDURE')),
  value   text        NOT NULL,
  weight  int         NOT NULL CHECK (weight BETWEEN 0 AND 100),
  ground  text        NOT NULL,
  reasons bytea       NOT NULL
);

CREATE INDEX proposal_by_signal ON signals.proposal (signal, about, weight DESC);

COMMENT ON TABLE  signals.proposal         IS 'What a machine proposed; never a judgement';
COMMENT ON COLUMN signals.proposal.id      IS 'Identifier';
COMMENT ON COLUMN signals.proposal.signal  IS 'The signal';
COMMENT ON COLUMN signals.proposal.at      IS 'When';
COMMENT ON COLUMN signals.proposal.about   IS 'What it is about';
COMMENT ON COLUMN signals.proposal.value   IS 'What is proposed, such as a procedure';
COMMENT ON COLUMN signals.proposal.weight  IS 'For the order';
COMMENT ON COLUMN signals.proposal.ground  IS 'Law and article of the rule';
COMMENT ON COLUMN signals.proposal.reasons IS 'Why, with words of the tip, sealed';

GRANT SELECT, INSERT ON signals.proposal TO ${app};

CREATE TABLE signals.judgement (
  id      uuid        PRIMARY KEY,
  signal  uuid        NOT NULL REFERENCES signals.signal,
  at      timestamptz NOT NULL,
  officer uuid        NOT NULL,
  agency  text        NOT NULL,
  about   text        NOT NULL CHECK (about IN ('PROCEDURE', 'DUPLICATE')),
  value   text        NOT NULL,
  verdict boolean     NOT NULL
);

CREATE INDEX judgement_by_signal ON signals.judgement (signal, about, at DESC);

COMMENT ON TABLE  signals.judgement         IS 'What persons decided about proposals; appended, the newest counts';
COMMENT ON COLUMN signals.judgement.id      IS 'Identifier';
COMMENT ON COLUMN signals.judgement.signal  IS 'The signal';
COMMENT ON COLUMN signals.judgement.at      IS 'When';
COMMENT ON COLUMN signals.judgement.officer IS 'Who';
COMMENT ON COLUMN signals.judgement.agency  IS 'In the name of which agency';
COMMENT ON COLUMN signals.judgement.about   IS 'What it is about';
COMMENT ON COLUMN signals.judgement.value   IS 'The procedure, or the other signal';
COMMENT ON COLUMN signals.judgement.verdict IS 'Whether it is so';

GRANT SELECT, INSERT ON signals.judgement TO ${app};

CREATE TRIGGER judgement_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON signals.judgement
  FOR EACH STATEMENT EXECUTE FUNCTION signals.refuse_change();

CREATE TABLE signals.seen (
  officer uuid   NOT NULL,
  tab     text   NOT NULL CHECK (tab IN ('ALL', 'MINE')),
  news    bigint NOT NULL,
  PRIMARY KEY (officer, tab)
);

COMMENT ON TABLE  signals.seen         IS 'Up to where an officer has seen the news of a tab';
COMMENT ON COLUMN signals.seen.officer IS 'The officer';
COMMENT ON COLUMN signals.seen.tab     IS 'The tab';
COMMENT ON COLUMN signals.seen.news    IS 'Last news seen';

GRANT SELECT, INSERT, UPDATE ON signals.seen TO ${app};
