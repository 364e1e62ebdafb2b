-- An officer who made a case of a listing by mistake takes the listing back soon after; the case stands until it is
-- closed by its own rules, and the exhibit stays in its custody.
ALTER TABLE cases.listing ADD COLUMN taken_back_at timestamptz;
COMMENT ON COLUMN cases.listing.taken_back_at IS 'When the officer took it back as a mistake; empty while it belongs to the case';
GRANT UPDATE (case_id, title, price_dong, seller, score, snapshot, sha256, pinned_at, taken_back_at) ON cases.listing TO ${app};
