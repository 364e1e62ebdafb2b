-- Who reads the database or a backup has no second factor: shared secrets are sealed with a key that the database
-- does not hold, and recovery codes are kept as keyed marks. Rows of before are sealed when the program starts.
ALTER TABLE officers.totp       ALTER COLUMN secret DROP NOT NULL, ADD COLUMN sealed bytea;
ALTER TABLE officers.totp       ADD CONSTRAINT totp_has_a_secret CHECK (num_nonnulls(secret, sealed) = 1);
DELETE FROM officers.totp_offer;
ALTER TABLE officers.totp_offer DROP COLUMN secret, ADD COLUMN sealed bytea NOT NULL;
ALTER TABLE officers.recovery_code ADD COLUMN keyed boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN officers.totp.secret         IS 'Shared secret of before it was sealed; the program empties it when it starts';
COMMENT ON COLUMN officers.totp.sealed         IS 'Shared secret, 160 bits, sealed with the key of the vault for second factors';
COMMENT ON COLUMN officers.totp_offer.sealed   IS 'Shared secret, 160 bits, sealed';
COMMENT ON COLUMN officers.recovery_code.hash  IS 'Mark of officer and SHA-256 of the code, made with a key that the database does not hold';
COMMENT ON COLUMN officers.recovery_code.keyed IS 'Whether the mark is keyed; codes of before are when the program has started';
