-- Search that costs the same at ten thousand rows and at a million: what can be found lies in
-- segments of 4,096 arrivals, and a search goes through them from the newest until it has enough.
CREATE SEQUENCE signals.arrivals AS bigint MINVALUE 0 START 0;

GRANT USAGE, SELECT ON SEQUENCE signals.arrivals TO ${app};

ALTER TABLE signals.findable ADD COLUMN segment int NOT NULL DEFAULT 0;

-- The segment stands among the terms too, so that one index answers both. Marks are eight random
-- bytes: that one of them is as small as a number of a segment will not happen.
UPDATE signals.findable f
   SET segment = placed.segment, terms = f.terms || placed.segment::bigint
  FROM (SELECT signal, ((row_number() OVER (ORDER BY signal) - 1) / 4096)::int AS segment
          FROM signals.findable) placed
 WHERE placed.signal = f.signal;

SELECT setval('signals.arrivals', count(*), false) FROM signals.findable;

ALTER TABLE signals.findable ALTER COLUMN segment DROP DEFAULT;

-- A search reads what waits to be sorted into the index from end to end: keep that short.
ALTER INDEX signals.findable_by_term SET (gin_pending_list_limit = 256);

COMMENT ON COLUMN signals.findable.segment IS 'Which 4,096 arrivals it is one of; also among the terms';

-- The counters of the desk read an index alone, and stop at five hundred.
CREATE INDEX signal_inbox_news ON signals.signal (news) INCLUDE (snoozed_until, agency)
  WHERE state IN ('WAITING', 'ASKED');
DROP INDEX signals.signal_inbox;
CREATE INDEX signal_inbox ON signals.signal (rank, due_at, id) INCLUDE (snoozed_until, agency)
  WHERE state IN ('WAITING', 'ASKED');
DROP INDEX signals.signal_inbox_of_officer;
CREATE INDEX signal_inbox_of_officer ON signals.signal (officer, rank, due_at, id)
  INCLUDE (snoozed_until, agency) WHERE state IN ('WAITING', 'ASKED');
DROP INDEX signals.signal_inbox_of_agency;
CREATE INDEX signal_inbox_of_agency ON signals.signal (agency, rank, due_at, id)
  INCLUDE (snoozed_until) WHERE state IN ('WAITING', 'ASKED');

-- A letter that tells of several matters is split: each part is a signal of its own, with its own
-- procedure, clock and history.
ALTER TABLE signals.signal ADD COLUMN part smallint NOT NULL DEFAULT 0 CHECK (part BETWEEN 0 AND 9);
ALTER TABLE signals.signal DROP CONSTRAINT signal_source_kind_source_key;
CREATE UNIQUE INDEX signal_of_source ON signals.signal (source_kind, source, greatest(part, 1));

COMMENT ON COLUMN signals.signal.part IS 'Which part of its letter it is, from 1; 0 while the letter was not split';

CREATE TABLE signals.part (
  signal  uuid  PRIMARY KEY REFERENCES signals.signal,
  mother  uuid  NOT NULL REFERENCES signals.signal CHECK (mother <> signal),
  excerpt bytea NOT NULL
);

CREATE INDEX part_of_mother ON signals.part (mother);

COMMENT ON TABLE  signals.part         IS 'Signals that were split off from another, with what they are about';
COMMENT ON COLUMN signals.part.signal  IS 'The part';
COMMENT ON COLUMN signals.part.mother  IS 'Signal that it was split off from';
COMMENT ON COLUMN signals.part.excerpt IS 'What of the letter it is about, sealed';

GRANT SELECT, INSERT ON signals.part TO ${app};

-- An account that was told without its bank meets the same number at a bank, both ways.
CREATE INDEX identifier_of_account ON signals.identifier (core_mark, signal) WHERE kind = 'BANK_ACCOUNT';
DROP INDEX signals.identifier_by_core;
