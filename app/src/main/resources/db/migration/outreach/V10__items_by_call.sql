-- The page of a call reads what was done for it, and anybody may open it.
CREATE INDEX item_by_campaign ON outreach.item (campaign, day DESC) WHERE campaign IS NOT NULL;
