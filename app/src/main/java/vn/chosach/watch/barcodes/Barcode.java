package vn.chosach.watch.barcodes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A barcode number with what can be said of it.
 *
 * @param digits as written, without blanks
 * @param issuer who issued it; {@code null} when its check digit is wrong or nobody has its range
 * @param claim where the offer says that the goods come from; {@code null} when it does not say
 */
public record Barcode(
    String digits, @Nullable Issuer issuer, @Nullable ClaimedOrigin claim, Doubt doubt) {

  private static final String VIETNAM = "VN";

  /**
   * Looks at a number.
   *
   * @param digits of the length of a GTIN
   */
  public static Barcode of(String digits, @Nullable ClaimedOrigin claim) {
    Optional<Gtin> gtin = Gtin.of(digits);
    if (gtin.isEmpty()) {
      return new Barcode(digits, null, claim, Doubt.CHECK_DIGIT);
    }
    Issuer issuer = Gs1Prefixes.issuer(gtin.get()).orElse(null);
    return new Barcode(digits, issuer, claim, doubt(issuer, claim));
  }

  private static Doubt doubt(@Nullable Issuer issuer, @Nullable ClaimedOrigin claim) {
    if (issuer == null || issuer.isDemonstration()) {
      return Doubt.NOBODY;
    }
    if (issuer.isInside()) {
      return Doubt.INSIDE;
    }
    if (claim == null || issuer.countries().isEmpty()) {
      return Doubt.NONE;
    }
    if (issuer.countries().contains(claim.country())) {
      return Doubt.NONE;
    }
    return issuer.countries().contains(VIETNAM) ? Doubt.VIETNAMESE : Doubt.OTHER_COUNTRY;
  }
}
