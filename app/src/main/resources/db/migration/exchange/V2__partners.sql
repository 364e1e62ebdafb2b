-- Systems of partners that talk to the program: who registered them, their keys, what they handed in, and where they are
-- told of changes.
CREATE TABLE exchange.partner (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL CHECK (kind IN ('PLATFORM', 'POSTAL', 'AGENCY', 'NATIONAL')),
  body text CHECK (length(body) BETWEEN 1 AND 60),
  purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 2000),
  contact text NOT NULL CHECK (length(contact) BETWEEN 1 AND 200),
  email text NOT NULL CHECK (length(email) BETWEEN 1 AND 200),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  key_days int NOT NULL CHECK (key_days BETWEEN 1 AND 366),
  per_minute int NOT NULL CHECK (per_minute BETWEEN 1 AND 60000),
  agency text NOT NULL,
  state text NOT NULL CHECK (state IN ('PROPOSED', 'LISTED', 'REFUSED', 'ENDED')),
  since timestamptz NOT NULL,
  version int NOT NULL CHECK (version > 0),
  CHECK ((kind = 'AGENCY') = (body IS NOT NULL)),
  CONSTRAINT referrals_are_for_agencies CHECK (kind = 'AGENCY' OR NOT 'REFERRALS' = ANY (scopes))
);

COMMENT ON TABLE  exchange.partner IS 'Systems that may talk to the program: platforms, postal firms, other agencies, the national committee';
COMMENT ON COLUMN exchange.partner.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN exchange.partner.number IS 'Number as people say it, DT-2026-0001';
COMMENT ON COLUMN exchange.partner.name IS 'What the system is called';
COMMENT ON COLUMN exchange.partner.kind IS 'Whose system it is';
COMMENT ON COLUMN exchange.partner.body IS 'Key of the agency whose system it is; empty for others';
COMMENT ON COLUMN exchange.partner.purpose IS 'For which task, and by which paper';
COMMENT ON COLUMN exchange.partner.contact IS 'Who answers for it, name and office';
COMMENT ON COLUMN exchange.partner.email IS 'Mail of the contact';
COMMENT ON COLUMN exchange.partner.scopes IS 'What its keys open';
COMMENT ON COLUMN exchange.partner.key_days IS 'For how many days a key is good';
COMMENT ON COLUMN exchange.partner.per_minute IS 'Requests a minute that are answered';
COMMENT ON COLUMN exchange.partner.agency IS 'Key of the agency that entered it';
COMMENT ON COLUMN exchange.partner.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN exchange.partner.since IS 'Since when';
COMMENT ON COLUMN exchange.partner.version IS 'Rises with each act; an act from an older page is refused';

GRANT SELECT, INSERT ON exchange.partner TO ${app};
GRANT UPDATE (state, since, version) ON exchange.partner TO ${app};

CREATE TABLE exchange.partner_step (
  id uuid PRIMARY KEY,
  partner uuid NOT NULL REFERENCES exchange.partner,
  number int NOT NULL,
  at timestamptz NOT NULL,
  event text NOT NULL,
  actor_kind text NOT NULL,
  officer uuid,
  agency text,
  words text NOT NULL,
  document uuid,
  UNIQUE (partner, number)
);

COMMENT ON TABLE  exchange.partner_step IS 'What was done with a partner; never changed';
COMMENT ON COLUMN exchange.partner_step.id IS 'Identifier';
COMMENT ON COLUMN exchange.partner_step.partner IS 'What it was done with';
COMMENT ON COLUMN exchange.partner_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN exchange.partner_step.at IS 'When';
COMMENT ON COLUMN exchange.partner_step.event IS 'What happened';
COMMENT ON COLUMN exchange.partner_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN exchange.partner_step.officer IS 'Who did it';
COMMENT ON COLUMN exchange.partner_step.agency IS 'For which agency';
COMMENT ON COLUMN exchange.partner_step.words IS 'What was said about it';
COMMENT ON COLUMN exchange.partner_step.document IS 'No act on a partner is a paper signed here; always empty';

GRANT SELECT, INSERT ON exchange.partner_step TO ${app};

CREATE TRIGGER partner_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.partner_step
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

