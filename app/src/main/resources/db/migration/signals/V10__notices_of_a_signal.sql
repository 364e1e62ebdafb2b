-- Each page of a signal asks for its notices, which were read from end to end for it.
CREATE INDEX notice_of_signal ON signals.notice (signal);
