-- A letter that could not be read, or was refused as a report, stood on no screen: the mailbox holds it, and nobody was
-- told. It waits for an operator, who fetches it there and says what came of it. What was written is not kept.
CREATE TABLE tips.unread_mail (
  id          uuid        PRIMARY KEY,
  mark        bytea       NOT NULL UNIQUE REFERENCES tips.mail,
  received_at timestamptz,
  noted_at    timestamptz NOT NULL,
  cause       text        NOT NULL CHECK (cause IN ('DAMAGED', 'SECRET', 'REFUSED', 'FAILING', 'NOT_TOLD')),
  settled_at  timestamptz,
  settled_by  uuid,
  CHECK ((settled_at IS NULL) = (settled_by IS NULL))
);

COMMENT ON TABLE  tips.unread_mail             IS 'Messages to the mail address of the committee that became no report and are none of a machine';
COMMENT ON COLUMN tips.unread_mail.id          IS 'Identifier';
COMMENT ON COLUMN tips.unread_mail.mark        IS 'The message';
COMMENT ON COLUMN tips.unread_mail.received_at IS 'When the mail server received it; empty where that is not known';
COMMENT ON COLUMN tips.unread_mail.noted_at    IS 'When it was looked at';
COMMENT ON COLUMN tips.unread_mail.cause       IS 'Damaged, marked as a secret of state, refused, failing again and again, or of a time when no cause was kept';
COMMENT ON COLUMN tips.unread_mail.settled_at  IS 'When an officer said what came of it; empty while it waits';
COMMENT ON COLUMN tips.unread_mail.settled_by  IS 'That officer';

CREATE INDEX unread_mail_waits ON tips.unread_mail (noted_at, id) WHERE settled_at IS NULL;

GRANT SELECT, INSERT, UPDATE (settled_at, settled_by) ON tips.unread_mail TO ${app};

INSERT INTO tips.unread_mail (id, mark, noted_at, cause)
SELECT gen_random_uuid(), mark, polled_at, 'NOT_TOLD' FROM tips.mail WHERE outcome = 'UNREADABLE';
