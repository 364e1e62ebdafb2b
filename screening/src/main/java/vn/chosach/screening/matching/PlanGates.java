package vn.chosach.screening.matching;

import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;
import vn.chosach.screening.rules.Rule;

/**
 * What the rules ask of price, seller and kind of goods, side by side in the order in which they
 * are anchored. Six of ten rules whose phrase was seen fail here, before any of the objects that
 * make up a rule is fetched.
 */
final class PlanGates {

  private static final int WIDTH = 4;
  private static final int HIGH = 32;
  private static final long ALL = -1;

  private final long[] numbers;

  PlanGates(ScanPlan[] plans, int[] anchored) {
    numbers = new long[WIDTH * anchored.length];
    for (int a = 0; a < anchored.length; a++) {
      ScanPlan plan = plans[anchored[a]];
      Rule.When when = plan.rule().when();
      boolean norm = when.normShare() > 0 && plan.brandNeed() >= 0;
      long least = when.hasPrice() ? Math.max(0, when.priceFrom()) : Long.MIN_VALUE;
      numbers[WIDTH * a] = norm ? Math.max(1, least) : least;
      numbers[WIDTH * a + 1] = when.priceTo();
      numbers[WIDTH * a + 2] = (long) when.strikes() << HIGH | when.suspects();
      numbers[WIDTH * a + 3] = kinds(plan.kinds());
    }
  }

  /** One bit a kind; of more than 64 some share one, so that the rule itself must be asked. */
  private static long kinds(boolean @Nullable [] meant) {
    if (meant == null) {
      return ALL;
    }
    long bits = 0;
    for (int k = 0; k < meant.length; k++) {
      bits |= meant[k] ? 1L << k : 0;
    }
    return bits;
  }

  /** Whether price and seller allow the rule at a place. */
  boolean allow(int place, long price, Listing.SellerState seller) {
    int at = WIDTH * place;
    long wanted = numbers[at + 2];
    return price >= numbers[at]
        && price <= numbers[at + 1]
        && seller.strikes() >= (int) (wanted >>> HIGH)
        && seller.suspects() >= (int) wanted;
  }

  /**
   * Whether the rule at a place may mean the kind of goods, which is worked out only if it asks.
   */
  boolean allowKind(int place, RuleEvaluator goods) {
    long kinds = numbers[WIDTH * place + 3];
    return kinds == ALL || (kinds >>> goods.kind() & 1) != 0;
  }
}
