-- Whoever agrees to a role sees in which agency it will hold; who moves meanwhile is asked for anew.
ALTER TABLE officers.account_request ADD COLUMN agencies text[];

COMMENT ON COLUMN officers.account_request.agencies IS 'Agencies in which the officer serves in the days of the role asked for, in the order of time, as they were when it was asked; empty for other requests';
