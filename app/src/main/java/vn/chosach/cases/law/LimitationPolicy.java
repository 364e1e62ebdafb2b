package vn.chosach.cases.law;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Codes;

/**
 * After how long a sanction is barred: two years for fakes, banned goods, imports and exports,
 * prices and intellectual property, and where nobody has said yet what it is; one year for the rest
 * (Luật 15/2012 art. 6 as changed by Luật 88/2025 art. 1.1).
 */
public final class LimitationPolicy {

  private static final Set<String> LONGER =
      Set.of(
          "counterfeit",
          "ip-infringement",
          "prohibited-goods",
          "smuggling",
          "smuggled-imports",
          "trade-fraud.price");

  private LimitationPolicy() {}

  /**
   * Whether it is barred after two years.
   *
   * @param violation code of the kind of violation; {@code null} while nobody has said it
   */
  public static boolean longer(@Nullable String violation) {
    return violation == null || Codes.upwards(violation).stream().anyMatch(LONGER::contains);
  }
}
