-- What was heard of tips and is not counted yet. A row for each time it was heard: the counter takes
-- away the rows that it saw, and what is heard meanwhile has a row of its own.
CREATE TABLE reports.heard_tip (
  id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tip uuid   NOT NULL
);

COMMENT ON TABLE  reports.heard_tip     IS 'Tips of which something was heard that is not counted yet';
COMMENT ON COLUMN reports.heard_tip.id  IS 'Order in which it was heard';
COMMENT ON COLUMN reports.heard_tip.tip IS 'The tip, in the room of the tips';

GRANT SELECT, INSERT, DELETE ON reports.heard_tip TO ${app};

-- Until now each was told by itself; what had not been heard yet is heard here.
INSERT INTO reports.heard_tip (tip)
SELECT (serialized_event::jsonb ->> 'tipId')::uuid FROM kernel.event_publication
 WHERE listener_id LIKE 'vn.chosach.reports.facts.Hearing.on(vn.chosach.tips.%';

DELETE FROM kernel.event_publication
 WHERE listener_id LIKE 'vn.chosach.reports.facts.Hearing.on(vn.chosach.tips.%';
