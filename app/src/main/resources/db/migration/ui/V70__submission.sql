-- Forms that were carried out, so that one that comes again is known, also after a restart.
CREATE TABLE ui.submission (
  key    text PRIMARY KEY CHECK (key ~ '^[0-9a-f]{64}$'),
  led_to text NOT NULL CHECK (length(led_to) <= 2000),
  at     timestamptz NOT NULL
);

CREATE INDEX submission_by_age ON ui.submission (at);

COMMENT ON TABLE ui.submission IS 'Forms that were carried out in the last seven days, known by a hash; no word of them is kept';
COMMENT ON COLUMN ui.submission.key IS 'SHA-256 of sender, address and fields, among them the token of the page';
COMMENT ON COLUMN ui.submission.led_to IS 'Address to which the form led';
COMMENT ON COLUMN ui.submission.at IS 'When it was carried out';

GRANT SELECT, INSERT, DELETE ON ui.submission TO ${app};
