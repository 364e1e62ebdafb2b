-- Who owes which report is declared by the standing office, beside what the plan's table says from the start.
CREATE TABLE reports.owing (
  id          uuid PRIMARY KEY,
  agency      text NOT NULL,
  form        text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('WEEK', 'MONTH', 'QUARTER', 'HALF', 'NINE', 'YEAR')),
  from_day    date NOT NULL,
  owes        boolean NOT NULL,
  paper       text NOT NULL CHECK (length(paper) BETWEEN 1 AND 200),
  officer     uuid,
  declared_at timestamptz NOT NULL
);
COMMENT ON TABLE reports.owing IS 'From which day an agency owes a report or owes it no more; never changed, the latest day that has come counts';
COMMENT ON COLUMN reports.owing.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN reports.owing.agency IS 'Key of the agency';
COMMENT ON COLUMN reports.owing.form IS 'Code of the form';
COMMENT ON COLUMN reports.owing.kind IS 'For which periods';
COMMENT ON COLUMN reports.owing.from_day IS 'First day; periods that end before it are not touched';
COMMENT ON COLUMN reports.owing.owes IS 'Whether it owes it or owes it no more';
COMMENT ON COLUMN reports.owing.paper IS 'Number and day of the paper that says so';
COMMENT ON COLUMN reports.owing.officer IS 'Who declared it';
COMMENT ON COLUMN reports.owing.declared_at IS 'When';
CREATE INDEX owing_of_kind ON reports.owing (kind, from_day);
GRANT SELECT, INSERT ON reports.owing TO ${app};
