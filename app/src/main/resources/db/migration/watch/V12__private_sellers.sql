-- Who opened the name of a private seller, and how unflagged listings end.

CREATE TABLE watch.seller_opening (
  id uuid PRIMARY KEY,
  seller uuid NOT NULL,
  hit uuid NOT NULL REFERENCES watch.hit,
  officer uuid NOT NULL,
  agency text NOT NULL,
  at timestamptz NOT NULL,
  until timestamptz NOT NULL CHECK (until > at),
  reason text NOT NULL CHECK (reason IN ('ORIGINAL', 'CASE', 'SAME_SELLER', 'ANSWER', 'OTHER')),
  words text CHECK (length(words) <= 2000)
);

CREATE INDEX seller_opening_now ON watch.seller_opening (officer, until);
CREATE INDEX seller_opening_of ON watch.seller_opening (seller, at DESC);

COMMENT ON TABLE  watch.seller_opening IS 'Who opened the name of a private seller, and why; never changed';
COMMENT ON COLUMN watch.seller_opening.id IS 'Identifier';
COMMENT ON COLUMN watch.seller_opening.seller IS 'The seller';
COMMENT ON COLUMN watch.seller_opening.hit IS 'The flagged listing beside which it was opened';
COMMENT ON COLUMN watch.seller_opening.officer IS 'Who';
COMMENT ON COLUMN watch.seller_opening.agency IS 'In whose name';
COMMENT ON COLUMN watch.seller_opening.at IS 'When';
COMMENT ON COLUMN watch.seller_opening.until IS 'When it closed again by itself';
COMMENT ON COLUMN watch.seller_opening.reason IS 'For what it was needed';
COMMENT ON COLUMN watch.seller_opening.words IS 'Words of the officer';

GRANT SELECT, INSERT ON watch.seller_opening TO ${app};

CREATE TRIGGER seller_opening_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.seller_opening
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change();

-- The program may erase no row of a listing. This function may, of those alone that no officer was ever asked
-- to look at, that no alert about goods means and that share no picture with a flagged one; history goes with its listing and never without it.

CREATE FUNCTION watch.erase_listings(gone uuid[]) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
DECLARE
  free uuid[];
  sellers uuid[];
BEGIN
  SELECT array_agg(l.id), array_agg(DISTINCT l.seller) FILTER (WHERE l.seller IS NOT NULL)
    INTO free, sellers
    FROM watch.listing l
   WHERE l.id = ANY (gone)
     AND NOT EXISTS (SELECT FROM watch.hit h WHERE h.listing = l.id)
     AND NOT EXISTS (SELECT FROM watch.alert_match m WHERE m.listing = l.id)
     AND NOT EXISTS (SELECT FROM watch.photo p
                       JOIN watch.photo q ON q.leader = p.leader
                       JOIN watch.hit h ON h.listing = q.listing
                      WHERE p.listing = l.id);
  IF free IS NULL THEN
    RETURN 0;
  END IF;
  SELECT coalesce(sellers, '{}') || coalesce(array_agg(DISTINCT e.seller), '{}') INTO sellers
    FROM watch.earlier e WHERE e.listing = ANY (free) AND e.seller IS NOT NULL;
  PERFORM set_config('watch.erasing', pg_current_xact_id()::text, true);
  DELETE FROM watch.earlier WHERE listing = ANY (free);
  PERFORM set_config('watch.erasing', '', true);
  DELETE FROM watch.photo WHERE listing = ANY (free);
  DELETE FROM watch.picture_due WHERE listing = ANY (free);
  DELETE FROM watch.listing WHERE id = ANY (free);
  DELETE FROM watch.seller s
   WHERE s.id = ANY (sellers)
     AND NOT EXISTS (SELECT FROM watch.listing l WHERE l.seller = s.id)
     AND NOT EXISTS (SELECT FROM watch.earlier e WHERE e.seller = s.id)
     AND NOT EXISTS (SELECT FROM watch.strike k WHERE k.seller = s.id);
  RETURN cardinality(free);
END $$;

REVOKE ALL ON FUNCTION watch.erase_listings(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION watch.erase_listings(uuid[]) TO ${app};

CREATE FUNCTION watch.refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     AND current_setting('watch.erasing', true) = pg_current_xact_id()::text
     AND pg_has_role(current_user, (
       SELECT relowner FROM pg_catalog.pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'history and judgements are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

DROP TRIGGER earlier_is_final ON watch.earlier;
CREATE TRIGGER earlier_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON watch.earlier
  FOR EACH STATEMENT EXECUTE FUNCTION watch.refuse_change_but_erasure();

CREATE INDEX earlier_of_seller ON watch.earlier (seller) WHERE seller IS NOT NULL;

COMMENT ON TABLE  watch.earlier IS 'What a listing was before; a row is written when its content changes, never changed, and erased with its listing alone';
