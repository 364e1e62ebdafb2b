-- A score ends at 100, where most of what waits stands, so that its order said nothing. The queue follows the whole sum.
ALTER TABLE watch.hit ADD COLUMN strength int NOT NULL DEFAULT 0;

COMMENT ON COLUMN watch.hit.strength IS 'Sum of the weights of the newest screening before it is cut to 100; 0 where none was kept';

UPDATE watch.hit h
   SET strength = coalesce((SELECT sum(r.weight) FROM watch.reason r
                             WHERE r.hit = h.id AND r.screening = h.screening AND r.rule <> 'score.cap'), 0);

DROP INDEX watch.hit_queue;
DROP INDEX watch.hit_queue_of_band;
CREATE INDEX hit_queue ON watch.hit ((greatest(strength, score)) DESC, id) WHERE state IN ('OPEN', 'DISPUTED');
CREATE INDEX hit_queue_of_band ON watch.hit (band, (greatest(strength, score)) DESC, id) WHERE state IN ('OPEN', 'DISPUTED');
