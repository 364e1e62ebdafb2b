-- A signed paper can ask a platform to suspend or end accounts of sellers (NĐ 248/2026 article 18.2, as reported).
ALTER TABLE exchange.removal
  DROP CONSTRAINT removal_kind_check,
  ADD CONSTRAINT removal_kind_check CHECK (kind IN ('REMOVE', 'RESTORE', 'DATA', 'ACCOUNT'));
COMMENT ON COLUMN exchange.removal.addresses IS 'Addresses of the offers or accounts, or data that are asked for, one a line';
