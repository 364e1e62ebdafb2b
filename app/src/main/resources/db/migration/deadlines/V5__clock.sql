CREATE TABLE deadlines.clock (
  id                uuid        PRIMARY KEY,
  rule_key          text        NOT NULL,
  subject_kind      text        NOT NULL CHECK (subject_kind <> ''),
  subject_id        text        NOT NULL CHECK (subject_id <> ''),
  title             text        NOT NULL CHECK (title <> ''),
  agency            text        NOT NULL CHECK (agency <> ''),
  officer           uuid,
  started_at        timestamptz NOT NULL,
  state             text        NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'MET', 'WITHDRAWN')),
  unit              text        NOT NULL,
  due_at            timestamptz NOT NULL,
  due_day           date        NOT NULL,
  whole_day         boolean     NOT NULL,
  near_at           timestamptz NOT NULL,
  uncertain         boolean     NOT NULL,
  calendar_revision bigint      NOT NULL REFERENCES deadlines.calendar_change,
  extensions        int         NOT NULL DEFAULT 0,
  events            int         NOT NULL,
  last_act_at       timestamptz NOT NULL,
  closed_at         timestamptz CHECK ((closed_at IS NOT NULL) = (state IN ('MET', 'WITHDRAWN'))),
  near_told_for     timestamptz,
  passed_told_for   timestamptz
);

CREATE INDEX clock_by_due ON deadlines.clock (due_at, id) WHERE state = 'RUNNING';
CREATE INDEX clock_by_agency ON deadlines.clock (agency, due_at, id) WHERE state = 'RUNNING';
CREATE INDEX clock_by_officer ON deadlines.clock (officer, due_at, id) WHERE state IN ('RUNNING', 'PAUSED');
CREATE INDEX clock_load ON deadlines.clock (agency, state, due_at) WHERE state IN ('RUNNING', 'PAUSED');
CREATE INDEX clock_closed ON deadlines.clock (agency, due_at, id) WHERE state IN ('MET', 'WITHDRAWN');
CREATE INDEX clock_paused ON deadlines.clock (agency, due_at, id) WHERE state = 'PAUSED';
CREATE INDEX clock_by_subject ON deadlines.clock (subject_kind, subject_id);
CREATE INDEX clock_near ON deadlines.clock (near_at) WHERE state = 'RUNNING' AND near_told_for IS DISTINCT FROM due_at;
CREATE INDEX clock_passed ON deadlines.clock (due_at) WHERE state = 'RUNNING' AND passed_told_for IS DISTINCT FROM due_at;
CREATE INDEX clock_by_revision ON deadlines.clock (calendar_revision) WHERE state IN ('RUNNING', 'PAUSED');
CREATE UNIQUE INDEX clock_runs_once ON deadlines.clock (rule_key, subject_kind, subject_id) WHERE state IN ('RUNNING', 'PAUSED');

COMMENT ON TABLE  deadlines.clock                   IS 'Clocks as they stand now; how they came there is in clock_event';
COMMENT ON COLUMN deadlines.clock.id                IS 'Identifier, UUID version 7';
COMMENT ON COLUMN deadlines.clock.rule_key          IS 'Rule that set it; the version in force when it started counts';
COMMENT ON COLUMN deadlines.clock.subject_kind      IS 'Kind of the thing whose time runs, as the room above calls it';
COMMENT ON COLUMN deadlines.clock.subject_id        IS 'Identifier of the thing within its kind';
COMMENT ON COLUMN deadlines.clock.title             IS 'What is to be done, as the board shows it; no personal data of reporters';
COMMENT ON COLUMN deadlines.clock.agency            IS 'Key of the agency that must act';
COMMENT ON COLUMN deadlines.clock.officer           IS 'Officer who must act; empty while nobody is assigned';
COMMENT ON COLUMN deadlines.clock.started_at        IS 'When the event happened that started it';
COMMENT ON COLUMN deadlines.clock.state             IS 'Running, paused, met or withdrawn';
COMMENT ON COLUMN deadlines.clock.unit              IS 'Unit of the limit as it now stands';
COMMENT ON COLUMN deadlines.clock.due_at            IS 'When it ends; of a paused clock when it would have ended';
COMMENT ON COLUMN deadlines.clock.due_day           IS 'Last day';
COMMENT ON COLUMN deadlines.clock.whole_day         IS 'Whether the whole last day may be used';
COMMENT ON COLUMN deadlines.clock.near_at           IS 'When its end is near';
COMMENT ON COLUMN deadlines.clock.uncertain         IS 'Whether it rests on a year whose days off are not fully entered';
COMMENT ON COLUMN deadlines.clock.calendar_revision IS 'Revision of the calendar it was counted with';
COMMENT ON COLUMN deadlines.clock.extensions        IS 'How often it was extended';
COMMENT ON COLUMN deadlines.clock.events            IS 'Number of its newest event';
COMMENT ON COLUMN deadlines.clock.last_act_at       IS 'When the newest act took effect';
COMMENT ON COLUMN deadlines.clock.closed_at         IS 'When it was met or withdrawn';
COMMENT ON COLUMN deadlines.clock.near_told_for     IS 'End for which "near" was told';
COMMENT ON COLUMN deadlines.clock.passed_told_for   IS 'End for which "passed" was told';

