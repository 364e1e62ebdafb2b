-- Whoever signs or reads what is sealed keeps account and role until two administrators of two agencies say otherwise.
ALTER TABLE officers.account_request
  DROP CONSTRAINT account_request_kind_check,
  ADD CONSTRAINT account_request_kind_check CHECK (kind IN ('OPEN', 'GRANT', 'MOVE', 'LINK', 'REVOKE', 'END')),
  ADD COLUMN assignment uuid,
  ADD COLUMN receiver   uuid,
  ADD CONSTRAINT request_names_what_is_taken CHECK ((kind = 'REVOKE') = (assignment IS NOT NULL)),
  ADD CONSTRAINT request_names_who_takes_over CHECK (kind = 'END' OR receiver IS NULL);

COMMENT ON COLUMN officers.account_request.kind       IS 'Open an account, grant a role, move an officer, let an agency fetch a one-time link, take a role away, end an account';
COMMENT ON COLUMN officers.account_request.assignment IS 'Role that is to be taken away; valid_to is its last day, empty for at once';
COMMENT ON COLUMN officers.account_request.receiver   IS 'Who takes over the open work of an account that is to end; empty where none is open';

-- What cannot wait for a second person: an account is locked because its key was stolen, or an administrator comes back by a record
-- on paper. Auditors and the integrity desk have it on their first page until two of them looked.
CREATE TABLE officers.urgent_act (
  id         uuid        PRIMARY KEY,
  kind       text        NOT NULL CHECK (kind IN ('LOCK', 'RETURN')),
  officer    uuid        REFERENCES officers.officer,
  at         timestamptz NOT NULL,
  by_officer uuid        CHECK (by_officer <> officer),
  by_agency  text,
  reason     text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  until_at   timestamptz,
  lifted_at  timestamptz,
  lifted_by  uuid        CHECK (lifted_by <> officer),
  CONSTRAINT lock_says_who_and_whom CHECK ((kind = 'LOCK') = (by_officer IS NOT NULL AND by_agency IS NOT NULL)
                                           AND (kind = 'RETURN' OR officer IS NOT NULL)),
  CONSTRAINT lock_is_short CHECK ((kind = 'LOCK') = (until_at IS NOT NULL) AND until_at <= at + interval '3 days'),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (kind = 'LOCK' OR lifted_at IS NULL))
);

CREATE INDEX urgent_act_by_time ON officers.urgent_act (at DESC, id);
CREATE INDEX urgent_act_of_officer ON officers.urgent_act (officer, kind, at);

COMMENT ON TABLE  officers.urgent_act            IS 'What was done to an account at once and alone: locks for danger, administrators who came back by a record on paper';
COMMENT ON COLUMN officers.urgent_act.id         IS 'Identifier, UUID version 7';
COMMENT ON COLUMN officers.urgent_act.kind       IS 'Locked by one administrator, or let back in at the console';
COMMENT ON COLUMN officers.urgent_act.officer    IS 'Whose account; empty while who came back has not opened one';
COMMENT ON COLUMN officers.urgent_act.at         IS 'When';
COMMENT ON COLUMN officers.urgent_act.by_officer IS 'Administrator who locked it; empty at the console';
COMMENT ON COLUMN officers.urgent_act.by_agency  IS 'Agency of that administrator then';
COMMENT ON COLUMN officers.urgent_act.reason     IS 'Why; of a return the record on paper with its two signers';
COMMENT ON COLUMN officers.urgent_act.until_at   IS 'When the lock ends by itself, three days at most; empty for a return';
COMMENT ON COLUMN officers.urgent_act.lifted_at  IS 'When an administrator ended the lock earlier';
COMMENT ON COLUMN officers.urgent_act.lifted_by  IS 'Who did';

CREATE TABLE officers.urgent_act_look (
  act     uuid        NOT NULL REFERENCES officers.urgent_act,
  officer uuid        NOT NULL,
  agency  text        NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (act, officer)
);

COMMENT ON TABLE  officers.urgent_act_look         IS 'Auditors and integrity officers who looked at what was done at once; never changed';
COMMENT ON COLUMN officers.urgent_act_look.act     IS 'What was done';
COMMENT ON COLUMN officers.urgent_act_look.officer IS 'Who looked';
COMMENT ON COLUMN officers.urgent_act_look.agency  IS 'Agency of that officer then';
COMMENT ON COLUMN officers.urgent_act_look.at      IS 'When';

GRANT SELECT, INSERT, UPDATE (officer, lifted_at, lifted_by) ON officers.urgent_act TO ${app};
GRANT SELECT, INSERT ON officers.urgent_act_look TO ${app};

CREATE TRIGGER urgent_act_stays BEFORE DELETE OR TRUNCATE ON officers.urgent_act
  FOR EACH STATEMENT EXECUTE FUNCTION officers.refuse_change();
CREATE TRIGGER urgent_act_is_final BEFORE UPDATE ON officers.urgent_act
  FOR EACH ROW
  WHEN (OLD.officer IS NOT NULL AND NEW.officer IS DISTINCT FROM OLD.officer
        OR OLD.lifted_at IS NOT NULL
        OR (NEW.id, NEW.kind, NEW.at, NEW.reason) IS DISTINCT FROM (OLD.id, OLD.kind, OLD.at, OLD.reason)
        OR (NEW.by_officer, NEW.by_agency, NEW.until_at) IS DISTINCT FROM (OLD.by_officer, OLD.by_agency, OLD.until_at))
  EXECUTE FUNCTION officers.refuse_change();
CREATE TRIGGER urgent_act_look_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON officers.urgent_act_look
  FOR EACH STATEMENT EXECUTE FUNCTION officers.refuse_change();
