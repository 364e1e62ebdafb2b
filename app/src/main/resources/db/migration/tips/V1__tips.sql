-- Numbers without gaps: the row is the last thing a transaction locks before it commits.
CREATE TABLE tips.number_series (
  year int PRIMARY KEY,
  last int NOT NULL CHECK (last > 0)
);

COMMENT ON TABLE  tips.number_series      IS 'Last number given in each year, PA-<year>-<number>';
COMMENT ON COLUMN tips.number_series.year IS 'Calendar year in Vietnam';
COMMENT ON COLUMN tips.number_series.last IS 'Last number given; a number is never given twice and none is left out';

GRANT SELECT, INSERT, UPDATE ON tips.number_series TO ${app};

CREATE TABLE tips.tip (
  id              uuid        PRIMARY KEY,
  year            int         NOT NULL,
  number          int         NOT NULL,
  channel         text        NOT NULL CHECK (channel IN ('WEB', 'HOTLINE', 'WALK_IN', 'LETTER', 'MAILBOX',
                    'EMAIL', 'PRESS', 'AGENCY', 'POSTAL_FIRM', 'FORUM', 'PARTNER')),
  desk            text        NOT NULL CHECK (desk IN ('SIFTING', 'INTEGRITY')),
  submission_mark bytea       NOT NULL UNIQUE CHECK (octet_length(submission_mark) = 32),
  content_mark    bytea       NOT NULL CHECK (octet_length(content_mark) = 32),
  place           text,
  area            text,
  goods           text,
  seen_on         date,
  seen_minute     smallint    CHECK (seen_minute BETWEEN 0 AND 1439),
  paid            bigint      CHECK (paid >= 0),
  told            bytea       NOT NULL,
  received_at     timestamptz NOT NULL,
  entered_at      timestamptz NOT NULL,
  entered_by      uuid,
  entered_for     text,
  UNIQUE (year, number),
  CHECK (received_at <= entered_at)
);

CREATE INDEX tip_by_content ON tips.tip (content_mark, entered_at);

COMMENT ON TABLE  tips.tip                 IS 'Reports as they were received; never changed';
COMMENT ON COLUMN tips.tip.id              IS 'Identifier, UUID version 7, the same as that of its draft';
COMMENT ON COLUMN tips.tip.year            IS 'Year of its number';
COMMENT ON COLUMN tips.tip.number          IS 'Number in its year';
COMMENT ON COLUMN tips.tip.channel         IS 'How it came';
COMMENT ON COLUMN tips.tip.desk            IS 'Who sifts it: the common desk, or the integrity desk alone';
COMMENT ON COLUMN tips.tip.submission_mark IS 'Keyed mark of the submission key: the same sending twice is one tip';
COMMENT ON COLUMN tips.tip.content_mark    IS 'Keyed mark of all that was told: tells the same sending under another key';
COMMENT ON COLUMN tips.tip.place           IS 'Sort of place where it was seen';
COMMENT ON COLUMN tips.tip.area            IS 'Code of the commune, ward or special zone';
COMMENT ON COLUMN tips.tip.goods           IS 'Code of the goods group chosen by the reporter';
COMMENT ON COLUMN tips.tip.seen_on         IS 'Day on which it was seen';
COMMENT ON COLUMN tips.tip.seen_minute     IS 'Minute of that day, from 0 at midnight';
COMMENT ON COLUMN tips.tip.paid            IS 'What the reporter paid, in đồng';
COMMENT ON COLUMN tips.tip.told            IS 'What was told, sealed under the key for content';
COMMENT ON COLUMN tips.tip.received_at     IS 'When it reached the office; clocks count from here';
COMMENT ON COLUMN tips.tip.entered_at      IS 'When it was written into the system';
COMMENT ON COLUMN tips.tip.entered_by      IS 'Officer or partner who entered it; empty when the reporter did';
COMMENT ON COLUMN tips.tip.entered_for     IS 'Agency in whose name it was entered';

GRANT SELECT, INSERT ON tips.tip TO ${app};

CREATE TABLE tips.code (
  mark       bytea       PRIMARY KEY CHECK (octet_length(mark) = 32),
  tip        uuid        NOT NULL REFERENCES tips.tip DEFERRABLE INITIALLY DEFERRED,
  given_at   timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  saved      text        CHECK (saved IN ('CONFIRMED', 'NOT_WANTED'))
);

CREATE INDEX code_by_tip ON tips.code (tip);

COMMENT ON TABLE  tips.code            IS 'Codes by which reporters follow up; the code itself is not here';
COMMENT ON COLUMN tips.code.mark       IS 'Keyed mark of the code';
COMMENT ON COLUMN tips.code.tip        IS 'Tip that it opens';
COMMENT ON COLUMN tips.code.given_at   IS 'When it was given';
COMMENT ON COLUMN tips.code.expires_at IS 'When it stops opening';
COMMENT ON COLUMN tips.code.saved      IS 'Whether the reporter showed that the code is kept, or wants none';

GRANT SELECT, INSERT, UPDATE (saved) ON tips.code TO ${app};

CREATE TABLE tips.reporter (
  id       uuid        PRIMARY KEY,
  tip      uuid        NOT NULL REFERENCES tips.tip DEFERRABLE INITIALLY DEFERRED,
  given_at timestamptz NOT NULL,
  identity bytea       NOT NULL
);

