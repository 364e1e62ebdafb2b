-- Only acts in the name of an agency are ever counted. What citizens and the program itself do is most
-- of the journal and stays out of the index.
DROP INDEX journal.entry_by_verb;
CREATE INDEX entry_by_verb ON journal.entry (verb, at) WHERE actor_agency IS NOT NULL;
