-- Who received an erased paper without being on the roll, who took it and why it came back go with it; agencies stay.
CREATE OR REPLACE FUNCTION documents.erase_paper(
  which uuid, left_over uuid, words text, on_day timestamptz, one uuid, one_agency text, other uuid, other_agency text,
  over_since timestamptz, least_years int) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  eyes text := coalesce(current_setting('chosach.marks', true), '');
  digest text;
BEGIN
  PERFORM set_config('chosach.marks', '*', true);
  IF EXISTS (SELECT FROM documents.held h WHERE h.document = which) THEN
    RAISE EXCEPTION 'a legal hold protects this paper' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (on_day AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN
    RAISE EXCEPTION 'the day of an erasure has not come' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  SELECT s.pdf_sha256 INTO digest FROM documents.sealed s
    JOIN documents.document d ON d.id = s.document
   WHERE d.id = which AND d.state IN ('ISSUED', 'REPLACED')
     AND (d.origin_id IS NULL OR over_since IS NOT NULL)
     AND EXISTS (SELECT FROM documents.archive_copy c WHERE c.document = d.id AND c.keep_years IS NOT NULL)
     AND NOT EXISTS (SELECT FROM documents.archive_copy c
                      WHERE c.document = d.id
                        AND (c.keep_years IS NULL
                             OR greatest(c.at, over_since) + make_interval(years => greatest(c.keep_years, least_years)) > on_day));
  IF digest IS NOT NULL THEN
    INSERT INTO documents.erased (document, stub, hash, at, first_by, first_agency, second_by, second_agency)
    VALUES (which, left_over, digest, on_day, one, one_agency, other, other_agency);
    IF EXISTS (SELECT FROM documents.agency_seal a WHERE a.document = which) THEN
      DELETE FROM documents.agency_seal WHERE document = which;
    END IF;
    DELETE FROM documents.sealed WHERE document = which;
    UPDATE documents.wording w
       SET drafting = w.drafting || jsonb_build_object(
             'addressees', '[]'::jsonb, 'recipients', '[]'::jsonb,
             'content', jsonb_build_object('basis', '[]'::jsonb, 'annexes', '[]'::jsonb,
               'body', jsonb_build_array(jsonb_build_object('is', 'words', 'text', words))))
     WHERE w.document = which;
    UPDATE documents.opinion SET words = NULL WHERE document = which;
    UPDATE documents.act SET words = NULL WHERE document = which;
    DELETE FROM documents.addressee WHERE document = which;
    UPDATE documents.recipient
       SET name = CASE WHEN agency IS NULL THEN '***' ELSE name END, words = NULL WHERE document = which;
  END IF;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN digest;
END $$;

DO $$
BEGIN
  PERFORM set_config('chosach.marks', '*', true);
  UPDATE documents.recipient r
     SET name = CASE WHEN r.agency IS NULL THEN '***' ELSE r.name END, words = NULL
    FROM documents.erased e WHERE e.document = r.document;
  PERFORM set_config('chosach.marks', '', true);
END $$;
