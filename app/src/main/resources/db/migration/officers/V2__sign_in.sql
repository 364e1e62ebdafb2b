CREATE TABLE officers.password (
  officer_id uuid        PRIMARY KEY REFERENCES officers.officer (id),
  hash       text        NOT NULL,
  chosen_at  timestamptz NOT NULL
);

COMMENT ON TABLE  officers.password            IS 'Passwords, hashed with Argon2id';
COMMENT ON COLUMN officers.password.officer_id IS 'The officer';
COMMENT ON COLUMN officers.password.hash       IS 'Hash with its salt and cost in the PHC string format';
COMMENT ON COLUMN officers.password.chosen_at  IS 'When the officer chose it';

CREATE TABLE officers.totp (
  officer_id  uuid        PRIMARY KEY REFERENCES officers.officer (id),
  secret      bytea       NOT NULL CHECK (octet_length(secret) >= 20),
  enrolled_at timestamptz NOT NULL,
  last_step   bigint      NOT NULL
);

COMMENT ON TABLE  officers.totp             IS 'Second factor: shared secrets of one-time codes (RFC 6238)';
COMMENT ON COLUMN officers.totp.officer_id  IS 'The officer';
COMMENT ON COLUMN officers.totp.secret      IS 'Shared secret, 160 bits';
COMMENT ON COLUMN officers.totp.enrolled_at IS 'When the officer proved to hold the secret';
COMMENT ON COLUMN officers.totp.last_step   IS 'Newest time step of 30 s whose code was used; it and older ones are refused';

CREATE TABLE officers.totp_offer (
  officer_id uuid        PRIMARY KEY REFERENCES officers.officer (id),
  secret     bytea       NOT NULL CHECK (octet_length(secret) >= 20),
  offered_at timestamptz NOT NULL
);

COMMENT ON TABLE  officers.totp_offer            IS 'Secrets shown for enrolment and not yet proved';
COMMENT ON COLUMN officers.totp_offer.officer_id IS 'The officer';
COMMENT ON COLUMN officers.totp_offer.secret     IS 'Shared secret, 160 bits';
COMMENT ON COLUMN officers.totp_offer.offered_at IS 'When it was shown';

CREATE TABLE officers.recovery_code (
  officer_id uuid        NOT NULL REFERENCES officers.officer (id),
  hash       bytea       NOT NULL,
  used_at    timestamptz,
  PRIMARY KEY (officer_id, hash)
);

COMMENT ON TABLE  officers.recovery_code            IS 'Codes on paper in place of the second factor, each for one use';
COMMENT ON COLUMN officers.recovery_code.officer_id IS 'The officer';
COMMENT ON COLUMN officers.recovery_code.hash       IS 'SHA-256 of the code, which has 80 random bits';
COMMENT ON COLUMN officers.recovery_code.used_at    IS 'When it was used';

CREATE TABLE officers.user_entities (
  id           text PRIMARY KEY,
  name         text NOT NULL UNIQUE,
  display_name text
);

COMMENT ON TABLE  officers.user_entities              IS 'Officers as authenticators know them (WebAuthn); names of table and columns are the library''s';
COMMENT ON COLUMN officers.user_entities.id           IS 'User handle: the identifier of the officer, base64url';
COMMENT ON COLUMN officers.user_entities.name         IS 'Account name';
COMMENT ON COLUMN officers.user_entities.display_name IS 'Name shown by the authenticator';

CREATE TABLE officers.user_credentials (
  credential_id                text        PRIMARY KEY,
  user_entity_user_id          text        NOT NULL REFERENCES officers.user_entities (id),
  public_key                   bytea       NOT NULL,
  signature_count              bigint,
  uv_initialized               boolean,
  backup_eligible              boolean     NOT NULL,
  authenticator_transports     text,
  public_key_credential_type   text,
  backup_state                 boolean     NOT NULL,
  attestation_object           bytea,
  attestation_client_data_json bytea,
  created                      timestamptz NOT NULL,
  last_used                    timestamptz NOT NULL,
  label                        text        NOT NULL
);

CREATE INDEX user_credentials_by_user ON officers.user_credentials (user_entity_user_id);

COMMENT ON TABLE  officers.user_credentials                              IS 'Passkeys (WebAuthn); names of table and columns are the library''s';
COMMENT ON COLUMN officers.user_credentials.credential_id                IS 'Identifier given by the authenticator, base64url';
COMMENT ON COLUMN officers.user_credentials.user_entity_user_id          IS 'User handle of its owner';
COMMENT ON COLUMN officers.user_credentials.public_key                   IS 'Public key, COSE';
COMMENT ON COLUMN officers.user_credentials.signature_count              IS 'Counter of the authenticator at the last use';
COMMENT ON COLUMN officers.user_credentials.uv_initialized               IS 'Whether the authenticator verified the person when it was registered';
COMMENT ON COLUMN officers.user_credentials.backup_eligible              IS 'Whether it may be copied to other devices';
COMMENT ON COLUMN officers.user_credentials.authenticator_transports     IS 'How it can be reached, comma separated';
COMMENT ON COLUMN officers.user_credentials.public_key_credential_type   IS 'Always public-key';
COMMENT ON COLUMN officers.user_credentials.backup_state                 IS 'Whether it is copied to other devices';
COMMENT ON COLUMN officers.user_credentials.attestation_object           IS 'What the authenticator said of itself, CBOR';
COMMENT ON COLUMN officers.user_credentials.attestation_client_data_json IS 'What the browser said at registration, JSON';
COMMENT ON COLUMN officers.user_credentials.created                      IS 'When it was registered';
COMMENT ON COLUMN officers.user_credentials.last_used                    IS 'When it was last used';
COMMENT ON COLUMN officers.user_credentials.label                        IS 'Name given by the officer';

