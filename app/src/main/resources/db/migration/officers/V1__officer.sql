-- Trusted since PostgreSQL 13: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE TABLE officers.officer (
  id                uuid        PRIMARY KEY,
  account_name      text        NOT NULL CHECK (char_length(account_name) BETWEEN 3 AND 40),
  account_key       text        NOT NULL UNIQUE,
  full_name         text        NOT NULL CHECK (char_length(full_name) BETWEEN 2 AND 100),
  display_name      text        NOT NULL CHECK (char_length(display_name) BETWEEN 2 AND 60),
  search_text       text        NOT NULL,
  status            text        NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'LEFT')),
  valid_from        date        NOT NULL,
  valid_to          date        CHECK (valid_to >= valid_from),
  opened_at         timestamptz NOT NULL,
  last_signed_in_at timestamptz,
  CHECK (status = 'ACTIVE' OR valid_to IS NOT NULL)
);

COMMENT ON TABLE  officers.officer                   IS 'Officers who have, or had, an account';
COMMENT ON COLUMN officers.officer.id                IS 'Identifier, UUID version 7';
COMMENT ON COLUMN officers.officer.account_name      IS 'Name typed at sign-in, NFC, as it was given; never changed';
COMMENT ON COLUMN officers.officer.account_key       IS 'The account name without case and marks: two names that look alike cannot both exist';
COMMENT ON COLUMN officers.officer.full_name         IS 'Full name as on the staff list';
COMMENT ON COLUMN officers.officer.display_name      IS 'Name shown on the desk and in the journal';
COMMENT ON COLUMN officers.officer.search_text       IS 'Names and account name, folded for search';
COMMENT ON COLUMN officers.officer.status            IS 'ACTIVE, or LEFT once the account was ended';
COMMENT ON COLUMN officers.officer.valid_from        IS 'First day on which the officer may sign in';
COMMENT ON COLUMN officers.officer.valid_to          IS 'Last day, included; empty while no end is known';
COMMENT ON COLUMN officers.officer.opened_at         IS 'When the account was opened';
COMMENT ON COLUMN officers.officer.last_signed_in_at IS 'When the officer last signed in; empty if never';

CREATE TABLE officers.posting (
  id         uuid PRIMARY KEY,
  officer_id uuid NOT NULL REFERENCES officers.officer (id),
  agency_key text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  CONSTRAINT posting_one_agency_a_day
    EXCLUDE USING gist (officer_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

COMMENT ON TABLE  officers.posting            IS 'In which agency an officer serves, over time; one agency on any day';
COMMENT ON COLUMN officers.posting.id         IS 'Identifier, UUID version 7';
COMMENT ON COLUMN officers.posting.officer_id IS 'The officer';
COMMENT ON COLUMN officers.posting.agency_key IS 'Key of the agency in the directory';
COMMENT ON COLUMN officers.posting.valid_from IS 'First day there';
COMMENT ON COLUMN officers.posting.valid_to   IS 'Last day there, included; empty while no end is known';

CREATE TABLE officers.role_assignment (
  id         uuid        PRIMARY KEY,
  officer_id uuid        NOT NULL REFERENCES officers.officer (id),
  role       text        NOT NULL,
  valid_from date        NOT NULL,
  valid_to   date        CHECK (valid_to >= valid_from),
  granted_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT role_once_a_day
    EXCLUDE USING gist (officer_id WITH =, role WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (revoked_at IS NULL)
);

COMMENT ON TABLE  officers.role_assignment            IS 'Roles of the officers over time';
COMMENT ON COLUMN officers.role_assignment.id         IS 'Identifier, UUID version 7';
COMMENT ON COLUMN officers.role_assignment.officer_id IS 'The officer';
COMMENT ON COLUMN officers.role_assignment.role       IS 'Role as the program names it';
COMMENT ON COLUMN officers.role_assignment.valid_from IS 'First day on which the role holds';
COMMENT ON COLUMN officers.role_assignment.valid_to   IS 'Last day, included; empty while no end is known';
COMMENT ON COLUMN officers.role_assignment.granted_at IS 'When it was granted';
COMMENT ON COLUMN officers.role_assignment.revoked_at IS 'When it was taken away at once, whatever the days say';

GRANT SELECT, INSERT, UPDATE ON officers.officer, officers.posting, officers.role_assignment TO ${app};
