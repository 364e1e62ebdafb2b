-- A new or moved record is guarded several times in the way of each tip. To begin a change costs more than to look whether there
-- is anything to change, and of most records nothing is a part: so it is looked for first. And what a function asks by one
-- key is planned once: for a table whose rows are few the planner else holds each key for worth a plan of its own.
CREATE OR REPLACE FUNCTION kernel.guard(guarded uuid, open_marks text[], closed_marks text[], is_overseen boolean,
                                        is_audited boolean)
  RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO kernel.record_sight AS s (record, guard, opens, open_to, closed_to, overseen, audited)
  VALUES (guarded, guarded, true, open_marks, closed_marks, is_overseen, is_audited)
  ON CONFLICT (record, guard) DO UPDATE
    SET open_to = excluded.open_to, closed_to = excluded.closed_to, overseen = excluded.overseen,
        audited = excluded.audited;
  IF EXISTS (SELECT FROM kernel.record_sight s WHERE s.guard = guarded AND s.guard <> s.record) THEN
    UPDATE kernel.record_sight s
       SET open_to = CASE WHEN s.opens THEN open_marks || s.also ELSE '{}' END, closed_to = closed_marks,
           overseen = s.opens AND is_overseen, audited = is_audited
     WHERE s.guard = guarded AND s.guard <> s.record;
  END IF;
END $$;

-- Events that were heard are not kept, so that all rows wait: nobody looks for one by its words or by when it ended.
DROP INDEX kernel.event_publication_by_event;
DROP INDEX kernel.event_publication_by_completion;
