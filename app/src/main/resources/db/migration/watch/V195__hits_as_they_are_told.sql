-- Partners are told of each change of a flagged listing: also of another score, and of one that was drawn to be read and
-- that a rule flags later. Neither moves since, which says where the review stands.
ALTER TABLE watch.hit ADD COLUMN judged_at timestamptz;
ALTER TABLE watch.hit ADD COLUMN told_at timestamptz NOT NULL GENERATED ALWAYS AS (greatest(since, judged_at)) STORED;

COMMENT ON COLUMN watch.hit.judged_at IS 'When a machine judged it anew; empty while its first screening is the newest';
COMMENT ON COLUMN watch.hit.told_at IS 'When it changed last, by a machine or by a person: partners read in this order';

CREATE INDEX hit_told ON watch.hit (told_at, id);
DROP INDEX watch.hit_since;
