-- Interest of late payment is counted day by day by the execution of a sanction, from its table of rates:
-- no clock runs beside it.
UPDATE deadlines.legal_rule SET role = 'REFERENCE' WHERE key = 'VP.LATE';
