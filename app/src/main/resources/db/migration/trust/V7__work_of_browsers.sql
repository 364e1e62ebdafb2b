-- A browser that works for its declaration is not shut out by those that do not; its work counts for one declaration.
ALTER TABLE trust.proposal ADD COLUMN worked boolean NOT NULL DEFAULT false;
ALTER TABLE trust.proposal ADD COLUMN form bytea CHECK (octet_length(form) = 32);

COMMENT ON COLUMN trust.proposal.worked IS 'Whether a browser did work for the declaration';
COMMENT ON COLUMN trust.proposal.form IS 'Keyed mark of the form for which a browser worked; empty without';

CREATE INDEX proposal_of_form ON trust.proposal (form) WHERE form IS NOT NULL;
CREATE INDEX proposal_declared_lately ON trust.proposal (since) WHERE ground = 'DECLARED';
