CREATE INDEX tip_by_enterer ON tips.tip (entered_by, entered_at DESC) WHERE entered_by IS NOT NULL;

CREATE TABLE tips.box (
  id       uuid PRIMARY KEY,
  name     text NOT NULL,
  spot     text NOT NULL,
  from_day date NOT NULL,
  to_day   date,
  CHECK (to_day >= from_day)
);

COMMENT ON TABLE  tips.box          IS 'Physical boxes into which anyone can drop a report';
COMMENT ON COLUMN tips.box.id       IS 'Identifier';
COMMENT ON COLUMN tips.box.name     IS 'Name as it stands on the box';
COMMENT ON COLUMN tips.box.spot     IS 'Where it hangs';
COMMENT ON COLUMN tips.box.from_day IS 'First day on which it is in use';
COMMENT ON COLUMN tips.box.to_day   IS 'Last day on which it is in use; empty while no end is known';

GRANT SELECT, INSERT, UPDATE (to_day) ON tips.box TO ${app};

CREATE TABLE tips.box_opening (
  id         uuid        PRIMARY KEY,
  box        uuid        NOT NULL REFERENCES tips.box,
  opened_at  timestamptz NOT NULL,
  opener     text        NOT NULL,
  witness    text        NOT NULL,
  letters    int         NOT NULL CHECK (letters >= 0),
  entered_at timestamptz NOT NULL,
  entered_by uuid        NOT NULL,
  UNIQUE (box, opened_at),
  CHECK (opener <> witness),
  CHECK (opened_at <= entered_at)
);

COMMENT ON TABLE  tips.box_opening            IS 'Openings of the boxes: two names, a time, how many letters; never changed';
COMMENT ON COLUMN tips.box_opening.id         IS 'Identifier';
COMMENT ON COLUMN tips.box_opening.box        IS 'The box';
COMMENT ON COLUMN tips.box_opening.opened_at  IS 'When it was opened; letters in it were received then';
COMMENT ON COLUMN tips.box_opening.opener     IS 'Name of the person who opened it';
COMMENT ON COLUMN tips.box_opening.witness    IS 'Name of the second person who was there';
COMMENT ON COLUMN tips.box_opening.letters    IS 'How many letters lay in it';
COMMENT ON COLUMN tips.box_opening.entered_at IS 'When it was written into the system';
COMMENT ON COLUMN tips.box_opening.entered_by IS 'Officer who wrote it';

GRANT SELECT, INSERT ON tips.box_opening TO ${app};

CREATE TABLE tips.origin (
  tip     uuid  PRIMARY KEY REFERENCES tips.tip,
  about   bytea NOT NULL,
  opening uuid  REFERENCES tips.box_opening
);

CREATE INDEX origin_by_opening ON tips.origin (opening) WHERE opening IS NOT NULL;

COMMENT ON TABLE  tips.origin         IS 'Where a tip of another channel came from: outlet, agency, letter, box';
COMMENT ON COLUMN tips.origin.tip     IS 'The tip';
COMMENT ON COLUMN tips.origin.about   IS 'Source, its reference and whether the author agreed, sealed under the key for content';
COMMENT ON COLUMN tips.origin.opening IS 'Opening of the box in which the letter lay';

GRANT SELECT, INSERT ON tips.origin TO ${app};

CREATE TABLE tips.missed_call (
  id       uuid        PRIMARY KEY,
  rang_at  timestamptz NOT NULL,
  number   bytea       NOT NULL,
  ending   text        NOT NULL,
  noted_at timestamptz NOT NULL,
  noted_by uuid        NOT NULL,
  CHECK (rang_at <= noted_at)
);

CREATE INDEX missed_call_by_time ON tips.missed_call (rang_at);

COMMENT ON TABLE  tips.missed_call          IS 'Calls to the hotline that nobody could answer; never changed';
COMMENT ON COLUMN tips.missed_call.id       IS 'Identifier, part of the seal';
COMMENT ON COLUMN tips.missed_call.rang_at  IS 'When it rang';
COMMENT ON COLUMN tips.missed_call.number   IS 'Number of the caller, sealed under the key for identities';
COMMENT ON COLUMN tips.missed_call.ending   IS 'Last three digits, to tell calls apart in a list';
COMMENT ON COLUMN tips.missed_call.noted_at IS 'When it was written into the system';
COMMENT ON COLUMN tips.missed_call.noted_by IS 'Officer who wrote it';

GRANT SELECT, INSERT ON tips.missed_call TO ${app};

CREATE TABLE tips.call_back (
  id          uuid        PRIMARY KEY,
  missed_call uuid        NOT NULL REFERENCES tips.missed_call,
  at          timestamptz NOT NULL,
  officer     uuid        NOT NULL,
  outcome     text        NOT NULL CHECK (outcome IN ('REACHED', 'NO_ANSWER', 'WRONG_NUMBER'))
);

CREATE INDEX call_back_by_call ON tips.call_back (missed_call, at);
CREATE UNIQUE INDEX call_back_ends_once ON tips.call_back (missed_call) WHERE outcome <> 'NO_ANSWER';

COMMENT ON TABLE  tips.call_back             IS 'Attempts to call back; one that reached somebody ends it';
COMMENT ON COLUMN tips.call_back.id          IS 'Identifier';
COMMENT ON COLUMN tips.call_back.missed_call IS 'The call that was missed';
COMMENT ON COLUMN tips.call_back.at          IS 'When';
COMMENT ON COLUMN tips.call_back.officer     IS 'Officer who called';
COMMENT ON COLUMN tips.call_back.outcome     IS 'Reached, no answer (stays open), or a wrong number';

GRANT SELECT, INSERT ON tips.call_back TO ${app};

