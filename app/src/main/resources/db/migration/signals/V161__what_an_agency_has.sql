-- A search begins with what lies in an inbox or was referred to an agency where that is little.
CREATE INDEX signal_of_agency ON signals.signal (agency, id);
