-- A listing that is seen again changes its last sight only, so no index may hold that column: then the row
-- is rewritten in its page and no index is touched. Shops of one name are found on all platforms.

DROP INDEX watch.listing_of_seller;
CREATE INDEX listing_of_seller ON watch.listing (seller) WHERE seller IS NOT NULL;

CREATE INDEX seller_mark ON watch.seller (mark);
