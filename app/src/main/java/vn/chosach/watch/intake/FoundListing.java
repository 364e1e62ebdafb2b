package vn.chosach.watch.intake;

import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.Particulars;

/**
 * A listing as a source gave it.
 *
 * @param listing what the engine looks at
 * @param seller who offers it; null when nobody is named
 * @param particulars what the source says beside
 * @param remarked whether something was odd but no ground for refusal
 */
record FoundListing(
    Listing listing, Sellers.@Nullable Key seller, Particulars particulars, boolean remarked) {}
