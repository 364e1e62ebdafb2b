-- What two persons change of a partner, the limit that all programs share, the own signing key, and signed requests to
-- platforms with their sendings.
ALTER TABLE exchange.partner
  DROP CONSTRAINT partner_kind_check,
  ADD CONSTRAINT partner_kind_check CHECK (kind IN ('PLATFORM', 'POSTAL', 'AGENCY', 'NATIONAL', 'PROVINCE')),
  ADD COLUMN code text CHECK (length(code) BETWEEN 1 AND 60),
  ADD COLUMN signing_key text NOT NULL DEFAULT '' CHECK (length(signing_key) <= 60),
  ADD COLUMN change jsonb,
  ADD CONSTRAINT removals_are_for_platforms
    CHECK (NOT 'REMOVALS' = ANY (scopes) OR (kind = 'PLATFORM' AND code IS NOT NULL)),
  ADD CONSTRAINT submissions_are_for_provinces
    CHECK (NOT 'SUBMISSIONS' = ANY (scopes) OR (kind = 'PROVINCE' AND code IS NOT NULL AND signing_key <> ''));

COMMENT ON COLUMN exchange.partner.code IS 'Code of the platform in the catalogue, or of the province; empty for others';
COMMENT ON COLUMN exchange.partner.signing_key IS 'Public key by which its submissions are signed; empty for none';
COMMENT ON COLUMN exchange.partner.change IS 'Terms that one person asked for and a second one has not answered; empty for none';

GRANT UPDATE (contact, email, scopes, key_days, per_minute, signing_key, change) ON exchange.partner TO ${app};

CREATE UNIQUE INDEX partner_stands_alone ON exchange.partner (kind, code)
  WHERE state = 'LISTED' AND code IS NOT NULL AND ('REMOVALS' = ANY (scopes) OR 'SUBMISSIONS' = ANY (scopes));

CREATE TABLE exchange.partner_allowance (
  partner uuid PRIMARY KEY REFERENCES exchange.partner,
  remaining numeric(12, 4) NOT NULL,
  taken int NOT NULL,
  at timestamptz NOT NULL
);

COMMENT ON TABLE  exchange.partner_allowance IS 'What a partner may still ask this minute, of which each program takes some at a time';
COMMENT ON COLUMN exchange.partner_allowance.partner IS 'The partner';
COMMENT ON COLUMN exchange.partner_allowance.remaining IS 'Requests that are left; fills evenly up to those of a minute';
COMMENT ON COLUMN exchange.partner_allowance.taken IS 'How many were taken last';
COMMENT ON COLUMN exchange.partner_allowance.at IS 'When';

GRANT SELECT, INSERT, UPDATE ON exchange.partner_allowance TO ${app};

CREATE TABLE exchange.own_key (
  sole boolean PRIMARY KEY CHECK (sole),
  published text NOT NULL,
  secret bytea NOT NULL,
  made_at timestamptz NOT NULL
);

COMMENT ON TABLE  exchange.own_key IS 'The key by which this installation signs what it submits; one row';
COMMENT ON COLUMN exchange.own_key.sole IS 'Always true';
COMMENT ON COLUMN exchange.own_key.published IS 'Its public part, which two persons of the other side enter';
COMMENT ON COLUMN exchange.own_key.secret IS 'Its private part, sealed';
COMMENT ON COLUMN exchange.own_key.made_at IS 'When it was made';

GRANT SELECT, INSERT ON exchange.own_key TO ${app};

CREATE TABLE exchange.removal (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('REMOVE', 'RESTORE')),
  platform text NOT NULL CHECK (length(platform) BETWEEN 1 AND 60),
  partner uuid NOT NULL REFERENCES exchange.partner,
  agency text NOT NULL,
  case_id uuid NOT NULL,
  case_number text NOT NULL,
  addresses text NOT NULL CHECK (length(addresses) BETWEEN 1 AND 50000),
  document uuid NOT NULL,
  paper text NOT NULL,
  way text NOT NULL CHECK (way IN ('API', 'MAIL')),
  sending int NOT NULL CHECK (sending > 0),
  tried_at timestamptz,
  fault text NOT NULL DEFAULT '',
  request uuid,
  check_at timestamptz,
  state text NOT NULL CHECK (state IN ('SENT', 'UNDELIVERED', 'DELIVERED', 'DONE', 'STANDING', 'ESCALATED', 'DROPPED')),
  since timestamptz NOT NULL,
  version int NOT NULL CHECK (version > 0),
  UNIQUE (document, platform)
);

