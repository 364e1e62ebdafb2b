-- A demand from above that was withdrawn stayed owed below, by those to whom it had been passed on. With it the request
-- falls: what was not sent is owed no more.
CREATE TABLE reports.request_withdrawn (
  request uuid        PRIMARY KEY REFERENCES reports.request,
  at      timestamptz NOT NULL,
  by      uuid        NOT NULL,
  reason  text        NOT NULL
);

COMMENT ON TABLE  reports.request_withdrawn         IS 'Requests that fell with what demanded them; never changed';
COMMENT ON COLUMN reports.request_withdrawn.request IS 'The request';
COMMENT ON COLUMN reports.request_withdrawn.at      IS 'When';
COMMENT ON COLUMN reports.request_withdrawn.by      IS 'Officer who withdrew the demand';
COMMENT ON COLUMN reports.request_withdrawn.reason  IS 'Why';

GRANT SELECT, INSERT ON reports.request_withdrawn TO ${app};

-- Those that fell with a demand before.
INSERT INTO reports.request_withdrawn (request, at, by, reason)
SELECT d.request, s.at, s.officer, s.words
  FROM reports.demand d JOIN reports.demand_step s ON s.demand = d.id AND s.event = 'WITHDRAW'
 WHERE d.state = 'WITHDRAWN' AND d.request IS NOT NULL AND s.officer IS NOT NULL
ON CONFLICT DO NOTHING;
