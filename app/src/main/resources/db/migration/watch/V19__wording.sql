-- A search among flagged listings reads one narrow table of folded words; it read every title before, and found no
-- "túi" when somebody typed "tui". Triggers keep the words as the listing is.

CREATE FUNCTION watch.folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog AS $$
  SELECT btrim(regexp_replace(
           lower(translate(regexp_replace(normalize(words, NFD), '[\u0300-\u036F\u200B-\u200F\u2060\uFE00-\uFE0F\uFEFF]', '', 'g'),
                           'Đđ', 'dd')),
           '\s+', ' ', 'g'))
$$;

COMMENT ON FUNCTION watch.folded(text) IS 'Lower case, without marks of tone and letter, single blanks: the form in which words are searched for';

CREATE TABLE watch.wording (
  hit uuid PRIMARY KEY REFERENCES watch.hit,
  words text COLLATE "C" NOT NULL
);

COMMENT ON TABLE  watch.wording IS 'By what words flagged listings are found, kept by triggers';
COMMENT ON COLUMN watch.wording.hit IS 'The flagged listing';
COMMENT ON COLUMN watch.wording.words IS 'Title and, on a line of its own, name of the seller, folded';

GRANT SELECT ON watch.wording TO ${app};

CREATE FUNCTION watch.words_of(listing uuid) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT watch.folded(l.title) || E'\n' || coalesce(watch.folded(s.name), '')
    FROM watch.listing l LEFT JOIN watch.seller s ON s.id = l.seller
   WHERE l.id = words_of.listing
$$;

COMMENT ON FUNCTION watch.words_of(uuid) IS 'By what words a listing is found';

INSERT INTO watch.wording (hit, words) SELECT id, watch.words_of(listing) FROM watch.hit;

CREATE FUNCTION watch.hit_can_be_found() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO watch.wording (hit, words) VALUES (NEW.id, watch.words_of(NEW.listing));
  RETURN NULL;
END $$;

CREATE TRIGGER hit_can_be_found AFTER INSERT ON watch.hit
  FOR EACH ROW EXECUTE FUNCTION watch.hit_can_be_found();

CREATE FUNCTION watch.listing_in_other_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE watch.wording w SET words = watch.words_of(NEW.id) FROM watch.hit h WHERE h.listing = NEW.id AND w.hit = h.id;
  RETURN NULL;
END $$;

CREATE TRIGGER listing_in_other_words AFTER UPDATE OF title, seller ON watch.listing
  FOR EACH ROW WHEN (OLD.title <> NEW.title OR OLD.seller IS DISTINCT FROM NEW.seller)
  EXECUTE FUNCTION watch.listing_in_other_words();

ANALYZE watch.wording;
