DO $$
BEGIN
  EXECUTE (SELECT format('ALTER TABLE journal.reading VALIDATE CONSTRAINT %I', conname) FROM pg_constraint
            WHERE conrelid = 'journal.reading'::regclass AND conname ~ '^until_\d{4}$');
END $$;
