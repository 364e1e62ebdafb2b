-- Trials of a rule on every stored listing: asked for, run page by page, kept with what they counted.

CREATE TABLE watch.trial_run (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  version int NOT NULL,
  state text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  asked_by uuid,
  asked_at timestamptz NOT NULL,
  started_at timestamptz,
  beat_at timestamptz,
  ended_at timestamptz,
  book bigint,
  total bigint NOT NULL DEFAULT 0 CHECK (total >= 0),
  past_all uuid,
  last uuid,
  done bigint NOT NULL DEFAULT 0 CHECK (done >= 0),
  tally jsonb NOT NULL DEFAULT '{}',
  FOREIGN KEY (kind, name, version) REFERENCES watch.rule_version
);

CREATE UNIQUE INDEX trial_run_once ON watch.trial_run (kind, name, version)
  WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX trial_run_newest ON watch.trial_run (kind, name, version, asked_at DESC);
CREATE INDEX trial_run_due ON watch.trial_run (asked_at) WHERE state IN ('WAITING', 'RUNNING');

COMMENT ON TABLE  watch.trial_run IS 'Trials of a version of a rule on all stored listings, with their progress and result';
COMMENT ON COLUMN watch.trial_run.id IS 'Identifier';
COMMENT ON COLUMN watch.trial_run.kind IS 'Sort of section';
COMMENT ON COLUMN watch.trial_run.name IS 'Name of the rule or list';
COMMENT ON COLUMN watch.trial_run.version IS 'Version that is tried';
COMMENT ON COLUMN watch.trial_run.state IS 'Where it stands; at most one of a version is open';
COMMENT ON COLUMN watch.trial_run.asked_by IS 'Officer who asked for it';
COMMENT ON COLUMN watch.trial_run.asked_at IS 'When it was asked for';
COMMENT ON COLUMN watch.trial_run.started_at IS 'When its first listing was looked at';
COMMENT ON COLUMN watch.trial_run.beat_at IS 'Last sign of life; an old one means that it must be taken up again';
COMMENT ON COLUMN watch.trial_run.ended_at IS 'When it ended';
COMMENT ON COLUMN watch.trial_run.book IS 'State of the rule book with which it compares: number of its newest change';
COMMENT ON COLUMN watch.trial_run.total IS 'Listings that were stored when it began';
COMMENT ON COLUMN watch.trial_run.past_all IS 'Newest listing of those; later ones are not looked at';
COMMENT ON COLUMN watch.trial_run.last IS 'Checkpoint: listing up to which all are behind';
COMMENT ON COLUMN watch.trial_run.done IS 'Listings that are behind';
COMMENT ON COLUMN watch.trial_run.tally IS 'What was counted up to the checkpoint; samples name listings and hold none of their text but the matched words';

GRANT SELECT, INSERT, UPDATE ON watch.trial_run TO ${app};
