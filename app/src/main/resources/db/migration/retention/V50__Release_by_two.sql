-- Who ordered a hold and a second person of the same agency end it together; whoever else, and one alone, does not.
ALTER TABLE retention.hold
  ADD COLUMN release_asked_at timestamptz,
  ADD COLUMN release_asked_by uuid,
  ADD COLUMN release_words    text CHECK (length(release_words) <= 2000),
  ADD CONSTRAINT release_is_asked_whole CHECK ((release_asked_at IS NULL) = (release_asked_by IS NULL)
    AND (release_asked_at IS NULL) = (release_words IS NULL)),
  ADD CONSTRAINT released_by_two_of_the_agency CHECK (released_at IS NULL
    OR (release_asked_by IS NOT NULL AND released_by <> release_asked_by AND released_for = held_for)) NOT VALID;

COMMENT ON COLUMN retention.hold.release_asked_at IS 'When the first of the two wanted to end it';
COMMENT ON COLUMN retention.hold.release_asked_by IS 'The first of the two';
COMMENT ON COLUMN retention.hold.release_words    IS 'Why, in the words of the first';

GRANT UPDATE (release_asked_at, release_asked_by, release_words) ON retention.hold TO ${app};

CREATE FUNCTION retention.refuse_holding_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what ended a hold is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER hold_ends_once BEFORE UPDATE ON retention.hold
  FOR EACH ROW WHEN (OLD.released_at IS NOT NULL) EXECUTE FUNCTION retention.refuse_holding_anew();
CREATE TRIGGER hold_stays BEFORE DELETE OR TRUNCATE ON retention.hold
  FOR EACH STATEMENT EXECUTE FUNCTION retention.refuse_holding_anew();
