-- One administrator is not everybody: who opened an account is kept with it, and what opens a signing or sealed
-- role or another way in waits for a second administrator of another agency.
ALTER TABLE officers.officer
  ADD COLUMN opened_by uuid,
  ADD COLUMN agreed_by uuid,
  ADD COLUMN founded   boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT officer_agreed_by_another CHECK (agreed_by <> opened_by),
  ADD CONSTRAINT officer_founded_by_two CHECK (NOT founded OR agreed_by IS NOT NULL);

COMMENT ON COLUMN officers.officer.opened_by IS 'Administrator who opened the account; empty when the program did, at the console';
COMMENT ON COLUMN officers.officer.agreed_by IS 'Administrator of another agency who agreed; empty where nobody else is asked';
COMMENT ON COLUMN officers.officer.founded   IS 'Whether two opened it in the opening days of the installation: it signs from the first day';

CREATE TABLE officers.opening (
  once     boolean     PRIMARY KEY DEFAULT true CHECK (once),
  began_at timestamptz NOT NULL,
  ends_at  timestamptz NOT NULL CHECK (ends_at > began_at)
);

COMMENT ON TABLE  officers.opening          IS 'The opening days of an installation, once in its life; never changed';
COMMENT ON COLUMN officers.opening.once     IS 'Always true: there is one row at most';
COMMENT ON COLUMN officers.opening.began_at IS 'When the first administrator opened the own account at the console';
COMMENT ON COLUMN officers.opening.ends_at  IS 'From then on new accounts wait before they sign';

CREATE TABLE officers.account_request (
  id           uuid        PRIMARY KEY,
  kind         text        NOT NULL CHECK (kind IN ('OPEN', 'GRANT', 'MOVE', 'LINK')),
  officer      uuid,
  account_name text,
  full_name    text,
  display_name text,
  agency_key   text,
  role         text,
  purpose      text CHECK (purpose IN ('INVITATION', 'PASSWORD', 'SECOND_FACTOR')),
  valid_from   date,
  valid_to     date,
  reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  asked_at     timestamptz NOT NULL,
  asked_by     uuid        NOT NULL,
  asked_agency text        NOT NULL,
  settled_at   timestamptz,
  outcome      text CHECK (outcome IN ('AGREED', 'DENIED', 'WITHDRAWN')),
  settled_by   uuid,
  settled_agency text,
  words        text CHECK (length(words) <= 500),
  CHECK ((kind = 'OPEN') = (account_name IS NOT NULL)),
  CHECK (kind = 'OPEN' OR officer IS NOT NULL),
  CHECK ((kind = 'LINK') = (purpose IS NOT NULL)),
  CHECK ((settled_at IS NULL) = (outcome IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)
         AND (settled_at IS NULL) = (settled_agency IS NULL)),
  CONSTRAINT request_agreed_by_another_agency
    CHECK (outcome <> 'AGREED' OR (settled_by <> asked_by AND settled_agency <> asked_agency)),
  CONSTRAINT request_withdrawn_by_who_asked CHECK (outcome <> 'WITHDRAWN' OR settled_by = asked_by)
);

CREATE INDEX account_request_waiting ON officers.account_request (asked_at) WHERE settled_at IS NULL;
CREATE INDEX account_request_by_time ON officers.account_request (asked_at DESC);

COMMENT ON TABLE  officers.account_request                IS 'What one administrator asks and another of another agency must agree to';
COMMENT ON COLUMN officers.account_request.id             IS 'Identifier, UUID version 7';
COMMENT ON COLUMN officers.account_request.kind           IS 'Open an account, grant a role, move an officer, let an agency fetch a one-time link';
COMMENT ON COLUMN officers.account_request.officer        IS 'Whom it is about; for a new account filled in when it was opened';
COMMENT ON COLUMN officers.account_request.account_name   IS 'Name of the new account';
COMMENT ON COLUMN officers.account_request.full_name      IS 'Full name for the new account';
COMMENT ON COLUMN officers.account_request.display_name   IS 'Name on the desk for the new account';
COMMENT ON COLUMN officers.account_request.agency_key     IS 'Agency of the new account, or the new agency of a moved officer';
COMMENT ON COLUMN officers.account_request.role           IS 'Role that is asked for';
COMMENT ON COLUMN officers.account_request.purpose        IS 'What the link is for';
COMMENT ON COLUMN officers.account_request.valid_from     IS 'First day asked for';
COMMENT ON COLUMN officers.account_request.valid_to       IS 'Last day asked for; empty while no end is known';
COMMENT ON COLUMN officers.account_request.reason         IS 'Why, in the words of who asks';
COMMENT ON COLUMN officers.account_request.asked_at       IS 'When it was asked; unanswered it lapses after fourteen days';
COMMENT ON COLUMN officers.account_request.asked_by       IS 'Administrator who asked';
COMMENT ON COLUMN officers.account_request.asked_agency   IS 'Agency of that administrator then';
COMMENT ON COLUMN officers.account_request.settled_at     IS 'When it was answered or withdrawn';
COMMENT ON COLUMN officers.account_request.outcome        IS 'What became of it';
COMMENT ON COLUMN officers.account_request.settled_by     IS 'Administrator who answered';
COMMENT ON COLUMN officers.account_request.settled_agency IS 'Agency of that administrator then';
COMMENT ON COLUMN officers.account_request.words          IS 'What was said with the answer';

