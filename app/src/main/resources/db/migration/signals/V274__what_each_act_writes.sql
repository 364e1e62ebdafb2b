-- A signal enters each of its indexes anew when it is assigned, and most of them when it is decided. Lists ask for those that are
-- decided, in their order, and never for one state alone: so only what is decided stands in that index, and once.
CREATE INDEX signal_decided ON signals.signal (id) WHERE state IN ('ADMITTED', 'REFERRED', 'MERGED', 'REFUSED');
DROP INDEX signals.signal_by_state;

-- Each act is taken back at most once, and few are: those that take back nothing stood in this index too, all at one place of it.
CREATE UNIQUE INDEX act_taken_back_once ON signals.act (undoes) WHERE undoes IS NOT NULL;
ALTER TABLE signals.act DROP CONSTRAINT act_undoes_key;
