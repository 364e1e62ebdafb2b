package vn.chosach.cases.law;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Codes;

/**
 * After how long a sanction is barred: two years for fakes, banned goods, imports and exports,
 * prices and intellectual property, and where nobody has said yet what it is; one year for the rest
 * (Luật 15/2012 art. 6 as changed by Luật 88/2025 art. 1.1). Tax has bars of its own: two years for
 * its procedures, five for evasion (K); the shorter one is counted, and nothing is refused by it.
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

  private static final String INVOICES = "invoice";

  private static final Set<String> TAX = Set.of("tax-non-declaration");

  private LimitationPolicy() {}

  /**
   * Whether it is barred after two years.
   *
   * @param violation code of the kind of violation; {@code null} while nobody has said it
   */
  public static boolean longer(@Nullable String violation) {
    return violation == null
        || Codes.upwards(violation).stream().anyMatch(LONGER::contains)
        || unconfirmed(violation);
  }

  /**
   * Whether the law that is violated makes it two years whatever the case is called: that of
   * invoices does.
   *
   * @param field key of a field of sanctions
   */
  public static boolean longerBy(String field) {
    return field.equals(INVOICES);
  }

  /**
   * Whether its bar is general knowledge only, by which the program warns and does not refuse.
   *
   * @param violation code of the kind of violation; {@code null} while nobody has said it
   */
  public static boolean unconfirmed(@Nullable String violation) {
    return violation != null && Codes.upwards(violation).stream().anyMatch(TAX::contains);
  }
}