CREATE TABLE officers.link (
  id           uuid        PRIMARY KEY,
  token_hash   bytea       NOT NULL UNIQUE,
  purpose      text        NOT NULL
    CHECK (purpose IN ('FIRST_ADMINISTRATOR', 'INVITATION', 'PASSWORD', 'SECOND_FACTOR')),
  officer_id   uuid        REFERENCES officers.officer (id),
  issued_at    timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL CHECK (expires_at > issued_at),
  used_at      timestamptz,
  withdrawn_at timestamptz,
  CHECK ((purpose = 'FIRST_ADMINISTRATOR') = (officer_id IS NULL))
);

CREATE INDEX link_by_officer ON officers.link (officer_id, purpose);

COMMENT ON TABLE  officers.link              IS 'One-time links: to begin, to choose a password, to set up the second factor anew';
COMMENT ON COLUMN officers.link.id           IS 'Identifier, UUID version 7';
COMMENT ON COLUMN officers.link.token_hash   IS 'SHA-256 of the token, which has 256 random bits and is kept nowhere';
COMMENT ON COLUMN officers.link.purpose      IS 'What it is for';
COMMENT ON COLUMN officers.link.officer_id   IS 'For whom; empty only for the first administrator';
COMMENT ON COLUMN officers.link.issued_at    IS 'When it was issued';
COMMENT ON COLUMN officers.link.expires_at   IS 'From then on it is refused';
COMMENT ON COLUMN officers.link.used_at      IS 'When it was used; it is refused afterwards';
COMMENT ON COLUMN officers.link.withdrawn_at IS 'When a newer link of the same kind took its place';

CREATE TABLE officers.throttle (
  subject        bytea       PRIMARY KEY,
  failures       int         NOT NULL,
  last_failed_at timestamptz NOT NULL,
  blocked_until  timestamptz
);

CREATE INDEX throttle_by_age ON officers.throttle (last_failed_at);

COMMENT ON TABLE  officers.throttle                IS 'Failed sign-ins by account name, known or not; no address of a client is kept';
COMMENT ON COLUMN officers.throttle.subject        IS 'SHA-256 of the folded account name as typed';
COMMENT ON COLUMN officers.throttle.failures       IS 'Failures since the last success';
COMMENT ON COLUMN officers.throttle.last_failed_at IS 'When the last one happened; a day later the count begins anew';
COMMENT ON COLUMN officers.throttle.blocked_until  IS 'Attempts before this moment are refused unseen';

CREATE TABLE officers.preference (
  officer_id uuid    PRIMARY KEY REFERENCES officers.officer (id),
  language   text    NOT NULL CHECK (language IN ('vi', 'en')),
  shortcuts  boolean NOT NULL
);

COMMENT ON TABLE  officers.preference            IS 'What officers set for themselves';
COMMENT ON COLUMN officers.preference.officer_id IS 'The officer';
COMMENT ON COLUMN officers.preference.language   IS 'Language of the first page after sign-in';
COMMENT ON COLUMN officers.preference.shortcuts  IS 'Whether single keys act on the desk';

CREATE TABLE officers.spring_session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint   NOT NULL,
  last_access_time      bigint   NOT NULL,
  max_inactive_interval int      NOT NULL,
  expiry_time           bigint   NOT NULL,
  principal_name        text
);

CREATE INDEX spring_session_by_expiry ON officers.spring_session (expiry_time);
CREATE INDEX spring_session_by_principal ON officers.spring_session (principal_name);

COMMENT ON TABLE  officers.spring_session                       IS 'Sessions of visitors and officers; names of table and columns are the library''s';
COMMENT ON COLUMN officers.spring_session.primary_id            IS 'Identifier of the row';
COMMENT ON COLUMN officers.spring_session.session_id            IS 'Identifier in the cookie, renewed at sign-in';
COMMENT ON COLUMN officers.spring_session.creation_time         IS 'Milliseconds since 1970';
COMMENT ON COLUMN officers.spring_session.last_access_time      IS 'Milliseconds since 1970';
COMMENT ON COLUMN officers.spring_session.max_inactive_interval IS 'Seconds without a request after which it ends';
COMMENT ON COLUMN officers.spring_session.expiry_time           IS 'Milliseconds since 1970';
COMMENT ON COLUMN officers.spring_session.principal_name        IS 'Identifier of the officer; empty for visitors';

CREATE TABLE officers.spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES officers.spring_session (primary_id) ON DELETE CASCADE,
  attribute_name     text     NOT NULL,
  attribute_bytes    bytea    NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

COMMENT ON TABLE  officers.spring_session_attributes                    IS 'What a session holds: short strings only';
COMMENT ON COLUMN officers.spring_session_attributes.session_primary_id IS 'Row of the session';
COMMENT ON COLUMN officers.spring_session_attributes.attribute_name     IS 'Name';
COMMENT ON COLUMN officers.spring_session_attributes.attribute_bytes    IS 'Text in UTF-8';

GRANT SELECT, INSERT, UPDATE ON officers.password, officers.preference, officers.link, officers.user_entities TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON officers.totp, officers.totp_offer, officers.recovery_code,
  officers.user_credentials, officers.throttle, officers.spring_session, officers.spring_session_attributes TO ${app};
