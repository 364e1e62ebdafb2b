-- Papers of an agency past their years: a council appraises the list, a signed decision approves it, two agencies erase each
-- paper, and minutes say that it was done.
CREATE TABLE retention.batch (
  id         uuid PRIMARY KEY,
  number     text NOT NULL UNIQUE,
  agency     text NOT NULL CHECK (agency <> ''),
  state      text NOT NULL CHECK (state IN ('LISTED', 'APPRAISED', 'APPROVED', 'DONE')),
  council    text NOT NULL CHECK (council <> ''),
  reason     text NOT NULL CHECK (reason <> ''),
  opened_by  uuid NOT NULL,
  opened_at  timestamptz NOT NULL,
  appraised  text,
  approved   text,
  done       text,
  moved_at   timestamptz NOT NULL
);
COMMENT ON TABLE retention.batch IS 'Papers past their years that are erased together';
COMMENT ON COLUMN retention.batch.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN retention.batch.number IS 'Number as people say it';
COMMENT ON COLUMN retention.batch.agency IS 'Whose papers';
COMMENT ON COLUMN retention.batch.state IS 'Listed, appraised, approved, done';
COMMENT ON COLUMN retention.batch.council IS 'Members of the council with their offices, one a line';
COMMENT ON COLUMN retention.batch.reason IS 'What the council found';
COMMENT ON COLUMN retention.batch.opened_by IS 'Officer who drew up the list';
COMMENT ON COLUMN retention.batch.opened_at IS 'When';
COMMENT ON COLUMN retention.batch.appraised IS 'Number of the minutes of the council';
COMMENT ON COLUMN retention.batch.approved IS 'Number of the decision';
COMMENT ON COLUMN retention.batch.done IS 'Number of the minutes of the erasure';
COMMENT ON COLUMN retention.batch.moved_at IS 'When it last changed';
GRANT SELECT, INSERT, UPDATE (state, appraised, approved, done, moved_at) ON retention.batch TO ${app};

CREATE TABLE retention.batch_paper (
  batch    uuid NOT NULL REFERENCES retention.batch,
  record   uuid NOT NULL UNIQUE,
  number   text NOT NULL,
  day      date NOT NULL,
  subject  text NOT NULL,
  code     text NOT NULL,
  ends     date NOT NULL,
  PRIMARY KEY (batch, record)
);
COMMENT ON TABLE retention.batch_paper IS 'A paper of a list';
COMMENT ON COLUMN retention.batch_paper.batch IS 'The list';
COMMENT ON COLUMN retention.batch_paper.record IS 'The document';
COMMENT ON COLUMN retention.batch_paper.number IS 'Its number';
COMMENT ON COLUMN retention.batch_paper.day IS 'Its day';
COMMENT ON COLUMN retention.batch_paper.subject IS 'Its abstract';
COMMENT ON COLUMN retention.batch_paper.code IS 'Code of its file';
COMMENT ON COLUMN retention.batch_paper.ends IS 'Day on which its years were over';
GRANT SELECT, INSERT ON retention.batch_paper TO ${app};
ALTER TABLE retention.batch_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention.batch_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON retention.batch_paper
  USING ((SELECT kernel.sees_all()) OR kernel.sees(record)) WITH CHECK (true);

CREATE TABLE retention.batch_draft (
  document   uuid PRIMARY KEY,
  batch      uuid NOT NULL REFERENCES retention.batch,
  stage      text NOT NULL CHECK (stage IN ('APPRAISED', 'APPROVED', 'DONE')),
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);
CREATE UNIQUE INDEX batch_draft_waits ON retention.batch_draft (batch) WHERE outcome IS NULL;
COMMENT ON TABLE retention.batch_draft IS 'Papers whose signature moves a list';
COMMENT ON COLUMN retention.batch_draft.document IS 'The draft';
COMMENT ON COLUMN retention.batch_draft.batch IS 'The list';
COMMENT ON COLUMN retention.batch_draft.stage IS 'State after its signature';
COMMENT ON COLUMN retention.batch_draft.drafted_by IS 'Officer who drew it up';
COMMENT ON COLUMN retention.batch_draft.drafted_at IS 'When';
COMMENT ON COLUMN retention.batch_draft.outcome IS 'Signed or dropped; empty while it waits';
GRANT SELECT, INSERT, UPDATE (outcome) ON retention.batch_draft TO ${app};