CREATE TABLE tips.duty_shift (
  id       uuid        PRIMARY KEY,
  officer  uuid        NOT NULL,
  begins   timestamptz NOT NULL,
  ends     timestamptz NOT NULL,
  set_by   uuid        NOT NULL,
  set_at   timestamptz NOT NULL,
  off_at   timestamptz,
  off_by   uuid,
  CHECK (ends > begins),
  CHECK ((off_at IS NULL) = (off_by IS NULL))
);

CREATE UNIQUE INDEX duty_shift_once ON tips.duty_shift (officer, begins) WHERE off_at IS NULL;
CREATE INDEX duty_shift_by_time ON tips.duty_shift (begins, ends);

COMMENT ON TABLE  tips.duty_shift         IS 'Duty roster of the hotline and the duty desk, day and night';
COMMENT ON COLUMN tips.duty_shift.id      IS 'Identifier';
COMMENT ON COLUMN tips.duty_shift.officer IS 'Who is on duty';
COMMENT ON COLUMN tips.duty_shift.begins  IS 'From when';
COMMENT ON COLUMN tips.duty_shift.ends    IS 'Until when, not included';
COMMENT ON COLUMN tips.duty_shift.set_by  IS 'Officer who put it on the roster';
COMMENT ON COLUMN tips.duty_shift.set_at  IS 'When it was put there';
COMMENT ON COLUMN tips.duty_shift.off_at  IS 'When it was called off; empty while it holds';
COMMENT ON COLUMN tips.duty_shift.off_by  IS 'Officer who called it off';

GRANT SELECT, INSERT, UPDATE (off_at, off_by) ON tips.duty_shift TO ${app};

CREATE TABLE tips.hand_over (
  id           uuid        PRIMARY KEY,
  from_officer uuid        NOT NULL,
  to_officer   uuid        NOT NULL,
  handed_at    timestamptz NOT NULL,
  missed_calls int         NOT NULL CHECK (missed_calls >= 0),
  letters      int         NOT NULL CHECK (letters >= 0),
  unsorted     int         NOT NULL CHECK (unsorted >= 0),
  note         bytea       NOT NULL,
  taken_at     timestamptz,
  CHECK (from_officer <> to_officer)
);

CREATE INDEX hand_over_by_time ON tips.hand_over (handed_at DESC);
CREATE UNIQUE INDEX hand_over_waits_once ON tips.hand_over (from_officer) WHERE taken_at IS NULL;

COMMENT ON TABLE  tips.hand_over              IS 'Hand-overs from one shift to the next, with what was open at that moment';
COMMENT ON COLUMN tips.hand_over.id           IS 'Identifier, part of the seal';
COMMENT ON COLUMN tips.hand_over.from_officer IS 'Who hands over';
COMMENT ON COLUMN tips.hand_over.to_officer   IS 'Who takes over';
COMMENT ON COLUMN tips.hand_over.handed_at    IS 'When';
COMMENT ON COLUMN tips.hand_over.missed_calls IS 'Missed calls not called back yet';
COMMENT ON COLUMN tips.hand_over.letters      IS 'Letters of boxes not entered yet';
COMMENT ON COLUMN tips.hand_over.unsorted     IS 'Tips that nobody has sorted yet';
COMMENT ON COLUMN tips.hand_over.note         IS 'What the next shift must know, sealed under the key for content';
COMMENT ON COLUMN tips.hand_over.taken_at     IS 'When the next shift took over; empty until then';

GRANT SELECT, INSERT, UPDATE (taken_at) ON tips.hand_over TO ${app};

CREATE TABLE tips.mail (
  mark      bytea       PRIMARY KEY CHECK (octet_length(mark) = 32),
  polled_at timestamptz NOT NULL,
  outcome   text        NOT NULL CHECK (outcome IN ('RECEIVED', 'AUTOMATIC', 'UNREADABLE')),
  tip       uuid        REFERENCES tips.tip
);

COMMENT ON TABLE  tips.mail           IS 'Messages to the mail address of the committee that were looked at; the messages stay on the mail server';
COMMENT ON COLUMN tips.mail.mark      IS 'Keyed mark of the message, so that it is taken once';
COMMENT ON COLUMN tips.mail.polled_at IS 'When it was looked at';
COMMENT ON COLUMN tips.mail.outcome   IS 'A tip, an automatic answer that is none, or nothing that could be read';
COMMENT ON COLUMN tips.mail.tip       IS 'The tip that it became';

GRANT SELECT, INSERT ON tips.mail TO ${app};

CREATE TABLE tips.partner (
  id       uuid        PRIMARY KEY,
  name     text        NOT NULL,
  key_mark bytea       NOT NULL UNIQUE CHECK (octet_length(key_mark) = 32),
  given_at timestamptz NOT NULL,
  given_by uuid        NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);

COMMENT ON TABLE  tips.partner          IS 'Partners whose hotline hands in tips over the interface, each with a key of its own';
COMMENT ON COLUMN tips.partner.id       IS 'Identifier, the actor of what it hands in';
COMMENT ON COLUMN tips.partner.name     IS 'Name of the partner';
COMMENT ON COLUMN tips.partner.key_mark IS 'Keyed mark of its key; the key itself is not here';
COMMENT ON COLUMN tips.partner.given_at IS 'When the key was given';
COMMENT ON COLUMN tips.partner.given_by IS 'Officer who gave it';
COMMENT ON COLUMN tips.partner.ended_at IS 'When the key stopped opening; empty while it opens';
COMMENT ON COLUMN tips.partner.ended_by IS 'Officer who ended it';

GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON tips.partner TO ${app};

CREATE TRIGGER box_opening_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.box_opening
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
CREATE TRIGGER origin_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.origin
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
CREATE TRIGGER missed_call_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.missed_call
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
CREATE TRIGGER call_back_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.call_back
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
