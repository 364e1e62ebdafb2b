-- What of a document in force was repealed: an article, a clause or a point of it. None came with the program; two officers
-- enter each with its citation (room law).
CREATE TABLE catalogue.repealed_article (
  code       text     PRIMARY KEY,
  position   int      NOT NULL,
  basis      text     NOT NULL REFERENCES catalogue.legal_basis,
  article    text     NOT NULL CHECK (length(article) BETWEEN 1 AND 200 AND article = normalize(article, NFC)),
  repealer   text     REFERENCES catalogue.legal_basis,
  valid_from date     NOT NULL,
  valid_to   date,
  status     text     NOT NULL CHECK (status IN ('V', 'V2', 'K')),
  confidence smallint NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  note       text,
  CHECK (valid_to >= valid_from)
);

COMMENT ON TABLE  catalogue.repealed_article IS 'Articles, clauses and points of documents in force that were repealed';
COMMENT ON COLUMN catalogue.repealed_article.code IS 'Short key, for instance nd-98-2020.d9';
COMMENT ON COLUMN catalogue.repealed_article.position IS 'Order in the list';
COMMENT ON COLUMN catalogue.repealed_article.basis IS 'Code of the document';
COMMENT ON COLUMN catalogue.repealed_article.article IS 'Point, clause, article, as people write them';
COMMENT ON COLUMN catalogue.repealed_article.repealer IS 'Code of the document that repealed it';
COMMENT ON COLUMN catalogue.repealed_article.valid_from IS 'First day on which it is no longer in force';
COMMENT ON COLUMN catalogue.repealed_article.valid_to IS 'Last such day; empty while it does not come back';
COMMENT ON COLUMN catalogue.repealed_article.status IS 'V read in a published text, V2 read in a text that quotes or reports it, K general knowledge that nobody has confirmed';
COMMENT ON COLUMN catalogue.repealed_article.confidence IS 'Percent';
COMMENT ON COLUMN catalogue.repealed_article.note IS 'What is uncertain';

GRANT SELECT, INSERT, UPDATE ON catalogue.repealed_article TO ${app};
