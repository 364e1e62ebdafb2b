-- What is made public: closed cases and warnings. A publication has editions; each edition has its own
-- way from draft to legal check, approval, and end. The public reads only what is live.

CREATE TABLE publicity.publication (
  id          uuid PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('CASE', 'ALERT')),
  slug        text UNIQUE CHECK (slug ~ '^[a-z0-9-]{3,80}$'),
  case_id     uuid,
  case_number text,
  agency      text NOT NULL,
  goods       text,
  area        text,
  opened_at   timestamptz NOT NULL,
  CHECK ((kind = 'CASE') = (case_id IS NOT NULL)),
  CHECK ((case_id IS NULL) = (case_number IS NULL))
);

CREATE UNIQUE INDEX publication_of_case ON publicity.publication (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX publication_by_agency ON publicity.publication (agency, opened_at DESC);

COMMENT ON TABLE publicity.publication IS 'A closed case or a warning that is, was or may become public';
COMMENT ON COLUMN publicity.publication.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN publicity.publication.kind IS 'Closed case or warning';
COMMENT ON COLUMN publicity.publication.slug IS 'Last part of its address, from the masked title; empty until first approved';
COMMENT ON COLUMN publicity.publication.case_id IS 'Case in the room of the cases';
COMMENT ON COLUMN publicity.publication.case_number IS 'Number of that case';
COMMENT ON COLUMN publicity.publication.agency IS 'Key of the agency that publishes';
COMMENT ON COLUMN publicity.publication.goods IS 'Code of the goods group';
COMMENT ON COLUMN publicity.publication.area IS 'Code of the commune, ward or special zone';
COMMENT ON COLUMN publicity.publication.opened_at IS 'When the first draft was begun';

GRANT SELECT, INSERT, UPDATE ON publicity.publication TO ${app};

CREATE TABLE publicity.edition (
  id           uuid PRIMARY KEY,
  publication  uuid NOT NULL REFERENCES publicity.publication,
  number       int NOT NULL CHECK (number > 0),
  state        text NOT NULL,
  version      int NOT NULL DEFAULT 1 CHECK (version > 0),
  ground       text NOT NULL,
  body         jsonb NOT NULL,
  shown        jsonb NOT NULL,
  folded       text NOT NULL CHECK (length(folded) <= 4000),
  correction   text,
  author       uuid NOT NULL,
  written_at   timestamptz NOT NULL,
  checked_by   uuid CHECK (checked_by <> author),
  approved_by  uuid CHECK (approved_by <> author),
  published_at timestamptz,
  expires_on   date NOT NULL,
  ended_at     timestamptz,
  end_reason   text,
  UNIQUE (publication, number),
  CHECK ((published_at IS NULL) = (approved_by IS NULL)),
  CHECK (number = 1 OR correction IS NOT NULL)
);

CREATE UNIQUE INDEX edition_one_live ON publicity.edition (publication) WHERE state = 'LIVE';
CREATE UNIQUE INDEX edition_one_in_work ON publicity.edition (publication) WHERE state IN ('DRAFT', 'SUBMITTED', 'CHECKED');
CREATE INDEX edition_live ON publicity.edition (published_at DESC, id) WHERE state = 'LIVE';
CREATE INDEX edition_expiring ON publicity.edition (expires_on) WHERE state = 'LIVE';

COMMENT ON TABLE publicity.edition IS 'One wording of a publication; a correction is a new edition and the old one is kept';
COMMENT ON COLUMN publicity.edition.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN publicity.edition.publication IS 'The publication';
COMMENT ON COLUMN publicity.edition.number IS 'Position among the editions';
COMMENT ON COLUMN publicity.edition.state IS 'Where it stands, as the table of the life cycle names it';
COMMENT ON COLUMN publicity.edition.version IS 'Rises with each act; an act from an older page is refused';
COMMENT ON COLUMN publicity.edition.ground IS 'Legal ground of the publication';
COMMENT ON COLUMN publicity.edition.body IS 'As it was written, for staff only';
COMMENT ON COLUMN publicity.edition.shown IS 'As the public reads it, with persons, private addresses and identifiers masked';
COMMENT ON COLUMN publicity.edition.folded IS 'What the public may find it by: the masked words without marks';
COMMENT ON COLUMN publicity.edition.correction IS 'What was corrected against the edition before; empty for the first';
COMMENT ON COLUMN publicity.edition.author IS 'Officer who wrote it last';
COMMENT ON COLUMN publicity.edition.written_at IS 'When';
COMMENT ON COLUMN publicity.edition.checked_by IS 'Officer who checked it against the law; never the author';
COMMENT ON COLUMN publicity.edition.approved_by IS 'Officer who approved it; never the author';
COMMENT ON COLUMN publicity.edition.published_at IS 'When it became public';
COMMENT ON COLUMN publicity.edition.expires_on IS 'Last day on which it is public';
COMMENT ON COLUMN publicity.edition.ended_at IS 'When it ceased to be public';
COMMENT ON COLUMN publicity.edition.end_reason IS 'Why it was withdrawn, as the public reads it';

GRANT SELECT, INSERT, UPDATE ON publicity.edition TO ${app};

CREATE TABLE publicity.act (
  id           uuid PRIMARY KEY,
  edition      uuid NOT NULL REFERENCES publicity.edition,
  version      int NOT NULL,
  at           timestamptz NOT NULL,
  event        text NOT NULL,
  before_state text NOT NULL,
  after_state  text NOT NULL,
  actor_kind   text NOT NULL,
  actor        uuid,
  agency       text,
  words        text CHECK (length(words) <= 2000),
  UNIQUE (edition, version)
);

COMMENT ON TABLE publicity.act IS 'What happened to editions; never changed';
COMMENT ON COLUMN publicity.act.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN publicity.act.edition IS 'The edition';
COMMENT ON COLUMN publicity.act.version IS 'Version of the edition that it made';
COMMENT ON COLUMN publicity.act.at IS 'When';
COMMENT ON COLUMN publicity.act.event IS 'What';
COMMENT ON COLUMN publicity.act.before_state IS 'State before';
COMMENT ON COLUMN publicity.act.after_state IS 'State after';
COMMENT ON COLUMN publicity.act.actor_kind IS 'Sort of actor';
COMMENT ON COLUMN publicity.act.actor IS 'Who';
COMMENT ON COLUMN publicity.act.agency IS 'Agency in whose name';
COMMENT ON COLUMN publicity.act.words IS 'Reason or remark';

GRANT SELECT, INSERT ON publicity.act TO ${app};
