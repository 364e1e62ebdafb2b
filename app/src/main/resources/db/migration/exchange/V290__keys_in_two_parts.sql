-- A key of a partner is given in two parts by two officers, so that neither of them can use it (split knowledge, dual control:
-- NIST SP 800-57 part 1 rev. 5, glossary; decision 0116). The second part waits sealed until the second officer takes it.

ALTER TABLE exchange.partner_key ADD COLUMN rest    bytea;
ALTER TABLE exchange.partner_key ADD COLUMN rest_by uuid;
ALTER TABLE exchange.partner_key ADD COLUMN rest_at timestamptz;
ALTER TABLE exchange.partner_key ADD CONSTRAINT partner_key_two_officers CHECK (rest_by <> given_by);
ALTER TABLE exchange.partner_key ADD CONSTRAINT partner_key_rest_given CHECK ((rest_by IS NULL) = (rest_at IS NULL));
ALTER TABLE exchange.partner_key ADD CONSTRAINT partner_key_rest_once CHECK (rest IS NULL OR rest_by IS NULL);

COMMENT ON COLUMN exchange.partner_key.rest    IS 'Second part of the key, sealed, until it is given; the key opens nothing before';
COMMENT ON COLUMN exchange.partner_key.rest_by IS 'Officer who gave the second part; never who gave the first';
COMMENT ON COLUMN exchange.partner_key.rest_at IS 'When the second part was given';

GRANT UPDATE (rest, rest_by, rest_at) ON exchange.partner_key TO ${app};