CREATE TABLE exchange.partner_key (
  id uuid PRIMARY KEY,
  partner uuid NOT NULL REFERENCES exchange.partner,
  handle text NOT NULL UNIQUE CHECK (length(handle) = 12),
  mark bytea NOT NULL CHECK (octet_length(mark) = 32),
  given_at timestamptz NOT NULL,
  given_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK (expires_at > given_at)
);

COMMENT ON TABLE  exchange.partner_key IS 'Keys of partners; a key itself is kept nowhere';
COMMENT ON COLUMN exchange.partner_key.id IS 'Identifier';
COMMENT ON COLUMN exchange.partner_key.partner IS 'The partner';
COMMENT ON COLUMN exchange.partner_key.handle IS 'First part of the key, by which the row is found and called';
COMMENT ON COLUMN exchange.partner_key.mark IS 'Keyed mark of handle and secret';
COMMENT ON COLUMN exchange.partner_key.given_at IS 'When it was given';
COMMENT ON COLUMN exchange.partner_key.given_by IS 'Officer who gave it';
COMMENT ON COLUMN exchange.partner_key.expires_at IS 'From then on it opens nothing';
COMMENT ON COLUMN exchange.partner_key.ended_at IS 'When it was withdrawn';

GRANT SELECT, INSERT ON exchange.partner_key TO ${app};
GRANT UPDATE (ended_at) ON exchange.partner_key TO ${app};

CREATE INDEX partner_key_of ON exchange.partner_key (partner, given_at);

CREATE TABLE exchange.partner_use (
  partner uuid NOT NULL REFERENCES exchange.partner,
  day date NOT NULL,
  scope text NOT NULL,
  answered bigint NOT NULL CHECK (answered >= 0),
  refused bigint NOT NULL CHECK (refused >= 0),
  PRIMARY KEY (partner, day, scope)
);

COMMENT ON TABLE  exchange.partner_use IS 'How many requests of a partner were answered and refused by day';
COMMENT ON COLUMN exchange.partner_use.partner IS 'The partner';
COMMENT ON COLUMN exchange.partner_use.day IS 'The day in Vietnam';
COMMENT ON COLUMN exchange.partner_use.scope IS 'What was asked for';
COMMENT ON COLUMN exchange.partner_use.answered IS 'Requests with a status below 400';
COMMENT ON COLUMN exchange.partner_use.refused IS 'The others';

GRANT SELECT, INSERT, UPDATE ON exchange.partner_use TO ${app};

CREATE TABLE exchange.partner_tip (
  tip uuid PRIMARY KEY,
  partner uuid NOT NULL REFERENCES exchange.partner,
  tip_number text NOT NULL,
  at timestamptz NOT NULL
);

COMMENT ON TABLE  exchange.partner_tip IS 'Tips that partners handed in; seen by whoever sees the tip';
COMMENT ON COLUMN exchange.partner_tip.tip IS 'The tip';
COMMENT ON COLUMN exchange.partner_tip.partner IS 'Who handed it in';
COMMENT ON COLUMN exchange.partner_tip.tip_number IS 'Its number';
COMMENT ON COLUMN exchange.partner_tip.at IS 'When';

GRANT SELECT, INSERT ON exchange.partner_tip TO ${app};

CREATE INDEX partner_tip_of ON exchange.partner_tip (partner, at, tip);

ALTER TABLE exchange.partner_tip ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.partner_tip FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON exchange.partner_tip
  USING ((SELECT kernel.sees_all()) OR kernel.sees(tip)) WITH CHECK (true);

CREATE TABLE exchange.partner_push (
  partner uuid NOT NULL REFERENCES exchange.partner,
  repetition text NOT NULL CHECK (length(repetition) BETWEEN 16 AND 100),
  intake uuid NOT NULL UNIQUE,
  PRIMARY KEY (partner, repetition)
);

COMMENT ON TABLE  exchange.partner_push IS 'Listings that a partner handed in, under the key by which it may repeat it';
COMMENT ON COLUMN exchange.partner_push.partner IS 'The partner';
COMMENT ON COLUMN exchange.partner_push.repetition IS 'Key of repetition that the partner gave';
COMMENT ON COLUMN exchange.partner_push.intake IS 'The import that came of it';

