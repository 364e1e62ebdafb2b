-- The opening of a box is minuted: drawn up by who opened it, signed by who was there beside.
CREATE TABLE tips.opening_paper (
  document   uuid        PRIMARY KEY,
  opening    uuid        NOT NULL REFERENCES tips.box_opening,
  drafted_by uuid        NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text        CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX opening_paper_once ON tips.opening_paper (opening) WHERE outcome IS DISTINCT FROM 'DROPPED';

COMMENT ON TABLE  tips.opening_paper            IS 'Minutes of the openings of boxes';
COMMENT ON COLUMN tips.opening_paper.document   IS 'Identifier of the document';
COMMENT ON COLUMN tips.opening_paper.opening    IS 'The opening';
COMMENT ON COLUMN tips.opening_paper.drafted_by IS 'Who drew it up: whoever opened the box';
COMMENT ON COLUMN tips.opening_paper.drafted_at IS 'When';
COMMENT ON COLUMN tips.opening_paper.outcome    IS 'What became of it; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON tips.opening_paper TO ${app};
