-- A seller may declare a channel; the agency that issues the criteria looks at it like at any proposal.

ALTER TABLE trust.proposal DROP CONSTRAINT proposal_ground_check;
ALTER TABLE trust.proposal ADD CONSTRAINT proposal_ground_check
  CHECK (ground IN ('DECISION', 'WARNING', 'EXPIRY', 'CLEARANCE', 'DECLARED'));

CREATE UNIQUE INDEX proposal_declared_once ON trust.proposal (mark) WHERE ground = 'DECLARED' AND outcome IS NULL;

COMMENT ON COLUMN trust.proposal.ground IS 'Why: a published decision, a published warning, a label that ended, a case without violation, a seller who declared it';
COMMENT ON COLUMN trust.proposal.source IS 'Last part of the address of the publication, number of the label that ended, or day of the declaration';
