-- A class that was held through the program counts for the duties that ask for training.
UPDATE plans.duty SET kinds = array_append(kinds, 'classes-held')
 WHERE 'training' = ANY (kinds) AND NOT 'classes-held' = ANY (kinds);
