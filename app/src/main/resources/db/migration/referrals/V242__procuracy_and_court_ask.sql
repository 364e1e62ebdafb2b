-- Who conducts proceedings asks by itself: procuracies and courts, for documents and acts of a case before them.
ALTER TABLE referrals.referral
  DROP CONSTRAINT referral_purpose_check,
  ADD CONSTRAINT referral_purpose_check CHECK (purpose IN ('COMPETENCE', 'COORDINATION', 'CRIMINAL', 'BACK', 'INVESTIGATION', 'PROCEEDING', 'URGENT', 'TAX', 'CONTENT'));