COMMENT ON TABLE  exchange.removal IS 'Signed papers of cases that the program brings to platforms: to remove, to restore';
COMMENT ON COLUMN exchange.removal.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN exchange.removal.number IS 'Number as people say it, YG-2026-0001';
COMMENT ON COLUMN exchange.removal.kind IS 'What is asked for';
COMMENT ON COLUMN exchange.removal.platform IS 'Code of the platform in the catalogue';
COMMENT ON COLUMN exchange.removal.partner IS 'The registered partner that stands for it';
COMMENT ON COLUMN exchange.removal.agency IS 'Key of the agency that asks';
COMMENT ON COLUMN exchange.removal.case_id IS 'The case';
COMMENT ON COLUMN exchange.removal.case_number IS 'Its number';
COMMENT ON COLUMN exchange.removal.addresses IS 'Addresses of the offers, one a line';
COMMENT ON COLUMN exchange.removal.document IS 'The signed paper';
COMMENT ON COLUMN exchange.removal.paper IS 'Its number';
COMMENT ON COLUMN exchange.removal.way IS 'By events or by mail';
COMMENT ON COLUMN exchange.removal.sending IS 'How often it was sent off';
COMMENT ON COLUMN exchange.removal.tried_at IS 'When mail was tried last';
COMMENT ON COLUMN exchange.removal.fault IS 'Why it did not get through last: a status, or the code of a fault; empty for nothing';
COMMENT ON COLUMN exchange.removal.request IS 'What the case keeps of it, with the clock; empty for none';
COMMENT ON COLUMN exchange.removal.check_at IS 'When its pages are fetched anew; empty for no time limit, or once they were';
COMMENT ON COLUMN exchange.removal.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN exchange.removal.since IS 'Since when';
COMMENT ON COLUMN exchange.removal.version IS 'Rises with each act; an act from an older page is refused';

GRANT SELECT, INSERT ON exchange.removal TO ${app};
GRANT UPDATE (state, since, version, way, sending, tried_at, fault, request, check_at) ON exchange.removal TO ${app};

CREATE INDEX removal_of_case ON exchange.removal (case_id);
CREATE INDEX removal_under_way ON exchange.removal (state) WHERE state IN ('SENT', 'DELIVERED');

ALTER TABLE exchange.removal ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.removal FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON exchange.removal
  USING ((SELECT kernel.sees_all()) OR kernel.sees(case_id)) WITH CHECK (true);

CREATE FUNCTION exchange.guard_removal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM kernel.guard_part(NEW.id, NEW.case_id);
  RETURN NULL;
END $$;

CREATE TRIGGER removal_is_guarded AFTER INSERT ON exchange.removal
  FOR EACH ROW EXECUTE FUNCTION exchange.guard_removal();

REVOKE EXECUTE ON FUNCTION exchange.guard_removal() FROM PUBLIC;

CREATE TABLE exchange.removal_step (
  id uuid PRIMARY KEY,
  removal uuid NOT NULL REFERENCES exchange.removal,
  number int NOT NULL,
  at timestamptz NOT NULL,
  event text NOT NULL,
  actor_kind text NOT NULL,
  officer uuid,
  agency text,
  words text NOT NULL,
  document uuid,
  UNIQUE (removal, number)
);

COMMENT ON TABLE  exchange.removal_step IS 'What was done with a request; never changed';
COMMENT ON COLUMN exchange.removal_step.id IS 'Identifier';
COMMENT ON COLUMN exchange.removal_step.removal IS 'What it was done with';
COMMENT ON COLUMN exchange.removal_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN exchange.removal_step.at IS 'When';
COMMENT ON COLUMN exchange.removal_step.event IS 'What happened';
COMMENT ON COLUMN exchange.removal_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN exchange.removal_step.officer IS 'Who did it';
COMMENT ON COLUMN exchange.removal_step.agency IS 'For which agency';
COMMENT ON COLUMN exchange.removal_step.words IS 'What was said about it, or the proof';
COMMENT ON COLUMN exchange.removal_step.document IS 'The paper signed here by which it happened';

GRANT SELECT, INSERT ON exchange.removal_step TO ${app};

ALTER TABLE exchange.removal_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange.removal_step FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON exchange.removal_step
  USING ((SELECT kernel.sees_all()) OR kernel.sees(removal)) WITH CHECK (true);

CREATE TRIGGER removal_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.removal_step
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();
