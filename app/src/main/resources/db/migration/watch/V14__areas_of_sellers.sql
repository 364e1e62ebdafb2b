-- Where the seller of a listing sits, as an area and never as a street, and what was new in each area.

ALTER TABLE watch.listing ADD COLUMN area text NOT NULL DEFAULT '' CHECK (length(area) <= 20);

COMMENT ON COLUMN watch.listing.area IS 'Where its seller sits: key of a unit of the directory, code of another province, or abroad; empty when no source said it';

ALTER TABLE watch.day_count ADD COLUMN area text NOT NULL DEFAULT '';
ALTER TABLE watch.day_count DROP CONSTRAINT day_count_pkey;
ALTER TABLE watch.day_count ADD PRIMARY KEY (day, platform, category, area);

COMMENT ON COLUMN watch.day_count.area IS 'Where their sellers sat when they were seen first; empty when unknown, as for all of the days before areas were kept';
