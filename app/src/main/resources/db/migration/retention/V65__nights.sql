-- A night whose run was not made is made up for as soon as the program runs again.
CREATE TABLE retention.nightly_run (
  day      date        PRIMARY KEY,
  ended_at timestamptz NOT NULL
);

COMMENT ON TABLE  retention.nightly_run          IS 'Days on which what is past its term was proposed and swept';
COMMENT ON COLUMN retention.nightly_run.day      IS 'The day in Viet Nam';
COMMENT ON COLUMN retention.nightly_run.ended_at IS 'When its run had ended, in all rooms';

GRANT SELECT, INSERT ON retention.nightly_run TO ${app};
