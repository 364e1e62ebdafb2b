CREATE TABLE deadlines.notice (
  clock_id uuid        NOT NULL REFERENCES deadlines.clock,
  due_at   timestamptz NOT NULL,
  step     text        NOT NULL CHECK (step IN ('OFFICER', 'HEAD', 'OFFICE')),
  agency   text        NOT NULL,
  officer  uuid,
  told_at  timestamptz NOT NULL,
  PRIMARY KEY (clock_id, due_at, step)
);

COMMENT ON TABLE  deadlines.notice          IS 'Who was reminded of an end, once for each end of a clock and step of the ladder; appended';
COMMENT ON COLUMN deadlines.notice.clock_id IS 'The clock';
COMMENT ON COLUMN deadlines.notice.due_at   IS 'The end of which it reminds; an end that moves is another end';
COMMENT ON COLUMN deadlines.notice.step     IS 'Officer, head of the agency, or standing office';
COMMENT ON COLUMN deadlines.notice.agency   IS 'Key of the agency that had to act';
COMMENT ON COLUMN deadlines.notice.officer  IS 'Officer who had to act; empty while nobody was assigned';
COMMENT ON COLUMN deadlines.notice.told_at  IS 'When the desk began to show it';

CREATE TABLE deadlines.calendar_feed (
  id         uuid        PRIMARY KEY,
  officer    uuid        NOT NULL,
  secret     bytea       NOT NULL UNIQUE,
  issued_at  timestamptz NOT NULL,
  revoked_at timestamptz
);

CREATE UNIQUE INDEX calendar_feed_one_in_force ON deadlines.calendar_feed (officer) WHERE revoked_at IS NULL;

COMMENT ON TABLE  deadlines.calendar_feed            IS 'Secret addresses at which a calendar reads the deadlines of one officer';
COMMENT ON COLUMN deadlines.calendar_feed.id         IS 'Identifier, UUID version 7';
COMMENT ON COLUMN deadlines.calendar_feed.officer    IS 'Whose deadlines it shows';
COMMENT ON COLUMN deadlines.calendar_feed.secret     IS 'SHA-256 of the secret in the address, which has 256 random bits and is kept nowhere';
COMMENT ON COLUMN deadlines.calendar_feed.issued_at  IS 'When the officer asked for it';
COMMENT ON COLUMN deadlines.calendar_feed.revoked_at IS 'When it was revoked or another took its place; it is refused afterwards';

CREATE TABLE deadlines.mail_wish (
  officer   uuid        PRIMARY KEY,
  address   text        NOT NULL CHECK (char_length(address) BETWEEN 3 AND 254),
  wished_at timestamptz NOT NULL
);

COMMENT ON TABLE  deadlines.mail_wish           IS 'Officers who want a mail on each day on which something of theirs is due';
COMMENT ON COLUMN deadlines.mail_wish.officer   IS 'The officer';
COMMENT ON COLUMN deadlines.mail_wish.address   IS 'Address that the officer gave for it; gone when the officer ends it';
COMMENT ON COLUMN deadlines.mail_wish.wished_at IS 'When';

CREATE TABLE deadlines.digest (
  officer  uuid        NOT NULL,
  day      date        NOT NULL,
  state    text        NOT NULL CHECK (state IN ('BEGUN', 'SENT', 'EMPTY', 'FAILED')),
  tries    int         NOT NULL CHECK (tries > 0),
  tried_at timestamptz NOT NULL,
  PRIMARY KEY (officer, day)
);

COMMENT ON TABLE  deadlines.digest          IS 'The one mail of an officer on a day; begun before it is sent, so that no crash doubles it';
COMMENT ON COLUMN deadlines.digest.officer  IS 'To whom';
COMMENT ON COLUMN deadlines.digest.day      IS 'Day in Vietnam';
COMMENT ON COLUMN deadlines.digest.state    IS 'Begun (nobody knows whether it went out, it is not repeated), sent, empty because nothing was due, or failed before the server took it';
COMMENT ON COLUMN deadlines.digest.tries    IS 'How often it was tried';
COMMENT ON COLUMN deadlines.digest.tried_at IS 'When it was last tried';

GRANT SELECT, INSERT ON deadlines.notice TO ${app};
GRANT SELECT, INSERT ON deadlines.calendar_feed TO ${app};
GRANT UPDATE (revoked_at) ON deadlines.calendar_feed TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines.mail_wish TO ${app};
GRANT SELECT, INSERT ON deadlines.digest TO ${app};
GRANT UPDATE (state, tries, tried_at) ON deadlines.digest TO ${app};
