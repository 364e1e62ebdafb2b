-- Forecasts are split by goods; what came outside the range is flagged once.
CREATE TABLE reports.case_goods (
  case_id uuid PRIMARY KEY,
  goods   text NOT NULL
);
COMMENT ON TABLE reports.case_goods IS 'Goods group of a case that is counted, as its record says today';
COMMENT ON COLUMN reports.case_goods.case_id IS 'The case, in the room of the cases';
COMMENT ON COLUMN reports.case_goods.goods IS 'Code of the goods group';
GRANT SELECT, INSERT, UPDATE ON reports.case_goods TO ${app};

CREATE TABLE reports.deviation (
  id         uuid PRIMARY KEY,
  kind       text NOT NULL,
  split      text NOT NULL CHECK (split IN ('WHOLE', 'GOODS', 'AREA')),
  key        text NOT NULL,
  month      date NOT NULL,
  expected   bigint NOT NULL,
  low        bigint NOT NULL,
  high       bigint NOT NULL CHECK (low <= high),
  method     text NOT NULL,
  happened   bigint NOT NULL,
  flagged_at timestamptz NOT NULL,
  UNIQUE (kind, split, key, month),
  CHECK (happened < low OR happened > high)
);
COMMENT ON TABLE reports.deviation IS 'A figure of the province that came outside the range that was foretold for its month; never changed';
COMMENT ON COLUMN reports.deviation.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.deviation.kind IS 'What is counted';
COMMENT ON COLUMN reports.deviation.split IS 'Whether of the whole province, a goods group or an area';
COMMENT ON COLUMN reports.deviation.key IS 'Code of the goods group or area; empty for the whole province, or where it is not known';
COMMENT ON COLUMN reports.deviation.month IS 'First of the month after which the reporting month is named';
COMMENT ON COLUMN reports.deviation.expected IS 'What was expected when the month before ended';
COMMENT ON COLUMN reports.deviation.low IS 'Lower end of the range';
COMMENT ON COLUMN reports.deviation.high IS 'Upper end of the range';
COMMENT ON COLUMN reports.deviation.method IS 'Method of the forecast';
COMMENT ON COLUMN reports.deviation.happened IS 'What was counted when it was flagged';
COMMENT ON COLUMN reports.deviation.flagged_at IS 'When it was found outside';
GRANT SELECT, INSERT ON reports.deviation TO ${app};
