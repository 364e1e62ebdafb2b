-- Figures are added up out of these alone, kind by kind and span by span, without the rows themselves.
-- The first takes the place of case_fact_days, whose columns it begins with.
CREATE INDEX case_fact_counted ON reports.case_fact (kind, happened_on)
  INCLUDE (known_at, amount, sort, online, lead, area, forces);
DROP INDEX reports.case_fact_days;

CREATE INDEX tip_fact_of_cases ON reports.tip_fact (kind, tip) INCLUDE (happened_on, known_at, amount)
  WHERE kind IN ('IN_CASE', 'TIP_DECIDED');
