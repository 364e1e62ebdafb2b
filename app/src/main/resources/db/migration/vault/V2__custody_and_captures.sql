CREATE FUNCTION vault.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'custody is appended, never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TABLE vault.custody (
  item       uuid        NOT NULL,
  number     int         NOT NULL CHECK (number > 0),
  kind       text        NOT NULL CHECK (kind IN ('FILE', 'CAPTURE')),
  at         timestamptz NOT NULL,
  act        text        NOT NULL CHECK (act IN ('SEALED', 'STAMPED', 'OPENED', 'COPIED', 'EXPORTED', 'CHECKED', 'HANDED_OVER', 'DESTRUCTION_ASKED', 'DESTROYED')),
  actor_kind text        NOT NULL CHECK (actor_kind IN ('OFFICER', 'CITIZEN', 'PARTNER', 'SYSTEM')),
  actor      uuid,
  agency     text,
  reason     text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  receiver   text        CHECK ((act = 'HANDED_OVER') = (receiver IS NOT NULL)),
  expected   bytea       NOT NULL CHECK (octet_length(expected) = 32),
  measured   bytea       CHECK (octet_length(measured) = 32),
  whole      boolean     NOT NULL CHECK (NOT whole OR measured = expected),
  PRIMARY KEY (item, number)
);

COMMENT ON TABLE  vault.custody            IS 'Who did what to a piece of evidence, with its hash measured again; only ever appended';
COMMENT ON COLUMN vault.custody.item       IS 'File or capture';
COMMENT ON COLUMN vault.custody.number     IS 'Position in the chain of this item, without gaps';
COMMENT ON COLUMN vault.custody.kind       IS 'Whether the item is a file that was handed in or a page that was captured';
COMMENT ON COLUMN vault.custody.at         IS 'When';
COMMENT ON COLUMN vault.custody.act        IS 'What was done';
COMMENT ON COLUMN vault.custody.actor_kind IS 'Officer, citizen, partner system or the system itself';
COMMENT ON COLUMN vault.custody.actor      IS 'Who acted; empty for the system';
COMMENT ON COLUMN vault.custody.agency     IS 'Key of the agency in whose name the act was done';
COMMENT ON COLUMN vault.custody.reason     IS 'Why, in the words of the actor, or the key of a text for acts of the system';
COMMENT ON COLUMN vault.custody.receiver   IS 'To whom it was handed over; only for that act';
COMMENT ON COLUMN vault.custody.expected   IS 'SHA-256 as it was when sealed: of the original file, or of the manifest of a capture';
COMMENT ON COLUMN vault.custody.measured   IS 'SHA-256 measured at this act; empty when the bytes could not be read';
COMMENT ON COLUMN vault.custody.whole      IS 'Whether everything that belongs to the item was measured as it was sealed';

GRANT SELECT, INSERT ON vault.custody TO ${app};

CREATE TRIGGER custody_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON vault.custody
  FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_rewriting();

CREATE TABLE vault.destruction (
  item      uuid        PRIMARY KEY,
  asked_by  uuid        NOT NULL,
  agency    text        NOT NULL,
  asked_at  timestamptz NOT NULL,
  reason    text        NOT NULL,
  basis     text        NOT NULL,
  done_by   uuid        CHECK (done_by <> asked_by),
  done_at   timestamptz,
  CHECK ((done_by IS NULL) = (done_at IS NULL))
);

COMMENT ON TABLE  vault.destruction          IS 'Evidence that somebody asked to destroy, and the second person who did; the row of the item stays';
COMMENT ON COLUMN vault.destruction.item     IS 'File or capture';
COMMENT ON COLUMN vault.destruction.asked_by IS 'First person';
COMMENT ON COLUMN vault.destruction.agency   IS 'Agency of the first person';
COMMENT ON COLUMN vault.destruction.asked_at IS 'When it was asked';
COMMENT ON COLUMN vault.destruction.reason   IS 'Why';
COMMENT ON COLUMN vault.destruction.basis    IS 'Decision or article that orders it';
COMMENT ON COLUMN vault.destruction.done_by  IS 'Second person; never the first';
COMMENT ON COLUMN vault.destruction.done_at  IS 'When the bytes were destroyed';

GRANT SELECT, INSERT, UPDATE (done_by, done_at) ON vault.destruction TO ${app};

