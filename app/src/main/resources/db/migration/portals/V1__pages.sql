-- Portals: public pages of agencies, what was found on them, and how they rank.

CREATE TABLE portals.page (
  id        uuid PRIMARY KEY,
  name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  address   text NOT NULL UNIQUE CHECK (length(address) <= 1000),
  agency    text NOT NULL,
  listed_at timestamptz NOT NULL,
  listed_by uuid
);

COMMENT ON TABLE  portals.page IS 'Public pages of agencies that are watched';
COMMENT ON COLUMN portals.page.id IS 'Identifier';
COMMENT ON COLUMN portals.page.name IS 'What it is called';
COMMENT ON COLUMN portals.page.address IS 'Where it stands on the web';
COMMENT ON COLUMN portals.page.agency IS 'Key of the agency whose page it is';
COMMENT ON COLUMN portals.page.listed_at IS 'Since when it is watched';
COMMENT ON COLUMN portals.page.listed_by IS 'Who listed it';

GRANT SELECT, INSERT ON portals.page TO ${app};

CREATE TABLE portals.examination (
  id         uuid PRIMARY KEY,
  page       uuid NOT NULL REFERENCES portals.page,
  at         timestamptz NOT NULL,
  officer    uuid,
  score      int NOT NULL CHECK (score BETWEEN 0 AND 100),
  faults     text[] NOT NULL,
  evidence   text[] NOT NULL,
  characters int NOT NULL
);

CREATE INDEX examination_by_page ON portals.examination (page, at DESC);

COMMENT ON TABLE  portals.examination IS 'What was found on a page at a moment';
COMMENT ON COLUMN portals.examination.id IS 'Identifier';
COMMENT ON COLUMN portals.examination.page IS 'The page';
COMMENT ON COLUMN portals.examination.at IS 'When';
COMMENT ON COLUMN portals.examination.officer IS 'Who brought its source';
COMMENT ON COLUMN portals.examination.score IS 'Points of a hundred';
COMMENT ON COLUMN portals.examination.faults IS 'Faults, as the program names them';
COMMENT ON COLUMN portals.examination.evidence IS 'Pieces of text and addresses that show them';
COMMENT ON COLUMN portals.examination.characters IS 'Length of the source';

GRANT SELECT, INSERT ON portals.examination TO ${app};

CREATE TABLE portals.rank (
  page     uuid NOT NULL REFERENCES portals.page,
  keyword  text NOT NULL CHECK (length(keyword) BETWEEN 1 AND 120),
  month    date NOT NULL CHECK (extract(day FROM month) = 1),
  position int NOT NULL CHECK (position BETWEEN 1 AND 100),
  PRIMARY KEY (page, keyword, month)
);

COMMENT ON TABLE  portals.rank IS 'Where a search engine shows a page, by keyword and month';
COMMENT ON COLUMN portals.rank.page IS 'The page';
COMMENT ON COLUMN portals.rank.keyword IS 'What was searched for';
COMMENT ON COLUMN portals.rank.month IS 'First day of the month';
COMMENT ON COLUMN portals.rank.position IS 'Place in the list, from 1';

GRANT SELECT, INSERT, UPDATE (position) ON portals.rank TO ${app};
