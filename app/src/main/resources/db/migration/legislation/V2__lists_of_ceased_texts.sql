-- The yearly list of texts that ceased: proposed by a paper of the body that reviews texts, published by another.
CREATE TABLE legislation.expired_list (
  id               uuid PRIMARY KEY,
  year             int NOT NULL UNIQUE CHECK (year BETWEEN 2000 AND 2999),
  agency           text NOT NULL,
  body             text,
  document         uuid,
  number           text,
  signed_on        date,
  published_number text,
  published_on     date,
  CHECK ((number IS NULL) = (document IS NULL) AND (number IS NULL) = (signed_on IS NULL)
         AND (number IS NULL) = (body IS NULL)),
  CHECK ((published_number IS NULL) = (published_on IS NULL)),
  CHECK (published_on IS NULL OR published_on >= signed_on)
);

COMMENT ON TABLE  legislation.expired_list IS 'Yearly lists of texts that ceased, from the paper that proposes one to its publication';
COMMENT ON COLUMN legislation.expired_list.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN legislation.expired_list.year IS 'Year in which the texts ceased';
COMMENT ON COLUMN legislation.expired_list.agency IS 'Key of the agency that draws it up';
COMMENT ON COLUMN legislation.expired_list.body IS 'Key of the body that publishes it';
COMMENT ON COLUMN legislation.expired_list.document IS 'The signed paper that proposes it; empty before its signature';
COMMENT ON COLUMN legislation.expired_list.number IS 'Number of that paper';
COMMENT ON COLUMN legislation.expired_list.signed_on IS 'Day of its signature';
COMMENT ON COLUMN legislation.expired_list.published_number IS 'Number of the decision that published it, as it stands in the register';
COMMENT ON COLUMN legislation.expired_list.published_on IS 'Day of that decision';

GRANT SELECT, INSERT,
  UPDATE (body, document, number, signed_on, published_number, published_on) ON legislation.expired_list TO ${app};

CREATE TABLE legislation.expired_paper (
  document   uuid PRIMARY KEY,
  list       uuid NOT NULL REFERENCES legislation.expired_list,
  body       text NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  outcome    text CHECK (outcome IN ('SIGNED', 'DROPPED'))
);

CREATE UNIQUE INDEX expired_paper_open ON legislation.expired_paper (list) WHERE outcome IS NULL;

COMMENT ON TABLE  legislation.expired_paper IS 'Papers whose signature proposes a list of ceased texts';
COMMENT ON COLUMN legislation.expired_paper.document IS 'The document';
COMMENT ON COLUMN legislation.expired_paper.list IS 'The list';
COMMENT ON COLUMN legislation.expired_paper.body IS 'Key of the body to which it goes';
COMMENT ON COLUMN legislation.expired_paper.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN legislation.expired_paper.drafted_at IS 'When';
COMMENT ON COLUMN legislation.expired_paper.outcome IS 'Whether it was signed or dropped; empty while it waits';

GRANT SELECT, INSERT, UPDATE (outcome) ON legislation.expired_paper TO ${app};
