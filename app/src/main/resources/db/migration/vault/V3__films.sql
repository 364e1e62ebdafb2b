-- Films are kept as other files are: sealed in pieces as they come, the hash taken on the way.
ALTER TABLE vault.file DROP CONSTRAINT file_kind_check;
ALTER TABLE vault.file ADD CONSTRAINT file_kind_check
  CHECK (kind IN ('JPEG', 'PNG', 'WEBP', 'PDF', 'MP4', 'QUICKTIME', 'WEBM'));
