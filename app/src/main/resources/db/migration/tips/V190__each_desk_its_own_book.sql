-- Each agency has its own roster and its own book of shifts: what the police hand over, the police read.

ALTER TABLE tips.duty_shift ADD COLUMN agency text;
ALTER TABLE tips.duty_shift ADD COLUMN commands boolean NOT NULL DEFAULT false;
ALTER TABLE tips.hand_over ADD COLUMN agency text;

-- Shifts and hand-overs of before get their agency at the next start, from the postings of that day.
GRANT UPDATE (agency) ON tips.duty_shift, tips.hand_over TO ${app};

COMMENT ON COLUMN tips.duty_shift.agency   IS 'Agency whose desk it is; empty for a shift of an officer of whom no posting was known';
COMMENT ON COLUMN tips.duty_shift.commands IS 'Whether the officer commands the shift';
COMMENT ON COLUMN tips.hand_over.agency    IS 'Agency whose desk was handed over; only its officers read it';

CREATE INDEX duty_shift_of_agency ON tips.duty_shift (agency, begins);
CREATE UNIQUE INDEX duty_shift_commander ON tips.duty_shift (agency, begins) WHERE commands AND off_at IS NULL;
CREATE INDEX hand_over_of_agency ON tips.hand_over (agency, handed_at DESC);
