-- Two forms of one period are two submissions, and what two persons made public is what they saw: later submissions of a period do not
-- change it, a new release does.
ALTER TABLE exchange.sent_submission ADD COLUMN form text NOT NULL DEFAULT 'BC389';
ALTER TABLE exchange.submission ADD COLUMN form text NOT NULL DEFAULT 'BC389';
COMMENT ON COLUMN exchange.sent_submission.form IS 'Code of the form of the report';
COMMENT ON COLUMN exchange.submission.form IS 'Code of the form of the report';

ALTER TABLE exchange.national_release ADD COLUMN form text NOT NULL DEFAULT 'BC389';
ALTER TABLE exchange.national_release ADD COLUMN round int NOT NULL DEFAULT 1 CHECK (round > 0);
ALTER TABLE exchange.national_release ADD COLUMN submissions uuid[];
ALTER TABLE exchange.national_release DROP CONSTRAINT national_release_pkey;
ALTER TABLE exchange.national_release ADD PRIMARY KEY (period, form, round);
COMMENT ON COLUMN exchange.national_release.form IS 'Code of the form of the reports';
COMMENT ON COLUMN exchange.national_release.round IS 'From 1; the last that two persons agreed on is public';
COMMENT ON COLUMN exchange.national_release.submissions IS 'What is made public: one submission of each province; empty for those of before, which were the last ones on their day';