GRANT SELECT, INSERT ON exchange.partner_push TO ${app};

CREATE TABLE exchange.hook (
  id uuid PRIMARY KEY,
  partner uuid NOT NULL REFERENCES exchange.partner,
  url text NOT NULL CHECK (url LIKE 'https://%' AND length(url) <= 2000),
  topics text[] NOT NULL CHECK (cardinality(topics) > 0),
  secret bytea NOT NULL,
  former bytea,
  former_until timestamptz,
  registered_at timestamptz NOT NULL,
  hits_at timestamptz NOT NULL,
  hits_id uuid NOT NULL,
  failing_since timestamptz,
  stopped_at timestamptz,
  CHECK ((former IS NULL) = (former_until IS NULL))
);

COMMENT ON TABLE  exchange.hook IS 'Addresses at which partners want to be told of changes';
COMMENT ON COLUMN exchange.hook.id IS 'Identifier';
COMMENT ON COLUMN exchange.hook.partner IS 'The partner';
COMMENT ON COLUMN exchange.hook.url IS 'The address';
COMMENT ON COLUMN exchange.hook.topics IS 'Of what it is told';
COMMENT ON COLUMN exchange.hook.secret IS 'Secret of the signatures, sealed for this row';
COMMENT ON COLUMN exchange.hook.former IS 'The secret before, sealed; empty for none';
COMMENT ON COLUMN exchange.hook.former_until IS 'Until then the secret before signs too';
COMMENT ON COLUMN exchange.hook.registered_at IS 'When the partner named it';
COMMENT ON COLUMN exchange.hook.hits_at IS 'Flagged listings are told of up to this moment';
COMMENT ON COLUMN exchange.hook.hits_id IS 'And of that moment up to this one';
COMMENT ON COLUMN exchange.hook.failing_since IS 'Since when nothing got through; empty while it does';
COMMENT ON COLUMN exchange.hook.stopped_at IS 'When it was taken away or switched off; nothing is sent any more';

GRANT SELECT, INSERT ON exchange.hook TO ${app};
GRANT UPDATE (secret, former, former_until, hits_at, hits_id, failing_since, stopped_at) ON exchange.hook TO ${app};

CREATE UNIQUE INDEX hook_named_once ON exchange.hook (partner, url) WHERE stopped_at IS NULL;

CREATE TABLE exchange.delivery (
  id uuid PRIMARY KEY,
  hook uuid NOT NULL REFERENCES exchange.hook,
  about text NOT NULL CHECK (length(about) BETWEEN 1 AND 200),
  kind text NOT NULL,
  body bytea NOT NULL,
  at timestamptz NOT NULL,
  due_at timestamptz,
  tries int NOT NULL DEFAULT 0,
  answer text NOT NULL DEFAULT '',
  sent_at timestamptz,
  UNIQUE (hook, about),
  CHECK (due_at IS NULL OR sent_at IS NULL)
);

COMMENT ON TABLE  exchange.delivery IS 'What partners are told; removed thirty days after it was sent';
COMMENT ON COLUMN exchange.delivery.id IS 'Identifier, the same with each try';
COMMENT ON COLUMN exchange.delivery.hook IS 'Where it goes';
COMMENT ON COLUMN exchange.delivery.about IS 'What changed, in which version: of the same nobody is told twice';
COMMENT ON COLUMN exchange.delivery.kind IS 'Kind of the event';
COMMENT ON COLUMN exchange.delivery.body IS 'The event, sealed for this row';
COMMENT ON COLUMN exchange.delivery.at IS 'When it came to be';
COMMENT ON COLUMN exchange.delivery.due_at IS 'When it is tried next; empty once it is sent or given up';
COMMENT ON COLUMN exchange.delivery.tries IS 'How often it was tried';
COMMENT ON COLUMN exchange.delivery.answer IS 'What came back last: a status, or the code of a fault';
COMMENT ON COLUMN exchange.delivery.sent_at IS 'When it got through';

GRANT SELECT, INSERT, DELETE ON exchange.delivery TO ${app};
GRANT UPDATE (due_at, tries, answer, sent_at) ON exchange.delivery TO ${app};

CREATE INDEX delivery_due ON exchange.delivery (due_at) WHERE due_at IS NOT NULL;
