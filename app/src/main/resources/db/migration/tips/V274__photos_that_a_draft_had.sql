-- A draft stands for a day, its photos wait two hours: whoever sends it later is told that they went.
ALTER TABLE tips.draft ADD COLUMN files integer NOT NULL DEFAULT 0 CHECK (files >= 0);

COMMENT ON COLUMN tips.draft.files IS 'How many photos were handed in and not taken away again';
