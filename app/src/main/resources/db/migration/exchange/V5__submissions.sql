-- What provinces submit to the national committee: as it is sent here, and as it is received there.
CREATE TABLE exchange.submission (
  id uuid PRIMARY KEY,
  partner uuid NOT NULL REFERENCES exchange.partner,
  number bigint NOT NULL CHECK (number > 0),
  period text NOT NULL CHECK (length(period) BETWEEN 8 AND 20),
  edition int NOT NULL CHECK (edition > 0),
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  signature text NOT NULL,
  body bytea NOT NULL,
  received_at timestamptz NOT NULL,
  UNIQUE (partner, number)
);

COMMENT ON TABLE  exchange.submission IS 'Signed submissions of provinces as they were received; never changed';
COMMENT ON COLUMN exchange.submission.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN exchange.submission.partner IS 'The registered partner that stands for the province';
COMMENT ON COLUMN exchange.submission.number IS 'Its number there, without a gap';
COMMENT ON COLUMN exchange.submission.period IS 'Key of the period of the report';
COMMENT ON COLUMN exchange.submission.edition IS 'Edition of the report';
COMMENT ON COLUMN exchange.submission.sha256 IS 'Digest of the body';
COMMENT ON COLUMN exchange.submission.signature IS 'Identifier, second and signature that came with it';
COMMENT ON COLUMN exchange.submission.body IS 'The bytes that were signed';
COMMENT ON COLUMN exchange.submission.received_at IS 'When it was received';

GRANT SELECT, INSERT ON exchange.submission TO ${app};

CREATE INDEX submission_of_period ON exchange.submission (period, partner, number);

CREATE TRIGGER submission_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange.submission
  FOR EACH STATEMENT EXECUTE FUNCTION exchange.refuse_change();

CREATE TABLE exchange.submission_question (
  id uuid PRIMARY KEY,
  submission uuid NOT NULL REFERENCES exchange.submission,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_by uuid REFERENCES exchange.submission
);

COMMENT ON TABLE  exchange.submission_question IS 'What the committee asks a province back';
COMMENT ON COLUMN exchange.submission_question.id IS 'Identifier';
COMMENT ON COLUMN exchange.submission_question.submission IS 'About which submission';
COMMENT ON COLUMN exchange.submission_question.words IS 'What is asked';
COMMENT ON COLUMN exchange.submission_question.asked_by IS 'Who asked';
COMMENT ON COLUMN exchange.submission_question.asked_at IS 'When';
COMMENT ON COLUMN exchange.submission_question.answered_by IS 'The later submission that answers it; empty while it is open';

GRANT SELECT, INSERT ON exchange.submission_question TO ${app};
GRANT UPDATE (answered_by) ON exchange.submission_question TO ${app};

CREATE INDEX submission_question_of ON exchange.submission_question (submission);

CREATE TABLE exchange.national_release (
  period text PRIMARY KEY,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  released_by uuid,
  released_at timestamptz,
  CHECK ((released_by IS NULL) = (released_at IS NULL)),
  CHECK (released_by <> asked_by)
);

COMMENT ON TABLE  exchange.national_release IS 'Periods whose figures of provinces two persons made public';
COMMENT ON COLUMN exchange.national_release.period IS 'Key of the period';
COMMENT ON COLUMN exchange.national_release.asked_by IS 'Who asked for it';
COMMENT ON COLUMN exchange.national_release.asked_at IS 'When';
COMMENT ON COLUMN exchange.national_release.released_by IS 'Who agreed; empty while nobody did';
COMMENT ON COLUMN exchange.national_release.released_at IS 'When';

GRANT SELECT, INSERT ON exchange.national_release TO ${app};
GRANT UPDATE (released_by, released_at) ON exchange.national_release TO ${app};

CREATE TABLE exchange.sent_submission (
  number bigint PRIMARY KEY CHECK (number > 0),
  period text NOT NULL,
  edition int NOT NULL,
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  body bytea NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  received_at timestamptz,
  receipt text NOT NULL DEFAULT '',
  fault text NOT NULL DEFAULT ''
);

COMMENT ON TABLE  exchange.sent_submission IS 'What this province submits to the national committee, in order';
COMMENT ON COLUMN exchange.sent_submission.number IS 'From 1, without a gap';
COMMENT ON COLUMN exchange.sent_submission.period IS 'Key of the period of the report';
COMMENT ON COLUMN exchange.sent_submission.edition IS 'Edition of the report';
COMMENT ON COLUMN exchange.sent_submission.sha256 IS 'Digest of the body';
COMMENT ON COLUMN exchange.sent_submission.body IS 'The bytes that are signed';
COMMENT ON COLUMN exchange.sent_submission.made_by IS 'Officer who sent it off';
COMMENT ON COLUMN exchange.sent_submission.made_at IS 'When';
COMMENT ON COLUMN exchange.sent_submission.received_at IS 'When the committee answered that it has it';
COMMENT ON COLUMN exchange.sent_submission.receipt IS 'Signature of the committee over its digest; empty before';
COMMENT ON COLUMN exchange.sent_submission.fault IS 'Why it was not taken last; empty for nothing';

GRANT SELECT, INSERT ON exchange.sent_submission TO ${app};
GRANT UPDATE (received_at, receipt, fault) ON exchange.sent_submission TO ${app};

CREATE TABLE exchange.asked_back (
  id uuid PRIMARY KEY,
  number bigint NOT NULL,
  words text NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_by bigint REFERENCES exchange.sent_submission
);

COMMENT ON TABLE  exchange.asked_back IS 'What the national committee asked this province back';
COMMENT ON COLUMN exchange.asked_back.id IS 'Identifier there';
COMMENT ON COLUMN exchange.asked_back.number IS 'About which submission';
COMMENT ON COLUMN exchange.asked_back.words IS 'What is asked';
COMMENT ON COLUMN exchange.asked_back.asked_at IS 'When';
COMMENT ON COLUMN exchange.asked_back.answered_by IS 'The later submission that answers it; empty while it is open';

GRANT SELECT, INSERT ON exchange.asked_back TO ${app};
GRANT UPDATE (answered_by) ON exchange.asked_back TO ${app};
