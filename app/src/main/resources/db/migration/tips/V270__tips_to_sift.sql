-- What was received and is still to be sifted stands in a row of the transaction that received it, and goes in the
-- transaction that sifts it, some at a time. It was an event of its own for each tip: written with three indexes, heard by
-- itself, taken away by itself. The row and its tip are written together and neither is ever removed alone, so that no
-- bond is asked for it.
CREATE TABLE tips.to_sift (
  tip      uuid        PRIMARY KEY,
  files    int         NOT NULL CHECK (files >= 0),
  at       timestamptz NOT NULL,
  tries    int         NOT NULL DEFAULT 0 CHECK (tries >= 0),
  again_at timestamptz
);

COMMENT ON TABLE  tips.to_sift          IS 'Reports that were received and not sifted yet; a row goes with the sifting';
COMMENT ON COLUMN tips.to_sift.tip      IS 'The report';
COMMENT ON COLUMN tips.to_sift.files    IS 'How many files came with it';
COMMENT ON COLUMN tips.to_sift.at       IS 'When it was received';
COMMENT ON COLUMN tips.to_sift.tries    IS 'How often its sifting failed';
COMMENT ON COLUMN tips.to_sift.again_at IS 'Not before then is it tried again; empty while it never failed';

GRANT SELECT, INSERT, UPDATE, DELETE ON tips.to_sift TO ${app};
