-- Papers whose years of keeping are over can be emptied by the room of retention; number, day and abstract stay in the register.
CREATE TABLE documents.erased (
  document      uuid PRIMARY KEY REFERENCES documents.document,
  stub          uuid NOT NULL,
  hash          text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  at            timestamptz NOT NULL,
  first_by      uuid NOT NULL,
  first_agency  text NOT NULL,
  second_by     uuid NOT NULL CHECK (second_by <> first_by),
  second_agency text NOT NULL CHECK (second_agency <> first_agency)
);
COMMENT ON TABLE documents.erased IS 'Papers whose content was erased at the end of their years; never changed';
COMMENT ON COLUMN documents.erased.document IS 'The document';
COMMENT ON COLUMN documents.erased.stub IS 'What stays of it in the room of retention';
COMMENT ON COLUMN documents.erased.hash IS 'SHA-256 of the PDF that was sealed';
COMMENT ON COLUMN documents.erased.at IS 'When';
COMMENT ON COLUMN documents.erased.first_by IS 'Officer who signed first';
COMMENT ON COLUMN documents.erased.first_agency IS 'Agency of that officer';
COMMENT ON COLUMN documents.erased.second_by IS 'Officer who signed second';
COMMENT ON COLUMN documents.erased.second_agency IS 'Agency of that officer';
GRANT SELECT ON documents.erased TO ${app};

CREATE TABLE documents.held (
  document uuid PRIMARY KEY REFERENCES documents.document
);
COMMENT ON TABLE documents.held IS 'Papers that a legal hold protects';
COMMENT ON COLUMN documents.held.document IS 'The document';
GRANT SELECT, INSERT, DELETE ON documents.held TO ${app};

ALTER TABLE documents.erased ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents.erased FORCE ROW LEVEL SECURITY;
ALTER TABLE documents.held ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents.held FORCE ROW LEVEL SECURITY;
DO $$
BEGIN
  EXECUTE format('CREATE POLICY seen ON documents.erased USING (%s) WITH CHECK (true)',
                 kernel.predicate('erased.document'));
  EXECUTE format('CREATE POLICY seen ON documents.held USING (%s) WITH CHECK (true)',
                 kernel.predicate('held.document'));
END $$;

-- Empties one paper: its bytes, its words in every version, opinions, reasons and addressees. Refused while it is held,
-- while its years run, and for what was not issued.
CREATE FUNCTION documents.erase_paper(
  which uuid, left_over uuid, words text, on_day timestamptz, one uuid, one_agency text, other uuid, other_agency text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  eyes text := coalesce(current_setting('chosach.marks', true), '');
  digest text;
BEGIN
  PERFORM set_config('chosach.marks', '*', true);
  IF EXISTS (SELECT FROM documents.held h WHERE h.document = which) THEN
    RAISE EXCEPTION 'a legal hold protects this paper' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  SELECT s.pdf_sha256 INTO digest FROM documents.sealed s
    JOIN documents.document d ON d.id = s.document
   WHERE d.id = which AND d.origin_id IS NULL AND d.state IN ('ISSUED', 'REPLACED')
     AND NOT EXISTS (SELECT FROM documents.archive_copy c
                      WHERE c.document = d.id
                        AND (c.keep_years IS NULL
                             OR c.at + make_interval(years => c.keep_years) > on_day));
  IF digest IS NOT NULL THEN
    INSERT INTO documents.erased (document, stub, hash, at, first_by, first_agency, second_by, second_agency)
    VALUES (which, left_over, digest, on_day, one, one_agency, other, other_agency);
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
  END IF;
  PERFORM set_config('chosach.marks', eyes, true);
  RETURN digest;
END $$;
REVOKE EXECUTE ON FUNCTION documents.erase_paper(uuid, uuid, text, timestamptz, uuid, text, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION documents.erase_paper(uuid, uuid, text, timestamptz, uuid, text, uuid, text) TO ${app};
