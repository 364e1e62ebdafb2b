-- A figure that an agency handed in and what the records give now may differ; then somebody says why.
CREATE TABLE reports.explanation (
  id           uuid PRIMARY KEY,
  report       uuid NOT NULL REFERENCES reports.report,
  edition      int NOT NULL,
  line         text NOT NULL,
  col          text NOT NULL,
  reported     bigint,
  counted      bigint,
  words        text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
  officer      uuid,
  agency       text,
  explained_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (report, edition, line, col, reported, counted)
);
COMMENT ON TABLE reports.explanation IS 'Why a figure that was handed in differs from the records; never changed, and holds for these two figures alone';
COMMENT ON COLUMN reports.explanation.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.explanation.report IS 'The report that was handed in';
COMMENT ON COLUMN reports.explanation.edition IS 'Its edition';
COMMENT ON COLUMN reports.explanation.line IS 'Line';
COMMENT ON COLUMN reports.explanation.col IS 'Column';
COMMENT ON COLUMN reports.explanation.reported IS 'What was handed in; empty for "not known"';
COMMENT ON COLUMN reports.explanation.counted IS 'What the records gave when it was explained; empty when nothing was known';
COMMENT ON COLUMN reports.explanation.words IS 'Why they differ';
COMMENT ON COLUMN reports.explanation.officer IS 'Who said it';
COMMENT ON COLUMN reports.explanation.agency IS 'In whose name';
COMMENT ON COLUMN reports.explanation.explained_at IS 'When';
GRANT SELECT, INSERT ON reports.explanation TO ${app};
