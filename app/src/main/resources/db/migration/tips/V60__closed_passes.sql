CREATE TABLE tips.closed_pass (
  visit   uuid        PRIMARY KEY,
  ends_at timestamptz NOT NULL
);

COMMENT ON TABLE  tips.closed_pass         IS 'Follow-up passes that their owner closed before the hour was over';
COMMENT ON COLUMN tips.closed_pass.visit   IS 'One typing of a code; all passes that came of it end with it';
COMMENT ON COLUMN tips.closed_pass.ends_at IS 'When those passes would have ended by themselves; the row may go then';

GRANT SELECT, INSERT, DELETE ON tips.closed_pass TO ${app};
