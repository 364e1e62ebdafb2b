-- A search among the open begins with the newest hundreds of them, however they lie among the segments: a desk that
-- keeps up has decided all of the newest, and what is left open lies far back.
CREATE INDEX unsifted_in_order ON signals.unsifted (segment);
