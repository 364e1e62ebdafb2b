-- A form that comes twice, because a button was pressed twice or an answer was lost, is one act: money is not
-- booked twice and agencies are not asked twice.
CREATE TABLE plans.sent_form (
  form uuid PRIMARY KEY,
  done uuid NOT NULL,
  at timestamptz NOT NULL
);

COMMENT ON TABLE plans.sent_form IS 'Forms that were carried out; one that comes again with the same words does nothing';
COMMENT ON COLUMN plans.sent_form.form IS 'Digest of the form, of what was written into it and of who sent it';
COMMENT ON COLUMN plans.sent_form.done IS 'What it led to';
COMMENT ON COLUMN plans.sent_form.at IS 'When';
GRANT SELECT, INSERT ON plans.sent_form TO ${app};
