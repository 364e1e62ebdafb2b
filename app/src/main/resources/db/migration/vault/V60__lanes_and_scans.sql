ALTER TABLE vault.file
  ADD COLUMN lane text NOT NULL DEFAULT 'OFFICE' CHECK (lane IN ('OFFICE', 'PROVEN', 'UNPROVEN'));

CREATE INDEX file_waiting_by_lane ON vault.file (lane) INCLUDE (size) WHERE ends_at IS NOT NULL;

COMMENT ON COLUMN vault.file.lane IS 'By whose right it waited before it was sent: an officer, a visitor who is proven, or one who is not';

CREATE TABLE vault.scan (
  file       uuid        PRIMARY KEY REFERENCES vault.file ON DELETE CASCADE,
  found      text        CHECK (found <> ''),
  scanned_at timestamptz
);

COMMENT ON TABLE  vault.scan            IS 'What the virus scanner said of files that came while one was set up';
COMMENT ON COLUMN vault.scan.file       IS 'The file';
COMMENT ON COLUMN vault.scan.found      IS 'Name of what was found; empty when nothing was';
COMMENT ON COLUMN vault.scan.scanned_at IS 'When it answered; empty while the file waits for it and is handed to nobody';

GRANT SELECT, INSERT, UPDATE ON vault.scan TO ${app};
