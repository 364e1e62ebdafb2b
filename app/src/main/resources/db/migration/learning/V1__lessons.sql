-- Learning: what citizens read before they pay or are cheated.

CREATE TABLE learning.lesson (
  id       uuid PRIMARY KEY,
  slug     text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{3,80}$'),
  kind     text NOT NULL CHECK (kind IN ('GUIDE', 'GOODS', 'QUESTION', 'NOTICE')),
  agency   text NOT NULL,
  position int NOT NULL,
  state    text NOT NULL CHECK (state IN ('WRITTEN', 'SHOWN', 'CHANGED', 'WITHDRAWN')),
  since    timestamptz NOT NULL,
  version  int NOT NULL CHECK (version > 0),
  shown    jsonb,
  proposed jsonb,
  CONSTRAINT shown_has_a_text CHECK (state NOT IN ('SHOWN', 'CHANGED') OR shown IS NOT NULL),
  CONSTRAINT what_waits_has_a_text CHECK (state NOT IN ('WRITTEN', 'CHANGED') OR proposed IS NOT NULL),
  CONSTRAINT some_text CHECK (shown IS NOT NULL OR proposed IS NOT NULL)
);

COMMENT ON TABLE  learning.lesson IS 'Guides, sheets on genuine goods, questions of the quiz, notices for hamlets';
COMMENT ON COLUMN learning.lesson.id IS 'Identifier';
COMMENT ON COLUMN learning.lesson.slug IS 'Last part of its address; never changes';
COMMENT ON COLUMN learning.lesson.kind IS 'What it is';
COMMENT ON COLUMN learning.lesson.agency IS 'Key of the agency that answers for it';
COMMENT ON COLUMN learning.lesson.position IS 'Place among those of its kind, small first';
COMMENT ON COLUMN learning.lesson.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN learning.lesson.since IS 'Since when';
COMMENT ON COLUMN learning.lesson.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN learning.lesson.shown IS 'Text that everybody reads, in both languages, with laws and day of review';
COMMENT ON COLUMN learning.lesson.proposed IS 'Text that waits for a second person';

GRANT SELECT, INSERT ON learning.lesson TO ${app};
GRANT UPDATE (state, since, version, shown, proposed) ON learning.lesson TO ${app};

CREATE TABLE learning.lesson_step (
  id         uuid PRIMARY KEY,
  lesson     uuid NOT NULL REFERENCES learning.lesson,
  number     int NOT NULL,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  actor_kind text NOT NULL,
  officer    uuid,
  agency     text,
  words      text NOT NULL,
  edition    jsonb,
  UNIQUE (lesson, number)
);

COMMENT ON TABLE  learning.lesson_step IS 'What was done with a lesson, and each text that it had';
COMMENT ON COLUMN learning.lesson_step.id IS 'Identifier';
COMMENT ON COLUMN learning.lesson_step.lesson IS 'The lesson';
COMMENT ON COLUMN learning.lesson_step.number IS 'Its place in the order of the acts';
COMMENT ON COLUMN learning.lesson_step.at IS 'When';
COMMENT ON COLUMN learning.lesson_step.event IS 'What happened';
COMMENT ON COLUMN learning.lesson_step.actor_kind IS 'Sort of who did it';
COMMENT ON COLUMN learning.lesson_step.officer IS 'Who did it';
COMMENT ON COLUMN learning.lesson_step.agency IS 'For which agency';
COMMENT ON COLUMN learning.lesson_step.words IS 'What was said about it';
COMMENT ON COLUMN learning.lesson_step.edition IS 'The text that was written by it';

GRANT SELECT, INSERT ON learning.lesson_step TO ${app};
