-- What is put right during an appeal is public once the paper about the appeal is signed, and not before.
ALTER TABLE trust.rating ADD COLUMN reviewed jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN trust.rating.reviewed IS 'What was found, as it was put right since the shop appealed; empty once a paper is signed';
GRANT UPDATE (reviewed) ON trust.rating TO ${app};
