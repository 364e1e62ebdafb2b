-- Watched places whose signs became a case.

CREATE TABLE cases.place (
  checked uuid PRIMARY KEY,
  place   uuid NOT NULL,
  case_id uuid NOT NULL REFERENCES cases.case_file,
  at      timestamptz NOT NULL
);

CREATE INDEX place_of_case ON cases.place (case_id);
CREATE INDEX place_watched ON cases.place (place, at);

COMMENT ON TABLE  cases.place         IS 'Watched places whose signs, seen by two officers, are what a case is about';
COMMENT ON COLUMN cases.place.checked IS 'The check of the watch that found them; it belongs to one case';
COMMENT ON COLUMN cases.place.place   IS 'The watched place';
COMMENT ON COLUMN cases.place.case_id IS 'The case';
COMMENT ON COLUMN cases.place.at      IS 'When they became a case';

GRANT SELECT, INSERT ON cases.place TO ${app};

ALTER TABLE cases.place ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.place FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.place USING (EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id));
