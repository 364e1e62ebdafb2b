-- A template of all agencies holds from when a second person agreed to it; what held before holds on.

ALTER TABLE documents.template ADD COLUMN agreed_by uuid;
ALTER TABLE documents.template ADD COLUMN agreed_at timestamptz;

UPDATE documents.template SET agreed_at = at;

ALTER TABLE documents.template ADD CONSTRAINT template_agreed_by_another CHECK (agreed_by IS DISTINCT FROM by_officer OR agreed_by IS NULL);

COMMENT ON COLUMN documents.template.agreed_by IS 'Second person, never the one who uploaded it; empty while it waits, and for versions before two were asked';
COMMENT ON COLUMN documents.template.agreed_at IS 'Since when it holds; empty while it waits';

GRANT UPDATE (agreed_by, agreed_at) ON documents.template TO ${app};