CREATE FUNCTION vault.refuse_undoing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a destruction is settled once and never forgotten' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER destruction_is_settled_once BEFORE UPDATE ON vault.destruction
  FOR EACH ROW WHEN (OLD.done_at IS NOT NULL) EXECUTE FUNCTION vault.refuse_undoing();
CREATE TRIGGER destruction_stays BEFORE DELETE OR TRUNCATE ON vault.destruction
  FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_undoing();

CREATE TABLE vault.capture (
  id          uuid        PRIMARY KEY,
  owner       uuid,
  reference   text,
  host        text        NOT NULL,
  url         bytea       NOT NULL,
  url_mark    bytea       NOT NULL CHECK (octet_length(url_mark) = 32),
  reason      bytea       NOT NULL,
  actor_kind  text        NOT NULL CHECK (actor_kind IN ('OFFICER', 'PARTNER', 'SYSTEM')),
  actor       uuid,
  agency      text,
  asked_at    timestamptz NOT NULL,
  state       text        NOT NULL CHECK (state IN ('QUEUED', 'FETCHED', 'STAMPED', 'FAILED')),
  tries       int         NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_at     timestamptz,
  fault       text,
  fetched_at  timestamptz,
  status      int         CHECK (status BETWEEN 100 AND 999),
  truncated   boolean     NOT NULL DEFAULT false,
  no_picture  text,
  manifest    bytea       CHECK (octet_length(manifest) = 32),
  stamped_at  timestamptz,
  authority   text,
  CHECK ((state IN ('FETCHED', 'STAMPED')) = (manifest IS NOT NULL)),
  CHECK ((state = 'STAMPED') = (stamped_at IS NOT NULL)),
  CHECK ((state IN ('STAMPED', 'FAILED')) = (next_at IS NULL)),
  CHECK (state <> 'FAILED' OR fault IS NOT NULL)
);

CREATE INDEX capture_due ON vault.capture (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX capture_by_owner ON vault.capture (owner, asked_at) WHERE owner IS NOT NULL;
CREATE INDEX capture_by_agency ON vault.capture (agency, id);
CREATE INDEX capture_by_address ON vault.capture (url_mark, id);

COMMENT ON TABLE  vault.capture            IS 'Pages of the net that the server was asked to preserve';
COMMENT ON COLUMN vault.capture.id         IS 'Identifier, UUID version 7';
COMMENT ON COLUMN vault.capture.owner      IS 'What it belongs to, for instance a case; empty while it belongs to nothing';
COMMENT ON COLUMN vault.capture.reference  IS 'Number of the file under which it was asked, as officers write it';
COMMENT ON COLUMN vault.capture.host       IS 'Host of the address';
COMMENT ON COLUMN vault.capture.url        IS 'Address, sealed';
COMMENT ON COLUMN vault.capture.url_mark   IS 'Keyed mark of the address, by which captures of one page are found';
COMMENT ON COLUMN vault.capture.reason     IS 'Why it is preserved, sealed';
COMMENT ON COLUMN vault.capture.actor_kind IS 'Who asked: officer, partner system, or a room of the program';
COMMENT ON COLUMN vault.capture.actor      IS 'Who asked; empty for the system';
COMMENT ON COLUMN vault.capture.agency     IS 'Agency in whose name it was asked';
COMMENT ON COLUMN vault.capture.asked_at   IS 'When it was asked';
COMMENT ON COLUMN vault.capture.state      IS 'Waiting, fetched, stamped, or given up';
COMMENT ON COLUMN vault.capture.tries      IS 'Failed tries of the present step';
COMMENT ON COLUMN vault.capture.next_at    IS 'When the next step is due; pushed forward while someone works at it';
COMMENT ON COLUMN vault.capture.fault      IS 'Reason code of the last failed try';
COMMENT ON COLUMN vault.capture.fetched_at IS 'Start of the fetch (WARC-Date)';
COMMENT ON COLUMN vault.capture.status     IS 'HTTP status of the last answer';
COMMENT ON COLUMN vault.capture.truncated  IS 'Whether the answer was cut at a limit';
COMMENT ON COLUMN vault.capture.no_picture IS 'Reason code why there is no picture of the page; empty when there is one';
COMMENT ON COLUMN vault.capture.manifest   IS 'SHA-256 of the manifest';
COMMENT ON COLUMN vault.capture.stamped_at IS 'Time in the token of the authority';
COMMENT ON COLUMN vault.capture.authority  IS 'Authority that stamped it, as configured';

GRANT SELECT, INSERT, UPDATE (state, tries, next_at, fault, fetched_at, status, truncated, no_picture, manifest, stamped_at, authority) ON vault.capture TO ${app};

CREATE FUNCTION vault.refuse_recapture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.manifest IS NULL OR OLD.manifest = NEW.manifest
       AND OLD.fetched_at = NEW.fetched_at AND NEW.state IN ('FETCHED', 'STAMPED')) AND OLD.state <> 'STAMPED' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a capture is never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER capture_stays BEFORE UPDATE OR DELETE ON vault.capture
  FOR EACH ROW EXECUTE FUNCTION vault.refuse_recapture();
