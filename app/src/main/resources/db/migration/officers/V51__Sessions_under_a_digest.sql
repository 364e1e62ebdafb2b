-- Who reads the database opens no session: the identifier in the cookie is kept as a digest alone. Sessions that
-- are open stay open.
ALTER TABLE officers.spring_session ALTER COLUMN session_id TYPE text;
UPDATE officers.spring_session
   SET session_id = encode(sha256(convert_to(rtrim(session_id), 'UTF8')), 'hex');
ALTER TABLE officers.spring_session ADD CONSTRAINT session_id_is_a_digest CHECK (session_id ~ '^[0-9a-f]{64}$');

COMMENT ON COLUMN officers.spring_session.session_id IS 'SHA-256, in hex, of the identifier in the cookie, which has 256 random bits and is kept nowhere';
