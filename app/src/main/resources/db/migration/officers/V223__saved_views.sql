-- What officers keep of a list of the desk: filter, order and columns. It gives no right: who looks
-- through a view sees what the list shows them, so that no policy is needed.
CREATE TABLE officers.saved_view (
  id      uuid        PRIMARY KEY,
  officer uuid        NOT NULL REFERENCES officers.officer (id),
  agency  text        NOT NULL,
  list    text        NOT NULL CHECK (length(list) BETWEEN 2 AND 120),
  name    text        NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  folded  text        NOT NULL,
  query   text        NOT NULL CHECK (length(query) <= 2000),
  shared  boolean     NOT NULL,
  kept_at timestamptz NOT NULL,
  UNIQUE (officer, list, folded)
);
CREATE UNIQUE INDEX saved_view_shared ON officers.saved_view (agency, list, folded) WHERE shared;

COMMENT ON TABLE  officers.saved_view         IS 'Views of lists of the desk that officers keep for themselves or for their agency';
COMMENT ON COLUMN officers.saved_view.id      IS 'Identifier';
COMMENT ON COLUMN officers.saved_view.officer IS 'Who keeps it and alone may change it';
COMMENT ON COLUMN officers.saved_view.agency  IS 'Key of the agency in which it was kept; shared, it is shown to those who work there';
COMMENT ON COLUMN officers.saved_view.list    IS 'Address of the list, without language prefix';
COMMENT ON COLUMN officers.saved_view.name    IS 'What it is called';
COMMENT ON COLUMN officers.saved_view.folded  IS 'The name in lower case without marks, by which no two are alike';
COMMENT ON COLUMN officers.saved_view.query   IS 'Filter, order and columns as they stand in the address';
COMMENT ON COLUMN officers.saved_view.shared  IS 'Whether the agency sees it';
COMMENT ON COLUMN officers.saved_view.kept_at IS 'When it was kept or last changed';

CREATE TABLE officers.opening_view (
  officer uuid NOT NULL REFERENCES officers.officer (id),
  list    text NOT NULL,
  view    uuid NOT NULL REFERENCES officers.saved_view (id) ON DELETE CASCADE,
  PRIMARY KEY (officer, list)
);
CREATE INDEX opening_view_view ON officers.opening_view (view);

COMMENT ON TABLE  officers.opening_view         IS 'The view with which a list opens for an officer';
COMMENT ON COLUMN officers.opening_view.officer IS 'For whom';
COMMENT ON COLUMN officers.opening_view.list    IS 'Address of the list, without language prefix';
COMMENT ON COLUMN officers.opening_view.view    IS 'The view; an opening goes with it';

GRANT SELECT, INSERT, UPDATE, DELETE ON officers.saved_view TO ${app};
GRANT SELECT, INSERT, DELETE ON officers.opening_view TO ${app};
