DO $$
BEGIN
  EXECUTE (SELECT format('ALTER TABLE watch.earlier VALIDATE CONSTRAINT %I', conname) FROM pg_constraint
            WHERE conrelid = 'watch.earlier'::regclass AND conname ~ '^until_\d{4}$');
END $$;
