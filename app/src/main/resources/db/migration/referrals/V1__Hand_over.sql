-- Who looks is told to the database for one transaction: the keys of the agencies in whose name, and
-- the view. Without them no row of this room is visible, also to the owner of the tables.
CREATE FUNCTION referrals.keys() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT string_to_array(coalesce(current_setting('chosach.referrals_keys', true), ''), ',')
$$;

CREATE FUNCTION referrals.view() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('chosach.referrals_view', true), '')
$$;

CREATE SEQUENCE referrals.number;
GRANT USAGE ON SEQUENCE referrals.number TO ${app};

CREATE TABLE referrals.referral (
  id           uuid        PRIMARY KEY,
  number       text        NOT NULL UNIQUE,
  purpose      text        NOT NULL CHECK (purpose IN ('COMPETENCE', 'COORDINATION', 'CRIMINAL', 'BACK',
                 'INVESTIGATION', 'URGENT', 'TAX', 'CONTENT')),
  subject_kind text,
  subject_id   uuid,
  sender       text        NOT NULL,
  sent_by      uuid,
  sent_at      timestamptz NOT NULL,
  answer_by    date,
  follows      uuid        REFERENCES referrals.referral,
  version      int         NOT NULL DEFAULT 1 CHECK (version > 0),
  parties      text[]      NOT NULL CHECK (cardinality(parties) >= 2),
  CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
);

