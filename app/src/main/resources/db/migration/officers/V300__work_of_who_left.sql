-- Open work of who was moved, or whose account ran out, is given to a head of the agency that it belongs to.
ALTER TABLE officers.posting ADD COLUMN work_settled_at timestamptz;

COMMENT ON COLUMN officers.posting.work_settled_at IS 'When, after the last day there, no open work of that agency lay with the officer any more; empty before';

CREATE INDEX posting_with_work ON officers.posting (officer_id) WHERE work_settled_at IS NULL;
