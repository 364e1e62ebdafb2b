-- What was confirmed in the room of outreach counts for the duties that ask for articles or calls.
UPDATE plans.duty SET kinds = array_append(kinds, 'outreach-items')
 WHERE 'article' = ANY (kinds) AND NOT 'outreach-items' = ANY (kinds);
UPDATE plans.duty SET kinds = array_append(kinds, 'outreach-calls')
 WHERE 'campaign' = ANY (kinds) AND NOT 'outreach-calls' = ANY (kinds);
