-- A document that was drawn up for a record is seen by the predicate of that record, and by the agencies whose opinion
-- was asked or to which it was issued, but by nobody to whom the record is closed.
CREATE FUNCTION documents.guard_one(which uuid) RETURNS void LANGUAGE sql
  SET search_path = pg_catalog, pg_temp AS $$
  SELECT kernel.guard_part(
           d.id, kernel.record_of(d.origin_id),
           ARRAY(SELECT 'documents:' || o.agency FROM documents.opinion o WHERE o.document = d.id)
           || CASE WHEN d.state IN ('ISSUED', 'REPLACED', 'VOIDED')
                   THEN ARRAY(SELECT 'documents:' || r.agency FROM documents.recipient r
                               WHERE r.document = d.id AND r.agency IS NOT NULL AND r.agency <> d.agency)
                   ELSE '{}' END)
    FROM documents.document d WHERE d.id = which AND d.origin_id IS NOT NULL
$$;

CREATE FUNCTION documents.guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  eyes text := coalesce(current_setting('chosach.marks', true), '');
BEGIN
  PERFORM set_config('chosach.marks', '*', true);
  IF TG_TABLE_NAME = 'document' THEN
    PERFORM documents.guard_one(NEW.id);
  ELSE
    PERFORM documents.guard_one(NEW.document);
  END IF;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN NULL;
END $$;

CREATE TRIGGER new_document_is_guarded AFTER INSERT ON documents.document
  FOR EACH ROW WHEN (NEW.origin_id IS NOT NULL) EXECUTE FUNCTION documents.guard();
CREATE TRIGGER moved_document_is_guarded AFTER UPDATE ON documents.document
  FOR EACH ROW WHEN (NEW.origin_id IS NOT NULL AND OLD.state <> NEW.state) EXECUTE FUNCTION documents.guard();
CREATE TRIGGER opinion_is_guarded AFTER INSERT ON documents.opinion
  FOR EACH ROW EXECUTE FUNCTION documents.guard();
CREATE TRIGGER recipient_is_guarded AFTER INSERT ON documents.recipient
  FOR EACH ROW EXECUTE FUNCTION documents.guard();

REVOKE EXECUTE ON FUNCTION documents.guard() FROM PUBLIC;

SELECT documents.guard_one(d.id) FROM documents.document d WHERE d.origin_id IS NOT NULL;

DO $$
DECLARE
  part text[];
BEGIN
  FOREACH part SLICE 1 IN ARRAY ARRAY[
    ['document', 'id'], ['wording', 'document'], ['act', 'document'], ['opinion', 'document'],
    ['number', 'document'], ['sealed', 'document'], ['recipient', 'document'], ['archive_copy', 'document']] LOOP
    EXECUTE format('ALTER TABLE documents.%I ENABLE ROW LEVEL SECURITY', part[1]);
    EXECUTE format('ALTER TABLE documents.%I FORCE ROW LEVEL SECURITY', part[1]);
    EXECUTE format('CREATE POLICY seen ON documents.%I USING (%s) WITH CHECK (true)',
                   part[1], kernel.predicate(format('%I.%I', part[1], part[2])));
  END LOOP;
END $$;
