ALTER TABLE cases.takedown ADD COLUMN proof text CHECK (proof <> '');

COMMENT ON COLUMN cases.takedown.proof IS 'How the request was delivered and what proves that the platform has it; empty for requests from before it was asked';
