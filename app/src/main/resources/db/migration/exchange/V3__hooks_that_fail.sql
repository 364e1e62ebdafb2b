-- An address is switched off for failing on and on, not for failing twice with silence between.
ALTER TABLE exchange.hook ADD COLUMN failed_at timestamptz;
COMMENT ON COLUMN exchange.hook.failed_at IS 'When something did not get through last; empty for never';
UPDATE exchange.hook SET failed_at = failing_since WHERE failing_since IS NOT NULL;
GRANT UPDATE (failed_at) ON exchange.hook TO ${app};

COMMENT ON TABLE exchange.delivery IS 'What partners are told; removed thirty days after it was sent, or came to be and was given up';
