CREATE TABLE law.change (
  id          uuid        PRIMARY KEY,
  list        text        NOT NULL,
  key         text        NOT NULL,
  valid_from  date,
  valid_to    date        CHECK (valid_to >= valid_from),
  given       jsonb       NOT NULL,
  old_from    date,
  old_to      date,
  old_status  text        CHECK (old_status IN ('V', 'V2', 'K')),
  old_given   jsonb,
  basis       text        NOT NULL,
  reason      text        NOT NULL,
  proposed_by uuid,
  proposed_at timestamptz NOT NULL,
  state       text        NOT NULL CHECK (state IN ('WAITING', 'CONFIRMED', 'DENIED')),
  decided_by  uuid,
  decided_at  timestamptz,
  words       text,
  touched     int         NOT NULL DEFAULT 0,
  moved       int         NOT NULL DEFAULT 0,
  CHECK ((state = 'WAITING') = (decided_at IS NULL)),
  CHECK ((state = 'WAITING') = (decided_by IS NULL)),
  CHECK ((state = 'WAITING') = (words IS NULL)),
  CHECK (decided_by <> proposed_by),
  CHECK ((old_given IS NULL) = (old_status IS NULL))
);

CREATE INDEX change_by_key ON law.change (list, key);
CREATE INDEX change_waiting ON law.change (proposed_at) WHERE state = 'WAITING';

COMMENT ON TABLE  law.change             IS 'Versions of reference lists of the law: proposed by one officer, confirmed by another';
COMMENT ON COLUMN law.change.id          IS 'Identifier, UUID version 7';
COMMENT ON COLUMN law.change.list        IS 'Which list, as it stands in the address';
COMMENT ON COLUMN law.change.key         IS 'Key of the row';
COMMENT ON COLUMN law.change.valid_from  IS 'First day of the version; empty only where it is not known';
COMMENT ON COLUMN law.change.valid_to    IS 'Last day; empty while no end is known';
COMMENT ON COLUMN law.change.given       IS 'What stands in the columns of the list';
COMMENT ON COLUMN law.change.old_from    IS 'First day of the version that held on the first day';
COMMENT ON COLUMN law.change.old_to      IS 'Its last day before the change';
COMMENT ON COLUMN law.change.old_status  IS 'How it was known: V, V2 or K';
COMMENT ON COLUMN law.change.old_given   IS 'What it said; kept also where the row itself was mended';
COMMENT ON COLUMN law.change.basis       IS 'Where the version stands, in the words of the proposer';
COMMENT ON COLUMN law.change.reason      IS 'Why it begins in the past; empty when it does not';
COMMENT ON COLUMN law.change.proposed_by IS 'Officer who proposed it; empty for a row that came with the program';
COMMENT ON COLUMN law.change.proposed_at IS 'When';
COMMENT ON COLUMN law.change.state       IS 'Waiting, confirmed or denied';
COMMENT ON COLUMN law.change.decided_by  IS 'Officer who decided, never the one who proposed';
COMMENT ON COLUMN law.change.decided_at  IS 'When';
COMMENT ON COLUMN law.change.words       IS 'Citation of a confirmation, or why it was denied';
COMMENT ON COLUMN law.change.touched     IS 'Running matters that it touched when it was decided';
COMMENT ON COLUMN law.change.moved       IS 'Running matters whose end it moved';

-- What was proposed stays as it was proposed; only the decision is written later, once.
GRANT SELECT, INSERT ON law.change TO ${app};
GRANT UPDATE (state, decided_by, decided_at, words, touched, moved) ON law.change TO ${app};
