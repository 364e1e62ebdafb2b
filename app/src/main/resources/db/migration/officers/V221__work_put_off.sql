-- What an officer put off. It moves no time limit and is nobody's business but the officer's own.
CREATE TABLE officers.put_off (
  officer    uuid        NOT NULL REFERENCES officers.officer (id),
  item       text        NOT NULL CHECK (length(item) BETWEEN 1 AND 120),
  until_day  date        NOT NULL,
  put_off_at timestamptz NOT NULL,
  PRIMARY KEY (officer, item)
);

COMMENT ON TABLE  officers.put_off            IS 'Things that officers took out of their list of work until a day';
COMMENT ON COLUMN officers.put_off.officer    IS 'Whose list';
COMMENT ON COLUMN officers.put_off.item       IS 'Key of the thing, as the room that owns it names it';
COMMENT ON COLUMN officers.put_off.until_day  IS 'Day on which it stands in the list again';
COMMENT ON COLUMN officers.put_off.put_off_at IS 'When that was done';

-- Pages that an officer keeps at hand, in the order in which they were pinned.
CREATE TABLE officers.pin (
  officer   uuid        NOT NULL REFERENCES officers.officer (id),
  page      text        NOT NULL CHECK (length(page) BETWEEN 2 AND 120),
  pinned_at timestamptz NOT NULL,
  PRIMARY KEY (officer, page)
);

COMMENT ON TABLE  officers.pin           IS 'Lines of the navigation that officers keep at hand';
COMMENT ON COLUMN officers.pin.officer   IS 'Whose navigation';
COMMENT ON COLUMN officers.pin.page      IS 'Address of the line, without language prefix';
COMMENT ON COLUMN officers.pin.pinned_at IS 'When it was pinned';

GRANT SELECT, INSERT, UPDATE, DELETE ON officers.put_off, officers.pin TO ${app};
