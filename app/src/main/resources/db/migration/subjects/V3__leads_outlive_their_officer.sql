-- A watch goes to whoever takes over from its officer, or ends where that one may not see what it is about.
ALTER TABLE subjects.watch ADD COLUMN handed_by uuid, ADD COLUMN handed_at timestamptz,
  ADD CHECK ((handed_by IS NULL) = (handed_at IS NULL));

COMMENT ON COLUMN subjects.watch.handed_by IS 'Who watched before and has left; empty for nobody';
COMMENT ON COLUMN subjects.watch.handed_at IS 'When it was handed over; empty for never';
COMMENT ON COLUMN subjects.watch.officer IS 'Who watches, now';

GRANT UPDATE (officer, handed_by, handed_at) ON subjects.watch TO ${app};

-- What a report told goes with it, wherever it hit.
ALTER TABLE subjects.watch_hit ADD COLUMN source uuid;
CREATE INDEX watch_hit_source ON subjects.watch_hit (source) WHERE source IS NOT NULL;
COMMENT ON COLUMN subjects.watch_hit.source IS 'Report behind the record, with which the hit is erased; empty for none';
GRANT DELETE ON subjects.watch_hit TO ${app};

-- A diagram that somebody keeps, with notes on its pins: what it shows is drawn anew for whoever looks.
CREATE TABLE subjects.diagram (
  id       uuid PRIMARY KEY,
  title    text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  question text NOT NULL CHECK (length(question) <= 8000),
  case_id  uuid,
  case_number text,
  agency   text NOT NULL,
  officer  uuid NOT NULL,
  at       timestamptz NOT NULL,
  notes    jsonb NOT NULL DEFAULT '{}' CHECK (length(notes::text) <= 120000),
  CHECK ((case_id IS NULL) = (case_number IS NULL))
);

CREATE INDEX diagram_of_officer ON subjects.diagram (officer, at DESC);
CREATE INDEX diagram_of_case ON subjects.diagram (case_number) WHERE case_number IS NOT NULL;

COMMENT ON TABLE  subjects.diagram IS 'Diagrams that officers keep, each for its officer alone or within the rights of one case';
COMMENT ON COLUMN subjects.diagram.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN subjects.diagram.title IS 'What its author calls it';
COMMENT ON COLUMN subjects.diagram.question IS 'What is asked for, as in its address: center, what is opened and pinned, way, days';
COMMENT ON COLUMN subjects.diagram.case_id IS 'Case into which it was saved; empty while it is of its officer alone';
COMMENT ON COLUMN subjects.diagram.case_number IS 'Its number; empty likewise';
COMMENT ON COLUMN subjects.diagram.agency IS 'Key of the agency of its officer';
COMMENT ON COLUMN subjects.diagram.officer IS 'Whose it is';
COMMENT ON COLUMN subjects.diagram.at IS 'When it was last kept';
COMMENT ON COLUMN subjects.diagram.notes IS 'What is noted on pins, by node; read by who sees the node too';

GRANT SELECT, INSERT, DELETE, UPDATE (title, question, case_id, case_number, at, notes) ON subjects.diagram TO ${app};

ALTER TABLE subjects.diagram ENABLE ROW LEVEL SECURITY;
ALTER TABLE subjects.diagram FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON subjects.diagram
  USING ((SELECT kernel.sees_all())
      OR CASE WHEN case_id IS NULL THEN 'officer:' || officer = ANY (kernel.marks()) ELSE kernel.sees(case_id) END);
-- The words of a sheet are sealed. What was written before is sealed by the first round of the program, and then gone here.
ALTER TABLE subjects.sheet ADD COLUMN sealed bytea CHECK (length(sealed) <= 100000);
ALTER TABLE subjects.sheet ADD CHECK (body IS NULL OR sealed IS NULL),
  ADD CHECK (state NOT IN ('RECALLED', 'DROPPED') OR sealed IS NULL);
DROP INDEX subjects.sheet_kept;
CREATE INDEX sheet_kept ON subjects.sheet (until) WHERE sealed IS NOT NULL OR body IS NOT NULL;

COMMENT ON COLUMN subjects.sheet.sealed IS 'Its words as they were when it was drawn up, sealed; empty once expired, recalled or dropped';
COMMENT ON COLUMN subjects.sheet.body IS 'Its words as earlier versions wrote them; empty once the program has sealed them';

GRANT UPDATE (sealed) ON subjects.sheet TO ${app};
