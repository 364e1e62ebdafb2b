package vn.chosach.screening.matching;

import java.util.Arrays;
import vn.chosach.screening.Listing;
import vn.chosach.screening.rules.Rule;

/**
 * What most rules fail by, in flat arrays: price, what is known of the seller, kind of goods. So a
 * rule that cannot fire costs no walk through objects that lie far apart.
 */
final class PlanBounds {

  private static final int MOST_KINDS = 63;

  private final long[] priceFrom;
  private final long[] priceTo;
  private final int[] strikes;
  private final int[] suspects;

  /** One bit a kind, the bit behind the last for an unknown one; all bits if any kind will do. */
  final long[] kinds;

  PlanBounds(ScanPlan[] plans) {
    priceFrom = new long[plans.length];
    priceTo = new long[plans.length];
    strikes = new int[plans.length];
    suspects = new int[plans.length];
    kinds = new long[plans.length];
    Arrays.fill(kinds, -1);
    for (int p = 0; p < plans.length; p++) {
      Rule.When when = plans[p].rule().when();
      priceFrom[p] = when.hasPrice() ? Math.max(0, when.priceFrom()) : Long.MIN_VALUE;
      priceTo[p] = when.hasPrice() ? when.priceTo() : Long.MAX_VALUE;
      strikes[p] = when.strikes();
      suspects[p] = when.suspects();
      boolean[] meant = plans[p].kinds();
      for (int k = 0; meant != null && meant.length <= MOST_KINDS && k < meant.length; k++) {
        kinds[p] &= meant[k] ? -1 : ~(1L << k);
      }
    }
  }

  /** Whether price and seller allow a rule to fire. */
  boolean hold(int plan, Listing listing) {
    Listing.SellerState seller = listing.sellerState();
    return listing.price() >= priceFrom[plan]
        && listing.price() <= priceTo[plan]
        && seller.strikes() >= strikes[plan]
        && seller.suspects() >= suspects[plan];
  }
}
