-- The forum: meetings of the police with the people, what was said, what was answered.

CREATE TABLE forum.number_year (
  series text NOT NULL CHECK (series IN ('DD', 'YK')),
  year   int NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  last   int NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, year)
);

COMMENT ON TABLE  forum.number_year IS 'Last number given in each series and year';
COMMENT ON COLUMN forum.number_year.series IS 'Meetings or opinions';
COMMENT ON COLUMN forum.number_year.year IS 'Year of the number';
COMMENT ON COLUMN forum.number_year.last IS 'Last number given';

GRANT SELECT, INSERT, UPDATE ON forum.number_year TO ${app};

CREATE TABLE forum.meeting (
  id        uuid PRIMARY KEY,
  number    text NOT NULL UNIQUE,
  title     text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  place     text NOT NULL CHECK (length(place) BETWEEN 1 AND 300),
  area      text,
  day       date NOT NULL,
  agency    text NOT NULL,
  front     text NOT NULL,
  paper     text NOT NULL CHECK (length(paper) BETWEEN 1 AND 100),
  paper_day date NOT NULL,
  attended  int CHECK (attended BETWEEN 1 AND 100000),
  minutes   uuid,
  state     text NOT NULL CHECK (state IN ('PLANNED', 'HELD', 'CLOSED', 'CANCELLED')),
  since     timestamptz NOT NULL,
  version   int NOT NULL CHECK (version > 0),
  CHECK (paper_day <= day),
  CONSTRAINT held_with_its_minutes
    CHECK (state NOT IN ('HELD', 'CLOSED') OR minutes IS NOT NULL AND attended IS NOT NULL)
);

CREATE INDEX meeting_by_day ON forum.meeting (day DESC, number DESC);

COMMENT ON TABLE  forum.meeting IS 'Meetings of the forum';
COMMENT ON COLUMN forum.meeting.id IS 'Identifier, UUID version 7; the signed invitation lies in the vault under it';
COMMENT ON COLUMN forum.meeting.number IS 'Number as people say it, DD-2026-0001';
COMMENT ON COLUMN forum.meeting.title IS 'What it is about';
COMMENT ON COLUMN forum.meeting.place IS 'Where';
COMMENT ON COLUMN forum.meeting.area IS 'Code of a commune; empty for none';
COMMENT ON COLUMN forum.meeting.day IS 'When it is to be, and later when it was';
COMMENT ON COLUMN forum.meeting.agency IS 'Key of the police who convene it';
COMMENT ON COLUMN forum.meeting.front IS 'Key of the Front who convenes it with them';
COMMENT ON COLUMN forum.meeting.paper IS 'Number of the signed invitation or plan';
COMMENT ON COLUMN forum.meeting.paper_day IS 'Day of that paper';
COMMENT ON COLUMN forum.meeting.attended IS 'How many people came';
COMMENT ON COLUMN forum.meeting.minutes IS 'Under which the minutes lie in the vault';
COMMENT ON COLUMN forum.meeting.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN forum.meeting.since IS 'Since when';
COMMENT ON COLUMN forum.meeting.version IS 'Rises with each act; an act from an older page is refused';

GRANT SELECT, INSERT ON forum.meeting TO ${app};
GRANT UPDATE (state, since, version, day, attended, minutes) ON forum.meeting TO ${app};

CREATE TABLE forum.meeting_step (
  id         uuid PRIMARY KEY,
  meeting    uuid NOT NULL REFERENCES forum.meeting,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  UNIQUE (meeting, number)
);

COMMENT ON TABLE  forum.meeting_step IS 'What was done with a meeting';
COMMENT ON COLUMN forum.meeting_step.id IS 'Identifier';
COMMENT ON COLUMN forum.meeting_step.meeting IS 'The meeting';
COMMENT ON COLUMN forum.meeting_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN forum.meeting_step.at IS 'When';
COMMENT ON COLUMN forum.meeting_step.event IS 'What happened';
COMMENT ON COLUMN forum.meeting_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN forum.meeting_step.officer IS 'Who did it';
COMMENT ON COLUMN forum.meeting_step.agency IS 'For which agency';
COMMENT ON COLUMN forum.meeting_step.words IS 'What was said about it';

