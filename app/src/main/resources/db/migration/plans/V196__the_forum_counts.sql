-- Meetings of the forum that were held, and opinions that were taken there, count for the duties
-- that ask for them.
UPDATE plans.duty SET kinds = array_append(kinds, 'forums-held')
 WHERE 'forum' = ANY (kinds) AND NOT 'forums-held' = ANY (kinds);
UPDATE plans.duty SET kinds = array_append(kinds, 'forum-opinions')
 WHERE 'opinions' = ANY (kinds) AND NOT 'forum-opinions' = ANY (kinds);
