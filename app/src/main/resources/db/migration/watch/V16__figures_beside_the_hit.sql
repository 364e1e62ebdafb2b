-- The figures read one narrow table: what they group and count by stands beside the hit. Joining the listings read
-- every page of that wide table, and three sorts of all hits followed. Triggers keep the copies as the originals are.

ALTER TABLE watch.hit
  ADD COLUMN platform text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN category text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN area text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN decided_at timestamptz,
  ADD COLUMN removed boolean NOT NULL DEFAULT false,
  ADD COLUMN back boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN watch.hit.platform IS 'Platform of its listing, kept by a trigger';
COMMENT ON COLUMN watch.hit.category IS 'Category of its listing, kept by a trigger';
COMMENT ON COLUMN watch.hit.area IS 'Area of the seller of its listing, kept by a trigger';
COMMENT ON COLUMN watch.hit.decided_at IS 'When its first verdict was given, kept by a trigger';
COMMENT ON COLUMN watch.hit.removed IS 'Whether its listing was ever seen to be gone, kept by a trigger';
COMMENT ON COLUMN watch.hit.back IS 'Whether it was ever seen to be back after that, kept by a trigger';

UPDATE watch.hit h
   SET platform = l.platform, category = l.category, area = l.area,
       decided_at = v.at,
       removed = EXISTS (SELECT FROM watch.removal r WHERE r.hit = h.id),
       back = EXISTS (SELECT FROM watch.removal r WHERE r.hit = h.id AND r.back_at IS NOT NULL)
  FROM watch.listing l, watch.hit o LEFT JOIN watch.verdict v ON v.hit = o.id AND v.number = 1
 WHERE l.id = h.listing AND o.id = h.id;

CREATE FUNCTION watch.hit_as_its_listing() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  SELECT platform, category, area INTO STRICT NEW.platform, NEW.category, NEW.area
    FROM watch.listing WHERE id = NEW.listing;
  RETURN NEW;
END $$;

CREATE TRIGGER hit_as_its_listing BEFORE INSERT ON watch.hit
  FOR EACH ROW EXECUTE FUNCTION watch.hit_as_its_listing();

CREATE FUNCTION watch.listing_before_its_hit() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  UPDATE watch.hit SET platform = NEW.platform, category = NEW.category, area = NEW.area WHERE listing = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER listing_before_its_hit AFTER UPDATE OF platform, category, area ON watch.listing
  FOR EACH ROW
  WHEN (OLD.platform <> NEW.platform OR OLD.category <> NEW.category OR OLD.area <> NEW.area)
  EXECUTE FUNCTION watch.listing_before_its_hit();

CREATE FUNCTION watch.hit_decided() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  UPDATE watch.hit SET decided_at = NEW.at WHERE id = NEW.hit;
  RETURN NULL;
END $$;

CREATE TRIGGER hit_decided AFTER INSERT ON watch.verdict
  FOR EACH ROW WHEN (NEW.number = 1) EXECUTE FUNCTION watch.hit_decided();

CREATE FUNCTION watch.hit_removed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  UPDATE watch.hit SET removed = true, back = back OR NEW.back_at IS NOT NULL WHERE id = NEW.hit;
  RETURN NULL;
END $$;

CREATE TRIGGER hit_removed AFTER INSERT OR UPDATE OF back_at ON watch.removal
  FOR EACH ROW EXECUTE FUNCTION watch.hit_removed();
