-- A key over all parts holds what parts them. Writers wait while it is made, about a second for a million rows.
CREATE UNIQUE INDEX reading_at_id ON journal.reading (at, id);