GRANT SELECT, INSERT ON forum.meeting_step TO ${app};

CREATE TABLE forum.opinion (
  id            uuid PRIMARY KEY,
  number        text NOT NULL UNIQUE,
  meeting       uuid NOT NULL REFERENCES forum.meeting,
  words         text NOT NULL CHECK (length(words) <= 4000),
  same          text,
  consent       text NOT NULL CHECK (consent IN ('NONE', 'SAID', 'SIGNED')),
  speaker       bytea,
  voices        int NOT NULL CHECK (voices > 0),
  hold          text CHECK (hold IN ('VICTIM', 'NAME', 'DATA')),
  cleared       boolean NOT NULL,
  unit          text,
  due           date,
  answer        text NOT NULL CHECK (length(answer) <= 8000),
  answer_number text,
  answered_on   date,
  shown         text NOT NULL,
  shown_answer  text NOT NULL,
  merged_into   text,
  state         text NOT NULL
    CHECK (state IN ('TAKEN', 'ASSIGNED', 'ANSWERED', 'PUBLISHED', 'MERGED', 'HANDED_ON')),
  since         timestamptz NOT NULL,
  version       int NOT NULL CHECK (version > 0),
  recorded_by   uuid NOT NULL,
  CHECK (speaker IS NULL OR consent <> 'NONE'),
  CHECK ((unit IS NULL) = (due IS NULL)),
  CONSTRAINT answered_by_a_signature
    CHECK (state NOT IN ('ANSWERED', 'PUBLISHED') OR answer_number IS NOT NULL),
  CONSTRAINT public_with_consent_and_cleared
    CHECK (state <> 'PUBLISHED'
           OR consent <> 'NONE' AND shown <> '' AND shown_answer <> ''
              AND (hold IS NULL OR cleared)),
  CONSTRAINT nothing_stays_of_what_was_handed_on
    CHECK (state <> 'HANDED_ON' OR words = '' AND speaker IS NULL AND same IS NULL)
);

CREATE UNIQUE INDEX opinion_said_once ON forum.opinion (meeting, same);
CREATE INDEX opinion_by_state ON forum.opinion (state, due);

COMMENT ON TABLE  forum.opinion IS 'What people said at meetings';
COMMENT ON COLUMN forum.opinion.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN forum.opinion.number IS 'Number as people say it, YK-2026-0001';
COMMENT ON COLUMN forum.opinion.meeting IS 'Where it was said';
COMMENT ON COLUMN forum.opinion.words IS 'What was said; empty once it was handed on as a report of a crime';
COMMENT ON COLUMN forum.opinion.same IS 'Digest of the folded words: the same said again is one opinion with more voices';
COMMENT ON COLUMN forum.opinion.consent IS 'Whether the person agreed that the name is kept and the opinion is published without it';
COMMENT ON COLUMN forum.opinion.speaker IS 'Who said it, sealed; empty for nobody';
COMMENT ON COLUMN forum.opinion.voices IS 'How many said so';
COMMENT ON COLUMN forum.opinion.hold IS 'Why it is held back from publication; empty for nothing';
COMMENT ON COLUMN forum.opinion.cleared IS 'Whether a second person let it go in the public words';
COMMENT ON COLUMN forum.opinion.unit IS 'Key of the agency that answers';
COMMENT ON COLUMN forum.opinion.due IS 'By when';
COMMENT ON COLUMN forum.opinion.answer IS 'The signed answer';
COMMENT ON COLUMN forum.opinion.answer_number IS 'Number of that paper';
COMMENT ON COLUMN forum.opinion.answered_on IS 'Day of that signature';
COMMENT ON COLUMN forum.opinion.shown IS 'Public words of the opinion';
COMMENT ON COLUMN forum.opinion.shown_answer IS 'Public words of the answer';
COMMENT ON COLUMN forum.opinion.merged_into IS 'Number of the opinion that says the same';
COMMENT ON COLUMN forum.opinion.state IS 'Where it stands';
COMMENT ON COLUMN forum.opinion.since IS 'Since when';
COMMENT ON COLUMN forum.opinion.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN forum.opinion.recorded_by IS 'Who recorded it, and never clears it';