CREATE TABLE officers.link_delivery (
  id         uuid        PRIMARY KEY,
  officer_id uuid        NOT NULL REFERENCES officers.officer (id),
  purpose    text        NOT NULL CHECK (purpose IN ('INVITATION', 'PASSWORD', 'SECOND_FACTOR')),
  agency_key text        NOT NULL,
  reason     text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  asked_by   uuid        NOT NULL,
  agreed_by  uuid CHECK (agreed_by <> asked_by),
  ready_at   timestamptz NOT NULL,
  taken_at   timestamptz,
  taken_by   uuid CHECK (taken_by <> asked_by AND taken_by <> agreed_by AND taken_by <> officer_id),
  by_console boolean     NOT NULL DEFAULT false,
  CHECK ((taken_at IS NULL) = (taken_by IS NULL AND NOT by_console)),
  CONSTRAINT reset_needs_two CHECK (purpose = 'INVITATION' OR agreed_by IS NOT NULL)
);

CREATE INDEX link_delivery_waiting ON officers.link_delivery (agency_key, ready_at) WHERE taken_at IS NULL;

COMMENT ON TABLE  officers.link_delivery            IS 'One-time links that the agency of an officer may fetch and hand over; the link itself is made when it is fetched';
COMMENT ON COLUMN officers.link_delivery.id         IS 'Identifier, UUID version 7';
COMMENT ON COLUMN officers.link_delivery.officer_id IS 'For whom';
COMMENT ON COLUMN officers.link_delivery.purpose    IS 'What the link is for';
COMMENT ON COLUMN officers.link_delivery.agency_key IS 'Agency of the officer, whose head fetches it';
COMMENT ON COLUMN officers.link_delivery.reason     IS 'Why, in the words of who asked';
COMMENT ON COLUMN officers.link_delivery.asked_by   IS 'Administrator who asked; never fetches it';
COMMENT ON COLUMN officers.link_delivery.agreed_by  IS 'Administrator of another agency who agreed; empty for the invitation to a role that neither signs nor opens what is sealed';
COMMENT ON COLUMN officers.link_delivery.ready_at   IS 'From when it may be fetched; it lapses after fourteen days';
COMMENT ON COLUMN officers.link_delivery.taken_at   IS 'When it was fetched';
COMMENT ON COLUMN officers.link_delivery.taken_by   IS 'Head who fetched it; empty when it was printed';
COMMENT ON COLUMN officers.link_delivery.by_console IS 'Whether it was printed at the console because the agency had no head who could fetch it';

CREATE TABLE officers.signature_try (
  id           uuid        PRIMARY KEY,
  at           timestamptz NOT NULL,
  officer      uuid        NOT NULL,
  agency       text,
  beside       uuid,
  code         text        NOT NULL,
  subject_kind text        NOT NULL,
  subject      text        NOT NULL
);

CREATE INDEX signature_try_by_time ON officers.signature_try (at DESC);

COMMENT ON TABLE  officers.signature_try              IS 'Signatures that were refused because the account is new or one of the two made the other; appended';
COMMENT ON COLUMN officers.signature_try.id           IS 'Identifier, UUID version 7';
COMMENT ON COLUMN officers.signature_try.at           IS 'When it was tried';
COMMENT ON COLUMN officers.signature_try.officer      IS 'Who tried';
COMMENT ON COLUMN officers.signature_try.agency       IS 'Agency of that officer';
COMMENT ON COLUMN officers.signature_try.beside       IS 'Beside whose act; empty when the account is merely too new';
COMMENT ON COLUMN officers.signature_try.code         IS 'Why it was refused';
COMMENT ON COLUMN officers.signature_try.subject_kind IS 'Kind of the record it was about';
COMMENT ON COLUMN officers.signature_try.subject      IS 'Identifier of the record; shown to nobody who may not see the record itself';

CREATE FUNCTION officers.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was tried is never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER signature_try_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON officers.signature_try
  FOR EACH STATEMENT EXECUTE FUNCTION officers.refuse_change();
CREATE TRIGGER opening_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON officers.opening
  FOR EACH STATEMENT EXECUTE FUNCTION officers.refuse_change();

GRANT SELECT, INSERT ON officers.opening, officers.signature_try TO ${app};
GRANT SELECT, INSERT, UPDATE ON officers.account_request, officers.link_delivery TO ${app};