CREATE TABLE deadlines.clock_event (
  clock_id          uuid        NOT NULL REFERENCES deadlines.clock,
  number            int         NOT NULL,
  kind              text        NOT NULL CHECK (kind IN ('STARTED', 'PAUSED', 'RESUMED', 'EXTENDED', 'REASSIGNED', 'MET', 'WITHDRAWN', 'RECOUNTED', 'NEAR', 'PASSED')),
  at                timestamptz NOT NULL,
  recorded_at       timestamptz NOT NULL,
  actor_kind        text        NOT NULL CHECK (actor_kind IN ('OFFICER', 'CITIZEN', 'PARTNER', 'SYSTEM')),
  actor_id          uuid,
  actor_agency      text,
  reason            text,
  legal_basis       text,
  option            text,
  total             boolean,
  amount            int,
  unit              text,
  on_date           date,
  old_due           timestamptz,
  new_due           timestamptz NOT NULL,
  old_agency        text,
  new_agency        text,
  old_officer       uuid,
  new_officer       uuid,
  calendar_revision bigint      NOT NULL REFERENCES deadlines.calendar_change,
  PRIMARY KEY (clock_id, number)
);

COMMENT ON TABLE  deadlines.clock_event                   IS 'What happened to each clock, appended; the clock can be counted again from it';
COMMENT ON COLUMN deadlines.clock_event.clock_id          IS 'The clock';
COMMENT ON COLUMN deadlines.clock_event.number            IS 'Position in its history, from 1';
COMMENT ON COLUMN deadlines.clock_event.kind              IS 'What happened';
COMMENT ON COLUMN deadlines.clock_event.at                IS 'When it took effect';
COMMENT ON COLUMN deadlines.clock_event.recorded_at       IS 'When it was written';
COMMENT ON COLUMN deadlines.clock_event.actor_kind        IS 'Officer, citizen, partner or the system itself';
COMMENT ON COLUMN deadlines.clock_event.actor_id          IS 'Who acted; empty for the system';
COMMENT ON COLUMN deadlines.clock_event.actor_agency      IS 'Agency in whose name';
COMMENT ON COLUMN deadlines.clock_event.reason            IS 'Reason in the words of the actor';
COMMENT ON COLUMN deadlines.clock_event.legal_basis       IS 'Article it rests on';
COMMENT ON COLUMN deadlines.clock_event.option            IS 'Extension that was used';
COMMENT ON COLUMN deadlines.clock_event.total             IS 'Whether the extension is a new limit from the beginning';
COMMENT ON COLUMN deadlines.clock_event.amount            IS 'Amount of the limit or extension';
COMMENT ON COLUMN deadlines.clock_event.unit              IS 'Unit of the limit or extension';
COMMENT ON COLUMN deadlines.clock_event.on_date           IS 'Day of a fixed limit';
COMMENT ON COLUMN deadlines.clock_event.old_due           IS 'End before';
COMMENT ON COLUMN deadlines.clock_event.new_due           IS 'End after';
COMMENT ON COLUMN deadlines.clock_event.old_agency        IS 'Agency before a reassignment';
COMMENT ON COLUMN deadlines.clock_event.new_agency        IS 'Agency after a reassignment';
COMMENT ON COLUMN deadlines.clock_event.old_officer       IS 'Officer before a reassignment';
COMMENT ON COLUMN deadlines.clock_event.new_officer       IS 'Officer after a reassignment';
COMMENT ON COLUMN deadlines.clock_event.calendar_revision IS 'Revision of the calendar the end was counted with';

-- A clock is never removed, its history never changed; what never changes cannot be updated.
GRANT SELECT, INSERT ON deadlines.clock, deadlines.clock_event TO ${app};
GRANT UPDATE (agency, officer, state, unit, due_at, due_day, whole_day, near_at, uncertain, calendar_revision,
              extensions, events, last_act_at, closed_at, near_told_for, passed_told_for)
  ON deadlines.clock TO ${app};
