-- A paper that the council keeps, or that cannot be erased, leaves its list with the reason and may be listed again.
ALTER TABLE retention.batch_paper DROP CONSTRAINT batch_paper_record_key;
ALTER TABLE retention.batch_paper ADD COLUMN fell_out text CHECK (length(fell_out) BETWEEN 1 AND 2000);
COMMENT ON COLUMN retention.batch_paper.fell_out IS 'Why it is not erased by this list; null while it stands in it';
CREATE UNIQUE INDEX batch_paper_once ON retention.batch_paper (record) WHERE fell_out IS NULL;
GRANT UPDATE (fell_out) ON retention.batch_paper TO ${app};
