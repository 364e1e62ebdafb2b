CREATE TABLE deadlines.calendar_change (
  revision bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  what     text        NOT NULL CHECK (what IN ('PLANTED', 'DAYS_ADDED', 'DAYS_ANNULLED', 'YEAR_DECLARED')),
  reason   text        NOT NULL
);

COMMENT ON TABLE  deadlines.calendar_change          IS 'Every change of the working-day calendar; the newest number is the revision in force';
COMMENT ON COLUMN deadlines.calendar_change.revision IS 'Rising number; a clock notes the revision it was counted with';
COMMENT ON COLUMN deadlines.calendar_change.at       IS 'When the change was made';
COMMENT ON COLUMN deadlines.calendar_change.what     IS 'Sort of the change';
COMMENT ON COLUMN deadlines.calendar_change.reason   IS 'Reason in the words of the officer; the journal names the officer';

CREATE TABLE deadlines.calendar_day (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  date        date   NOT NULL CHECK (date BETWEEN DATE '2000-01-01' AND DATE '2100-12-31'),
  kind        text   NOT NULL CHECK (kind IN ('holiday', 'compensatory', 'swap_off', 'swap_work')),
  name_vi     text   NOT NULL CHECK (name_vi <> ''),
  name_en     text,
  pair        date   CHECK ((kind IN ('swap_off', 'swap_work')) = (pair IS NOT NULL) AND pair <> date),
  source      text   NOT NULL CHECK (source <> ''),
  status      text   NOT NULL CHECK (status IN ('V', 'K')),
  added_in    bigint NOT NULL REFERENCES deadlines.calendar_change,
  annulled_in bigint REFERENCES deadlines.calendar_change CHECK (annulled_in > added_in)
);

CREATE UNIQUE INDEX calendar_day_once ON deadlines.calendar_day (date) WHERE annulled_in IS NULL;

COMMENT ON TABLE  deadlines.calendar_day             IS 'Days that differ from the plain week of Monday to Friday; annulled rows stay';
COMMENT ON COLUMN deadlines.calendar_day.id          IS 'Identifier of the row';
COMMENT ON COLUMN deadlines.calendar_day.date        IS 'The day';
COMMENT ON COLUMN deadlines.calendar_day.kind        IS 'Public holiday, day off in lieu, day off by swap, day worked by swap';
COMMENT ON COLUMN deadlines.calendar_day.name_vi     IS 'What the day is called, in Vietnamese';
COMMENT ON COLUMN deadlines.calendar_day.name_en     IS 'The same in English, if given';
COMMENT ON COLUMN deadlines.calendar_day.pair        IS 'The other day of a swap';
COMMENT ON COLUMN deadlines.calendar_day.source      IS 'Law or announcement the row rests on';
COMMENT ON COLUMN deadlines.calendar_day.status      IS 'V: read in a published text; K: general knowledge, unconfirmed';
COMMENT ON COLUMN deadlines.calendar_day.added_in    IS 'Change that brought the row in';
COMMENT ON COLUMN deadlines.calendar_day.annulled_in IS 'Change that annulled the row; empty while it is in force';

CREATE TABLE deadlines.calendar_year (
  id          bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year        int     NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  complete    boolean NOT NULL,
  missing_vi  text    CHECK (missing_vi IS NULL OR NOT complete),
  missing_en  text    CHECK (missing_en IS NULL OR NOT complete),
  source      text    NOT NULL CHECK (source <> ''),
  status      text    NOT NULL CHECK (status IN ('V', 'K')),
  declared_in bigint  NOT NULL REFERENCES deadlines.calendar_change,
  replaced_in bigint  REFERENCES deadlines.calendar_change CHECK (replaced_in > declared_in)
);

CREATE UNIQUE INDEX calendar_year_once ON deadlines.calendar_year (year) WHERE replaced_in IS NULL;

COMMENT ON TABLE  deadlines.calendar_year             IS 'What is known of the days off of a year; a year without a row is never counted on silently';
COMMENT ON COLUMN deadlines.calendar_year.id          IS 'Identifier of the row';
COMMENT ON COLUMN deadlines.calendar_year.year        IS 'Calendar year';
COMMENT ON COLUMN deadlines.calendar_year.complete    IS 'Whether every announcement that is due has been entered';
COMMENT ON COLUMN deadlines.calendar_year.missing_vi  IS 'What is not announced yet, in Vietnamese; empty when complete or not said';
COMMENT ON COLUMN deadlines.calendar_year.missing_en  IS 'The same in English, if given';
COMMENT ON COLUMN deadlines.calendar_year.source      IS 'Laws and announcements the year rests on';
COMMENT ON COLUMN deadlines.calendar_year.status      IS 'V: read in a published text; K: general knowledge, unconfirmed';
COMMENT ON COLUMN deadlines.calendar_year.declared_in IS 'Change that declared the state of the year';
COMMENT ON COLUMN deadlines.calendar_year.replaced_in IS 'Change that replaced the declaration; empty while it is in force';

-- History is kept by annulling and replacing: no row is ever deleted, no other column ever updated.
GRANT SELECT, INSERT ON deadlines.calendar_change, deadlines.calendar_day, deadlines.calendar_year TO ${app};
GRANT UPDATE (annulled_in) ON deadlines.calendar_day TO ${app};
GRANT UPDATE (replaced_in) ON deadlines.calendar_year TO ${app};
