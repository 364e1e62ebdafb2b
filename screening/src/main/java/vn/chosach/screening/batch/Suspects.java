package vn.chosach.screening.batch;

import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;

/**
 * What listings screened together say of their sellers: one rule for one machine and for many. A
 * seller with several suspicious listings makes the others more suspicious.
 */
public final class Suspects {

  private static final int LONGEST_SELLER = 200;

  private Suspects() {}

  /** Whether a listing with this score counts against its seller. */
  public static boolean counts(Listing listing, int score) {
    return score >= Band.REVIEW.from()
        && !listing.seller().isEmpty()
        && listing.seller().length() <= LONGEST_SELLER;
  }

  /**
   * The listing with what the others showed of its seller.
   *
   * @param score its own first score
   * @param suspects how many listings counted against its seller, itself included
   */
  public static Listing known(Listing listing, int score, int suspects) {
    int others = suspects > 0 && counts(listing, score) ? suspects - 1 : suspects;
    return listing.withSellerState(
        new Listing.SellerState(0, others, listing.sellerState().official()));
  }
}
