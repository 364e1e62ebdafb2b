-- An inspection is announced once, whichever force inspects; only for market surveillance a clock said so.
ALTER TABLE cases.inspection ADD COLUMN announced_at timestamptz;

COMMENT ON COLUMN cases.inspection.announced_at IS 'When its decision was announced to the inspected; empty until then, or where nobody noted it';
