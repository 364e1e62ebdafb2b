-- Failed sign-ins and refused accesses are counted one by one and entered into the journal once for each account
-- and hour, so that neither is lost and neither floods it. No address of a client is kept.
CREATE TABLE officers.refusal_count (
  kind       text        NOT NULL CHECK (kind IN ('SIGN_IN', 'ACCESS')),
  officer    uuid        NOT NULL,
  hour       timestamptz NOT NULL,
  count      int         NOT NULL CHECK (count > 0),
  entered_at timestamptz,
  PRIMARY KEY (kind, officer, hour)
);

CREATE INDEX refusal_count_waiting ON officers.refusal_count (hour) WHERE entered_at IS NULL;

COMMENT ON TABLE  officers.refusal_count            IS 'Failed sign-ins and refused accesses by account and hour';
COMMENT ON COLUMN officers.refusal_count.kind       IS 'A sign-in that failed, or a page that was refused to a signed-in officer';
COMMENT ON COLUMN officers.refusal_count.officer    IS 'Whose; all zeros for names that nobody has';
COMMENT ON COLUMN officers.refusal_count.hour       IS 'Hour in which they happened';
COMMENT ON COLUMN officers.refusal_count.count      IS 'How many';
COMMENT ON COLUMN officers.refusal_count.entered_at IS 'When they were entered into the journal; empty while the hour is not over';

GRANT SELECT, INSERT, UPDATE ON officers.refusal_count TO ${app};
