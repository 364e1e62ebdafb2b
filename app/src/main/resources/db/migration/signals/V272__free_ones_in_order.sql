-- What nobody holds has an index of its own in the order of the inbox, so that who takes the next one passes over none of the
-- many that others hold; what somebody holds is listed by officer alone. Each open signal stands in one of both, where all stood
-- in one before: nothing more is written.
DROP INDEX signals.signal_inbox_of_officer;
CREATE INDEX signal_inbox_of_officer ON signals.signal (officer, rank, due_at, id)
  INCLUDE (snoozed_until, agency, referred_to, police_since)
  WHERE state IN ('WAITING', 'ASKED') AND officer IS NOT NULL;
CREATE INDEX signal_inbox_of_nobody ON signals.signal (rank, due_at, id)
  WHERE state IN ('WAITING', 'ASKED') AND officer IS NULL;
