-- A deputy sanctions only under a signed paper of the head (giao quyền, Luật Xử lý vi phạm hành chính art. 54), within
-- its days and its matter, and does not pass the power on.
CREATE TABLE cases.power_assignment (
  id         uuid PRIMARY KEY,
  agency     text NOT NULL,
  office     text NOT NULL CHECK (office ~ '^[a-z]+\.[a-z]+$'),
  deputy     uuid NOT NULL,
  field      text,
  case_id    uuid REFERENCES cases.case_file,
  valid_from date NOT NULL,
  valid_to   date NOT NULL,
  document   uuid NOT NULL UNIQUE,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  number     text,
  signed_on  date,
  signed_by  uuid CHECK (signed_by <> deputy),
  dropped_at timestamptz,
  CHECK (valid_from <= valid_to),
  CHECK ((number IS NULL) = (signed_on IS NULL) AND (number IS NULL) = (signed_by IS NULL)),
  CHECK (number IS NULL OR dropped_at IS NULL)
);

CREATE INDEX power_assignment_of_deputy ON cases.power_assignment (deputy, agency, office);
CREATE INDEX power_assignment_of_agency ON cases.power_assignment (agency, valid_to DESC);
CREATE INDEX power_assignment_of_case ON cases.power_assignment (case_id) WHERE case_id IS NOT NULL;

COMMENT ON TABLE cases.power_assignment IS 'Papers by which a head gives the power to sanction to a deputy';
COMMENT ON COLUMN cases.power_assignment.id IS 'Identifier, UUID version 7';
COMMENT ON COLUMN cases.power_assignment.agency IS 'Key of the agency';
COMMENT ON COLUMN cases.power_assignment.office IS 'Key of the office whose power is given';
COMMENT ON COLUMN cases.power_assignment.deputy IS 'The officer who gets it';
COMMENT ON COLUMN cases.power_assignment.field IS 'Key of the field of sanctions; empty for all';
COMMENT ON COLUMN cases.power_assignment.case_id IS 'The one case for which it is given; empty for all';
COMMENT ON COLUMN cases.power_assignment.valid_from IS 'First day';
COMMENT ON COLUMN cases.power_assignment.valid_to IS 'Last day';
COMMENT ON COLUMN cases.power_assignment.document IS 'The paper';
COMMENT ON COLUMN cases.power_assignment.drafted_by IS 'Who drew it up';
COMMENT ON COLUMN cases.power_assignment.drafted_at IS 'When';
COMMENT ON COLUMN cases.power_assignment.number IS 'Its number; empty before it is signed';
COMMENT ON COLUMN cases.power_assignment.signed_on IS 'Day of its signature';
COMMENT ON COLUMN cases.power_assignment.signed_by IS 'The head who signed it';
COMMENT ON COLUMN cases.power_assignment.dropped_at IS 'When the draft was dropped';

GRANT SELECT, INSERT ON cases.power_assignment TO ${app};
GRANT UPDATE (number, signed_on, signed_by, dropped_at) ON cases.power_assignment TO ${app};

-- Which power an officer has is no secret of a case; the case for which it is given is.
ALTER TABLE cases.power_assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.power_assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON cases.power_assignment
  USING (current_setting('cases.everything', true) = 'on'
         OR agency = current_setting('cases.agency', true)
            AND (case_id IS NULL OR EXISTS (SELECT FROM cases.case_file f WHERE f.id = case_id)));