CREATE INDEX referral_sent ON referrals.referral (sender, sent_at DESC, id);
CREATE INDEX referral_by_subject ON referrals.referral (subject_kind, subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX referral_by_age ON referrals.referral (sent_at DESC, id);
CREATE INDEX referral_follows ON referrals.referral (follows) WHERE follows IS NOT NULL;

COMMENT ON TABLE  referrals.referral              IS 'Something handed over by one agency to one or several others; without its words';
COMMENT ON COLUMN referrals.referral.id           IS 'Identifier, UUID version 7';
COMMENT ON COLUMN referrals.referral.number       IS 'Number as people say it';
COMMENT ON COLUMN referrals.referral.purpose      IS 'Why it is handed over';
COMMENT ON COLUMN referrals.referral.subject_kind IS 'Kind of thing that is handed over, as the room that owns it names it';
COMMENT ON COLUMN referrals.referral.subject_id   IS 'Identifier of that thing in its room';
COMMENT ON COLUMN referrals.referral.sender       IS 'Key of the agency that hands over';
COMMENT ON COLUMN referrals.referral.sent_by      IS 'Officer who sent it; empty when the program did after a decision elsewhere';
COMMENT ON COLUMN referrals.referral.sent_at      IS 'When it was sent';
COMMENT ON COLUMN referrals.referral.answer_by    IS 'Last day for the answer, set by the sender in the letter';
COMMENT ON COLUMN referrals.referral.follows      IS 'Referral that it follows: sent back, sent on, or content asked for';
COMMENT ON COLUMN referrals.referral.version      IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN referrals.referral.parties      IS 'Keys of the sender and of all receivers: who may see it';

GRANT SELECT, INSERT, UPDATE (version) ON referrals.referral TO ${app};

CREATE TABLE referrals.letter (
  referral uuid   PRIMARY KEY REFERENCES referrals.referral,
  title    bytea  NOT NULL,
  words    bytea  NOT NULL,
  parties  text[] NOT NULL
);

COMMENT ON TABLE  referrals.letter          IS 'Words of a referral, for its parties only';
COMMENT ON COLUMN referrals.letter.referral IS 'The referral';
COMMENT ON COLUMN referrals.letter.title    IS 'What it is about in one line, sealed';
COMMENT ON COLUMN referrals.letter.words    IS 'What the sender writes, sealed';
COMMENT ON COLUMN referrals.letter.parties  IS 'Who may see it';

GRANT SELECT, INSERT ON referrals.letter TO ${app};

CREATE TABLE referrals.receiver (
  id             uuid        PRIMARY KEY,
  referral       uuid        NOT NULL REFERENCES referrals.referral,
  agency         text        NOT NULL,
  exclusive      boolean     NOT NULL,
  state          text        NOT NULL CHECK (state IN ('OFFERED', 'ACCEPTED', 'REFUSED', 'COUNTERED', 'EXPIRED',
                   'PASSED_OVER', 'WITHDRAWN', 'DONE')),
  since          timestamptz NOT NULL,
  delivered_at   timestamptz,
  delivery_fault text        CHECK (delivery_fault IN ('AGENCY_ENDED', 'NO_READER')),
  received_at    timestamptz,
  opened_at      timestamptz,
  opened_by      uuid,
  officer        uuid,
  answer_by      date,
  countered_by   date,
  refused_for    text,
  suggested      text,
  result         text,
  decided_on     date,
  assessed_dong  bigint      CHECK (assessed_dong >= 0),
  paid_dong      bigint      CHECK (paid_dong >= 0),
  escalated      smallint    NOT NULL DEFAULT 0 CHECK (escalated BETWEEN 0 AND 3),
  parties        text[]      NOT NULL,
  UNIQUE (referral, agency),
  CHECK (delivered_at IS NULL OR delivery_fault IS NULL),
  CHECK ((opened_at IS NULL) = (opened_by IS NULL)),
  CHECK ((state = 'REFUSED') = (refused_for IS NOT NULL)),
  CHECK ((state = 'DONE') = (result IS NOT NULL))
);

-- Of several receivers of one thing at most one has it.
CREATE UNIQUE INDEX receiver_who_has_it ON referrals.receiver (referral)
  WHERE exclusive AND state IN ('ACCEPTED', 'DONE');
CREATE INDEX receiver_in_tray ON referrals.receiver (agency, state, referral);
CREATE INDEX receiver_undelivered ON referrals.receiver (id) WHERE delivered_at IS NULL;
CREATE INDEX receiver_answer_by ON referrals.receiver (answer_by) WHERE state IN ('OFFERED', 'COUNTERED', 'ACCEPTED');
CREATE INDEX receiver_officer ON referrals.receiver (officer) WHERE officer IS NOT NULL;

COMMENT ON TABLE  referrals.receiver                IS 'One receiver of a referral, with its own delivery and its own answer';
COMMENT ON COLUMN referrals.receiver.id             IS 'Identifier';
COMMENT ON COLUMN referrals.receiver.referral       IS 'The referral';
COMMENT ON COLUMN referrals.receiver.agency         IS 'Key of the agency that receives';
COMMENT ON COLUMN referrals.receiver.exclusive      IS 'Whether only one receiver can take it';
COMMENT ON COLUMN referrals.receiver.state          IS 'Where it stands with this receiver';
COMMENT ON COLUMN referrals.receiver.since          IS 'Since when';
COMMENT ON COLUMN referrals.receiver.delivered_at   IS 'When it lay in the tray of the agency; empty while it could not be delivered';
COMMENT ON COLUMN referrals.receiver.delivery_fault IS 'Why it could not be delivered';
COMMENT ON COLUMN referrals.receiver.received_at    IS 'First receipt of this thing by this agency; clocks count from here';
COMMENT ON COLUMN referrals.receiver.opened_at      IS 'When somebody there first opened it';
COMMENT ON COLUMN referrals.receiver.opened_by      IS 'Officer who did';
COMMENT ON COLUMN referrals.receiver.officer        IS 'Officer who works on it there';
COMMENT ON COLUMN referrals.receiver.answer_by      IS 'Last day for the answer, or for the work once agreed';
COMMENT ON COLUMN referrals.receiver.countered_by   IS 'Day that the receiver proposed instead';
COMMENT ON COLUMN referrals.receiver.refused_for    IS 'Reason code of a refusal';
COMMENT ON COLUMN referrals.receiver.suggested      IS 'Key of the agency that the receiver thinks competent';
COMMENT ON COLUMN referrals.receiver.result         IS 'What came of it';
COMMENT ON COLUMN referrals.receiver.decided_on     IS 'Day of the decision behind the result';
COMMENT ON COLUMN referrals.receiver.assessed_dong  IS 'Tax assessed, in đồng';
COMMENT ON COLUMN referrals.receiver.paid_dong      IS 'Tax paid so far, in đồng';
COMMENT ON COLUMN referrals.receiver.escalated      IS 'Who was reminded: 0 nobody, 1 the officer, 2 the head, 3 the standing office';
COMMENT ON COLUMN referrals.receiver.parties        IS 'Who may see it';

GRANT SELECT, INSERT, UPDATE ON referrals.receiver TO ${app};

CREATE TABLE referrals.part (
  referral uuid     NOT NULL REFERENCES referrals.referral,
  part     text     NOT NULL,
  sheets   smallint NOT NULL CHECK (sheets BETWEEN 1 AND 9999),
  parties  text[]   NOT NULL,
  PRIMARY KEY (referral, part)
);

COMMENT ON TABLE  referrals.part          IS 'Parts of a file that was handed over, as the sender counted them';
COMMENT ON COLUMN referrals.part.referral IS 'The referral';
COMMENT ON COLUMN referrals.part.part     IS 'Which part';
COMMENT ON COLUMN referrals.part.sheets   IS 'Number of sheets';
COMMENT ON COLUMN referrals.part.parties  IS 'Who may see it';

GRANT SELECT, INSERT ON referrals.part TO ${app};

CREATE TABLE referrals.item (
  id           uuid        PRIMARY KEY,
  receiver     uuid        NOT NULL REFERENCES referrals.receiver,
  position     smallint    NOT NULL CHECK (position BETWEEN 1 AND 20),
  description  bytea       NOT NULL,
  delivered_at timestamptz,
  delivered_by uuid,
  reference    bytea,
  parties      text[]      NOT NULL,
  UNIQUE (receiver, position),
  CHECK ((delivered_at IS NULL) = (reference IS NULL))
);

COMMENT ON TABLE  referrals.item              IS 'What is asked of a receiver, item by item, and what was delivered';
COMMENT ON COLUMN referrals.item.id           IS 'Identifier';
COMMENT ON COLUMN referrals.item.receiver     IS 'Receiver who is asked';
COMMENT ON COLUMN referrals.item.position     IS 'Position in the letter';
COMMENT ON COLUMN referrals.item.description  IS 'What is asked for, sealed';
COMMENT ON COLUMN referrals.item.delivered_at IS 'When it was delivered';
COMMENT ON COLUMN referrals.item.delivered_by IS 'Officer who delivered it';
COMMENT ON COLUMN referrals.item.reference    IS 'Number of the document with which it was delivered, sealed';
COMMENT ON COLUMN referrals.item.parties      IS 'Who may see it';

GRANT SELECT, INSERT, UPDATE (delivered_at, delivered_by, reference) ON referrals.item TO ${app};

CREATE TABLE referrals.act (
  id           uuid        PRIMARY KEY,
  referral     uuid        NOT NULL REFERENCES referrals.referral,
  receiver     uuid        REFERENCES referrals.receiver,
  version      int         NOT NULL CHECK (version >= 0),
  at           timestamptz NOT NULL,
  event        text        NOT NULL,
  before_state text,
  after_state  text        NOT NULL,
  actor_kind   text        NOT NULL,
  actor        uuid,
  agency       text,
  ground       text        NOT NULL,
  about        text,
  parties      text[]      NOT NULL
);

CREATE INDEX act_of_referral ON referrals.act (referral, version, at, id);

COMMENT ON TABLE  referrals.act              IS 'History of referrals; appended, never changed';
COMMENT ON COLUMN referrals.act.id           IS 'Identifier';
COMMENT ON COLUMN referrals.act.referral     IS 'The referral';
COMMENT ON COLUMN referrals.act.receiver     IS 'Receiver with whom it happened';
COMMENT ON COLUMN referrals.act.version      IS 'Version of the referral before the act';
COMMENT ON COLUMN referrals.act.at           IS 'When';
COMMENT ON COLUMN referrals.act.event        IS 'What happened';
COMMENT ON COLUMN referrals.act.before_state IS 'State before; empty for the offer';
COMMENT ON COLUMN referrals.act.after_state  IS 'State after';
COMMENT ON COLUMN referrals.act.actor_kind   IS 'Sort of actor';
COMMENT ON COLUMN referrals.act.actor        IS 'Who did it';
COMMENT ON COLUMN referrals.act.agency       IS 'Agency in whose name';
COMMENT ON COLUMN referrals.act.ground       IS 'Law and article of the row of the life cycle';
COMMENT ON COLUMN referrals.act.about        IS 'What it was about: reason code, result, day, officer';
COMMENT ON COLUMN referrals.act.parties      IS 'Who may see it';

GRANT SELECT, INSERT ON referrals.act TO ${app};

CREATE FUNCTION referrals.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER act_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON referrals.act
  FOR EACH STATEMENT EXECUTE FUNCTION referrals.refuse_change();

CREATE TABLE referrals.word (
  act     uuid   PRIMARY KEY REFERENCES referrals.act,
  words   bytea  NOT NULL,
  parties text[] NOT NULL
);

COMMENT ON TABLE  referrals.word         IS 'What was written with an act, for the parties only';
COMMENT ON COLUMN referrals.word.act     IS 'The act';
COMMENT ON COLUMN referrals.word.words   IS 'The words, sealed';
COMMENT ON COLUMN referrals.word.parties IS 'Who may see it';

GRANT SELECT, INSERT ON referrals.word TO ${app};

CREATE TABLE referrals.clock (
  clock    uuid   PRIMARY KEY,
  receiver uuid   NOT NULL REFERENCES referrals.receiver,
  duty     text   NOT NULL CHECK (duty IN ('RECEIPT', 'ANSWER', 'NOTICE', 'VERIFY', 'RETURN')),
  parties  text[] NOT NULL,
  UNIQUE (receiver, duty)
);

COMMENT ON TABLE  referrals.clock          IS 'Clocks that run on a receiver';
COMMENT ON COLUMN referrals.clock.clock    IS 'The clock in the deadlines';
COMMENT ON COLUMN referrals.clock.receiver IS 'The receiver';
COMMENT ON COLUMN referrals.clock.duty     IS 'What is to be done in that time';
COMMENT ON COLUMN referrals.clock.parties  IS 'Who may see it';

GRANT SELECT, INSERT ON referrals.clock TO ${app};

CREATE TABLE referrals.decision (
  decision uuid PRIMARY KEY,
  at       timestamptz NOT NULL
);

COMMENT ON TABLE  referrals.decision          IS 'Decisions of other rooms that were handed over: each once, however often it is told';
COMMENT ON COLUMN referrals.decision.decision IS 'Identifier of the decision in its room';
COMMENT ON COLUMN referrals.decision.at       IS 'When it was handed over';

GRANT SELECT, INSERT ON referrals.decision TO ${app};

-- Hit or no hit: who holds a subject is a pointer and no content. One sees the own ones, and those of
-- others only for the very mark that this transaction asks about.
CREATE TABLE referrals.holding (
  id      uuid        PRIMARY KEY,
  agency  text        NOT NULL,
  officer uuid        NOT NULL,
  kind    text        NOT NULL,
  mark    bytea       NOT NULL CHECK (octet_length(mark) = 16),
  since   timestamptz NOT NULL,
  ended   timestamptz
);

CREATE UNIQUE INDEX holding_once ON referrals.holding (mark, agency) WHERE ended IS NULL;
CREATE INDEX holding_of_agency ON referrals.holding (agency, since DESC) WHERE ended IS NULL;

COMMENT ON TABLE  referrals.holding         IS 'Subjects that agencies enter as known to them: pointers without content';
COMMENT ON COLUMN referrals.holding.id      IS 'Identifier';
COMMENT ON COLUMN referrals.holding.agency  IS 'Key of the agency that holds it';
COMMENT ON COLUMN referrals.holding.officer IS 'Officer who entered it';
COMMENT ON COLUMN referrals.holding.kind    IS 'Kind of identifier';
COMMENT ON COLUMN referrals.holding.mark    IS 'Keyed mark of kind and canonical form; nobody can read the value from it';
COMMENT ON COLUMN referrals.holding.since   IS 'Since when';
COMMENT ON COLUMN referrals.holding.ended   IS 'When it was struck off';

GRANT SELECT, INSERT, UPDATE (ended) ON referrals.holding TO ${app};

CREATE TABLE referrals.held_value (
  holding uuid  PRIMARY KEY REFERENCES referrals.holding,
  agency  text  NOT NULL,
  value   bytea NOT NULL
);

COMMENT ON TABLE  referrals.held_value         IS 'What an agency entered, for that agency only';
COMMENT ON COLUMN referrals.held_value.holding IS 'The entry';
COMMENT ON COLUMN referrals.held_value.agency  IS 'Key of the agency that holds it';
COMMENT ON COLUMN referrals.held_value.value   IS 'The value as it is shown, sealed';

GRANT SELECT, INSERT ON referrals.held_value TO ${app};

CREATE TABLE referrals.question (
  id      uuid        PRIMARY KEY,
  at      timestamptz NOT NULL,
  agency  text        NOT NULL,
  officer uuid        NOT NULL,
  kind    text        NOT NULL,
  mark    bytea       NOT NULL CHECK (octet_length(mark) = 16),
  hits    text[]      NOT NULL
);

CREATE INDEX question_of_agency ON referrals.question (agency, at DESC);

COMMENT ON TABLE  referrals.question         IS 'Who asked whether anyone holds a subject, and who was named';
COMMENT ON COLUMN referrals.question.id      IS 'Identifier';
COMMENT ON COLUMN referrals.question.at      IS 'When';
COMMENT ON COLUMN referrals.question.agency  IS 'Agency in whose name';
COMMENT ON COLUMN referrals.question.officer IS 'Who asked';
COMMENT ON COLUMN referrals.question.kind    IS 'Kind of identifier';
COMMENT ON COLUMN referrals.question.mark    IS 'Keyed mark of what was asked';
COMMENT ON COLUMN referrals.question.hits    IS 'Keys of the agencies that hold it';

GRANT SELECT, INSERT ON referrals.question TO ${app};

ALTER TABLE referrals.referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.referral FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.receiver ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.receiver FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.act ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.act FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.clock FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.letter FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.part ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.part FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.item ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.item FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.word ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.word FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.decision FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.holding ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.holding FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.held_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.held_value FORCE ROW LEVEL SECURITY;
ALTER TABLE referrals.question ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals.question FORCE ROW LEVEL SECURITY;

-- What stands where: parties all of it, the standing office where it stands, the program what it moves.
CREATE POLICY parties ON referrals.referral USING (parties && referrals.keys());
CREATE POLICY parties ON referrals.receiver USING (parties && referrals.keys());
CREATE POLICY parties ON referrals.act USING (parties && referrals.keys());
CREATE POLICY parties ON referrals.clock USING (parties && referrals.keys());
CREATE POLICY overview ON referrals.referral FOR SELECT USING (referrals.view() = 'OVERVIEW');
CREATE POLICY overview ON referrals.receiver FOR SELECT USING (referrals.view() = 'OVERVIEW');
CREATE POLICY overview ON referrals.act FOR SELECT USING (referrals.view() = 'OVERVIEW');
CREATE POLICY overview ON referrals.clock FOR SELECT USING (referrals.view() = 'OVERVIEW');
CREATE POLICY program ON referrals.referral USING (referrals.view() = 'SYSTEM');
CREATE POLICY program ON referrals.receiver USING (referrals.view() = 'SYSTEM');
CREATE POLICY program ON referrals.act USING (referrals.view() = 'SYSTEM');
CREATE POLICY program ON referrals.decision USING (referrals.view() = 'SYSTEM');
CREATE POLICY program ON referrals.clock USING (referrals.view() = 'SYSTEM');

-- Content: the parties and nobody else, also not the program.
CREATE POLICY parties ON referrals.letter USING (parties && referrals.keys());
CREATE POLICY parties ON referrals.part USING (parties && referrals.keys());
CREATE POLICY parties ON referrals.item USING (parties && referrals.keys());
CREATE POLICY parties ON referrals.word USING (parties && referrals.keys());

CREATE POLICY own ON referrals.holding USING (agency = ANY (referrals.keys()));
CREATE POLICY asked ON referrals.holding FOR SELECT
  USING (encode(mark, 'hex') = coalesce(current_setting('chosach.referrals_mark', true), ''));
CREATE POLICY own ON referrals.held_value USING (agency = ANY (referrals.keys()));
CREATE POLICY own ON referrals.question USING (agency = ANY (referrals.keys()));