CREATE TRIGGER captures_are_not_emptied BEFORE TRUNCATE ON vault.capture
  FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();

CREATE TABLE vault.capture_part (
  capture uuid   NOT NULL REFERENCES vault.capture,
  name    text   NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9.-]{0,60}$'),
  type    text   NOT NULL,
  size    bigint NOT NULL CHECK (size >= 0),
  sha256  bytea  NOT NULL CHECK (octet_length(sha256) = 32),
  lies_at text   NOT NULL,
  PRIMARY KEY (capture, name)
);

COMMENT ON TABLE  vault.capture_part         IS 'What a capture consists of; the bytes lie sealed outside the database';
COMMENT ON COLUMN vault.capture_part.capture IS 'The capture';
COMMENT ON COLUMN vault.capture_part.name    IS 'Name of the part in the manifest and in a package';
COMMENT ON COLUMN vault.capture_part.type    IS 'Media type';
COMMENT ON COLUMN vault.capture_part.size    IS 'Bytes';
COMMENT ON COLUMN vault.capture_part.sha256  IS 'SHA-256 of the part';
COMMENT ON COLUMN vault.capture_part.lies_at IS 'Address on the shelf: SHA-256 of the sealed bytes';

GRANT SELECT, INSERT ON vault.capture_part TO ${app};

CREATE TRIGGER capture_part_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON vault.capture_part
  FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();

CREATE TABLE vault.fixity (
  item       uuid        PRIMARY KEY,
  kind       text        NOT NULL CHECK (kind IN ('FILE', 'CAPTURE')),
  checked_at timestamptz NOT NULL,
  whole      boolean     NOT NULL DEFAULT true
);

CREATE INDEX fixity_oldest ON vault.fixity (checked_at, item);
CREATE INDEX fixity_damaged ON vault.fixity (item) WHERE NOT whole;

COMMENT ON TABLE  vault.fixity            IS 'When each piece of evidence was last measured; the work list of the nightly check';
COMMENT ON COLUMN vault.fixity.item       IS 'File or capture';
COMMENT ON COLUMN vault.fixity.kind       IS 'File or capture';
COMMENT ON COLUMN vault.fixity.checked_at IS 'When it was last measured';
COMMENT ON COLUMN vault.fixity.whole      IS 'Whether it was as it was sealed';

GRANT SELECT, INSERT, UPDATE (checked_at, whole), DELETE ON vault.fixity TO ${app};

INSERT INTO vault.fixity (item, kind, checked_at) SELECT id, 'FILE', taken_at FROM vault.file WHERE ends_at IS NULL;

CREATE TABLE vault.fixity_round (
  day       date        PRIMARY KEY,
  began_at  timestamptz NOT NULL,
  beat_at   timestamptz NOT NULL,
  ended_at  timestamptz,
  checked   bigint      NOT NULL DEFAULT 0,
  bytes     bigint      NOT NULL DEFAULT 0,
  damaged   bigint      NOT NULL DEFAULT 0
);

COMMENT ON TABLE  vault.fixity_round          IS 'The nightly rounds over all evidence';
COMMENT ON COLUMN vault.fixity_round.day      IS 'Night of the round';
COMMENT ON COLUMN vault.fixity_round.began_at IS 'Start; what was measured after it needs no second look';
COMMENT ON COLUMN vault.fixity_round.beat_at  IS 'Last sign of life';
COMMENT ON COLUMN vault.fixity_round.ended_at IS 'End; empty while it runs or when it was cut off';
COMMENT ON COLUMN vault.fixity_round.checked  IS 'Items measured';
COMMENT ON COLUMN vault.fixity_round.bytes    IS 'Bytes read';
COMMENT ON COLUMN vault.fixity_round.damaged  IS 'Items found damaged or missing';

GRANT SELECT, INSERT, UPDATE ON vault.fixity_round TO ${app};
