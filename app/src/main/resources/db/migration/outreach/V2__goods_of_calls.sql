-- A call may be about one group of goods.

ALTER TABLE outreach.line ADD COLUMN goods text CHECK (length(goods) BETWEEN 1 AND 80);

COMMENT ON COLUMN outreach.line.goods IS 'Code of the group of goods that the call is about; empty for all';
