-- Which power of the law a right to sign carries: who signs a decision is asked for it.
ALTER TABLE documents.signing_right ADD COLUMN office text CHECK (office ~ '^[a-z]+\.[a-z]+$');
COMMENT ON COLUMN documents.signing_right.office IS 'Key of the office whose powers the holder has; empty for a right that decides nothing';
