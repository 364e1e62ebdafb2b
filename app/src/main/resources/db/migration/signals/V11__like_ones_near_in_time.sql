-- Like texts are looked for among those that arrived about the same time: each band stands behind the number of
-- its segment. A text that a thousand people send on costs no more to look up than one that nobody repeats, and a
-- new signal writes where the last one wrote instead of in sixteen places of the whole index.
DROP INDEX signals.likeness_by_band;

UPDATE signals.likeness l
   SET bands = ARRAY(SELECT (f.segment::bigint << 40) | (band & 1099511627775) FROM unnest(l.bands) band)
  FROM signals.findable f
 WHERE f.signal = l.signal;

CREATE INDEX likeness_by_band ON signals.likeness USING gin (bands) WITH (gin_pending_list_limit = 256);

COMMENT ON COLUMN signals.likeness.bands IS 'Number of the segment, shifted by 40 bits, and a value of 40 bits of which like texts share one';

-- How many have a band in common depends on what people send, which statistics of an array do not tell: the
-- planner would now and then read the whole table instead of the index.
CREATE FUNCTION signals.like_ones(own uuid, keys bigint[], most int)
  RETURNS TABLE (signal uuid, signature bytea)
  LANGUAGE sql STABLE SET enable_seqscan = off
  AS $$
    SELECT near.signal, near.signature
      FROM (SELECT l.signal, l.signature FROM signals.likeness l
             WHERE l.bands && keys AND l.signal <> own OFFSET 0) near
     ORDER BY near.signal DESC LIMIT most
  $$;

COMMENT ON FUNCTION signals.like_ones IS 'The newest signals that have one of the keys among their bands';

GRANT EXECUTE ON FUNCTION signals.like_ones TO ${app};