GRANT SELECT, INSERT ON forum.opinion TO ${app};
GRANT UPDATE (words, same, speaker, voices, hold, cleared, unit, due, answer, answer_number,
              answered_on, shown, shown_answer, merged_into, state, since, version)
  ON forum.opinion TO ${app};

CREATE TABLE forum.opinion_step (
  id         uuid PRIMARY KEY,
  opinion    uuid NOT NULL REFERENCES forum.opinion,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  document   uuid,
  UNIQUE (opinion, number)
);

COMMENT ON TABLE  forum.opinion_step IS 'What was done with an opinion';
COMMENT ON COLUMN forum.opinion_step.id IS 'Identifier';
COMMENT ON COLUMN forum.opinion_step.opinion IS 'The opinion';
COMMENT ON COLUMN forum.opinion_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN forum.opinion_step.at IS 'When';
COMMENT ON COLUMN forum.opinion_step.event IS 'What happened';
COMMENT ON COLUMN forum.opinion_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN forum.opinion_step.officer IS 'Who did it';
COMMENT ON COLUMN forum.opinion_step.agency IS 'For which agency';
COMMENT ON COLUMN forum.opinion_step.words IS 'What was said about it; of what followed, everybody reads it';
COMMENT ON COLUMN forum.opinion_step.document IS 'The signed paper by which it happened';

GRANT SELECT, INSERT ON forum.opinion_step TO ${app};

CREATE TABLE forum.answer_paper (
  document   uuid PRIMARY KEY,
  opinion    uuid NOT NULL REFERENCES forum.opinion,
  answer     text NOT NULL CHECK (length(answer) BETWEEN 1 AND 8000),
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX answer_paper_waiting ON forum.answer_paper (opinion) WHERE outcome IS NULL;

COMMENT ON TABLE  forum.answer_paper IS 'Papers whose signature answers an opinion';
COMMENT ON COLUMN forum.answer_paper.document IS 'Identifier of the document';
COMMENT ON COLUMN forum.answer_paper.opinion IS 'The opinion';
COMMENT ON COLUMN forum.answer_paper.answer IS 'What is answered';
COMMENT ON COLUMN forum.answer_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN forum.answer_paper.drafted_at IS 'When';
COMMENT ON COLUMN forum.answer_paper.outcome IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON forum.answer_paper TO ${app};

CREATE TABLE forum.handing_on (
  id        uuid PRIMARY KEY,
  meeting   uuid NOT NULL REFERENCES forum.meeting,
  said_at   timestamptz NOT NULL,
  at        timestamptz NOT NULL,
  late      text NOT NULL CHECK (length(late) <= 2000)
);

CREATE INDEX handing_on_of_meeting ON forum.handing_on (meeting);

COMMENT ON TABLE  forum.handing_on IS 'When reports of crimes that were spoken at a meeting were handed on; which they are stands nowhere here';
COMMENT ON COLUMN forum.handing_on.id IS 'Identifier';
COMMENT ON COLUMN forum.handing_on.meeting IS 'The meeting';
COMMENT ON COLUMN forum.handing_on.said_at IS 'When it was said';
COMMENT ON COLUMN forum.handing_on.at IS 'When the police desk had it';
COMMENT ON COLUMN forum.handing_on.late IS 'Why that was more than 24 hours later; empty when it was not';

GRANT SELECT, INSERT ON forum.handing_on TO ${app};

CREATE TABLE forum.batch (
  meeting uuid NOT NULL REFERENCES forum.meeting,
  digest  text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (meeting, digest)
);

COMMENT ON TABLE  forum.batch IS 'Tables of opinions that were taken in, so that the same one is not taken twice';
COMMENT ON COLUMN forum.batch.meeting IS 'The meeting';
COMMENT ON COLUMN forum.batch.digest IS 'SHA-256 of the table';
COMMENT ON COLUMN forum.batch.at IS 'When';

GRANT SELECT, INSERT ON forum.batch TO ${app};
