package vn.chosach.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.Identifier;
import vn.chosach.trust.rating.TrustLabel;

/**
 * What is public about one identifier.
 *
 * @param identifier as it was read
 * @param written as it stands in what was pasted
 * @param standing what an answer can be given about
 * @param known what follows from each live publication, the newest first
 * @param band confirmed reports of the last twelve months; {@code null} for none
 * @param lastMonth first day of the month of the last of them; {@code null} for none, and for so
 *     few that it would tell when somebody reported
 */
public record LookupLine(
    Identifier identifier,
    String written,
    Standing standing,
    List<PublicFact> known,
    @Nullable ReportBand band,
    @Nullable LocalDate lastMonth) {

  public LookupLine {
    known = List.copyOf(known);
  }

  /** Which sort of answer an identifier gets. */
  public enum Standing {
    /** It is looked up. */
    LOOKED_UP,
    /** A page of a platform that names no shop: a platform bears no label for its shops. */
    PLATFORM,
    /** The number of a citizen is looked up by nobody. */
    CITIZEN
  }

  /** The gravest label of what is known. */
  public TrustLabel label() {
    return known.stream()
        .map(PublicFact::label)
        .max(java.util.Comparator.naturalOrder())
        .orElse(TrustLabel.UNKNOWN);
  }

  /**
   * Whether an address is written with letters of other scripts that look like Latin ones, as
   * forged addresses are.
   */
  public boolean disguised() {
    return switch (identifier.kind()) {
      case LINK, SHOP, ITEM, EMAIL -> written.codePoints().anyMatch(sign -> sign > 127);
      case PHONE, BANK_ACCOUNT, TAX_CODE, CITIZEN_NUMBER -> false;
    };
  }

  /** How it was read, where that looks different from what was pasted; empty where not. */
  public Optional<String> readAs() {
    return switch (identifier.kind()) {
      case PHONE, BANK_ACCOUNT, TAX_CODE, CITIZEN_NUMBER ->
          Optional.of(identifier.core()).filter(core -> !digits(written).equals(digits(core)));
      case LINK, SHOP, ITEM, EMAIL -> Optional.of(identifier.key()).filter(key -> disguised());
    };
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