CREATE INDEX reporter_by_tip ON tips.reporter (tip, given_at);

COMMENT ON TABLE  tips.reporter          IS 'Who told it, apart from what was told; the newest row counts';
COMMENT ON COLUMN tips.reporter.id       IS 'Identifier, part of the seal';
COMMENT ON COLUMN tips.reporter.tip      IS 'Tip that the person sent';
COMMENT ON COLUMN tips.reporter.given_at IS 'When the name was given';
COMMENT ON COLUMN tips.reporter.identity IS 'Name and ways to reach the person, sealed under the key for identities';

GRANT SELECT, INSERT ON tips.reporter TO ${app};

CREATE TABLE tips.progress (
  tip     uuid     PRIMARY KEY REFERENCES tips.tip DEFERRABLE INITIALLY DEFERRED,
  stage   text     NOT NULL CHECK (stage IN ('RECEIVED', 'SORTING', 'VERIFYING', 'HANDLING', 'ANSWERED')),
  since   timestamptz NOT NULL,
  agency  text,
  due     timestamptz,
  version int      NOT NULL DEFAULT 1
);

COMMENT ON TABLE  tips.progress         IS 'Where a tip stands, as its reporter sees it';
COMMENT ON COLUMN tips.progress.tip     IS 'The tip';
COMMENT ON COLUMN tips.progress.stage   IS 'Stage shown to the reporter';
COMMENT ON COLUMN tips.progress.since   IS 'Since when';
COMMENT ON COLUMN tips.progress.agency  IS 'Key of the agency that has it now';
COMMENT ON COLUMN tips.progress.due     IS 'When this stage should end';
COMMENT ON COLUMN tips.progress.version IS 'Rises with each move; a move made from an older page is refused';

GRANT SELECT, INSERT, UPDATE ON tips.progress TO ${app};

CREATE TABLE tips.happening (
  id          uuid        PRIMARY KEY,
  tip         uuid        NOT NULL REFERENCES tips.tip DEFERRABLE INITIALLY DEFERRED,
  at          timestamptz NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('MOVED', 'ASKED', 'TOLD', 'REPLIED', 'NAMED', 'RATED', 'DISPUTED',
                'REOPENED')),
  by_reporter boolean     NOT NULL,
  officer     uuid,
  agency      text,
  stage       text,
  due         timestamptz,
  answers     uuid        REFERENCES tips.happening DEFERRABLE INITIALLY DEFERRED,
  rating      smallint    CHECK (rating BETWEEN 1 AND 5),
  words       bytea
);

CREATE INDEX happening_by_tip ON tips.happening (tip, at, id);
CREATE UNIQUE INDEX happening_rated_once ON tips.happening (tip) WHERE kind = 'RATED';

COMMENT ON TABLE  tips.happening             IS 'What happened to a tip, as its reporter may read it; never changed';
COMMENT ON COLUMN tips.happening.id          IS 'Identifier; also the batch of the files that came with it';
COMMENT ON COLUMN tips.happening.tip         IS 'The tip';
COMMENT ON COLUMN tips.happening.at          IS 'When';
COMMENT ON COLUMN tips.happening.kind        IS 'A move, a question, a word of an officer, or an act of the reporter';
COMMENT ON COLUMN tips.happening.by_reporter IS 'Whether the reporter did it';
COMMENT ON COLUMN tips.happening.officer     IS 'Officer who did it; the reporter is shown the agency only';
COMMENT ON COLUMN tips.happening.agency      IS 'Agency in whose name it was done';
COMMENT ON COLUMN tips.happening.stage       IS 'Stage after a move';
COMMENT ON COLUMN tips.happening.due         IS 'When that stage should end';
COMMENT ON COLUMN tips.happening.answers     IS 'Question that a reply answers';
COMMENT ON COLUMN tips.happening.rating      IS 'From 1, not content at all, to 5';
COMMENT ON COLUMN tips.happening.words       IS 'Words as the reporter reads or wrote them, sealed under the key for content';

GRANT SELECT, INSERT ON tips.happening TO ${app};

CREATE TABLE tips.draft (
  mark       bytea       PRIMARY KEY CHECK (octet_length(mark) = 32),
  tip        uuid        NOT NULL UNIQUE,
  content    bytea       NOT NULL,
  touched_at timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL
);

CREATE INDEX draft_by_end ON tips.draft (ends_at);

COMMENT ON TABLE  tips.draft            IS 'Reports that are being written; thrown away a day after they began';
COMMENT ON COLUMN tips.draft.mark       IS 'Keyed mark of the token that the form carries';
COMMENT ON COLUMN tips.draft.tip        IS 'Identifier that the tip will have; its files are sealed for it';
COMMENT ON COLUMN tips.draft.content    IS 'What was filled in so far, sealed under the key for content';
COMMENT ON COLUMN tips.draft.touched_at IS 'When it was last saved';
COMMENT ON COLUMN tips.draft.ends_at    IS 'When it is thrown away';

GRANT SELECT, INSERT, UPDATE, DELETE ON tips.draft TO ${app};

CREATE FUNCTION tips.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was received is never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER tip_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.tip
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
CREATE TRIGGER reporter_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.reporter
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
CREATE TRIGGER happening_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON tips.happening
  FOR EACH STATEMENT EXECUTE FUNCTION tips.refuse_change();
