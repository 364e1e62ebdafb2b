-- What was proposed and decided in the room of rewards counts for the duties that ask for rewards.
UPDATE plans.duty SET kinds = array_append(kinds, 'rewards-proposed')
 WHERE 'reward' = ANY (kinds) AND NOT 'rewards-proposed' = ANY (kinds);
UPDATE plans.duty SET kinds = array_append(kinds, 'rewards-decided')
 WHERE 'reward' = ANY (kinds) AND NOT 'rewards-decided' = ANY (kinds);
