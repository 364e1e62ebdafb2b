-- The first page of the desk asks what waits for the officer each time it is opened.
CREATE INDEX document_submitted ON documents.document (signing_right) WHERE state = 'SUBMITTED';
CREATE INDEX document_to_go_on ON documents.document (drafted_by) WHERE state IN ('DRAFT', 'SIGNED', 'NUMBERED');
CREATE INDEX opinion_open ON documents.opinion (agency) WHERE answered_at IS NULL;
CREATE INDEX recipient_sent ON documents.recipient (agency) WHERE state = 'SENT';

-- An entry looks whether the same document stands in the register already.
CREATE INDEX incoming_theirs ON documents.incoming (agency, their_number);
