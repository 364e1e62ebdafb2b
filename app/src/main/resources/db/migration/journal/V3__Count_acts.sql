-- Progress is counted from acts: by verb and time.
CREATE INDEX entry_by_verb ON journal.entry (verb, at);
