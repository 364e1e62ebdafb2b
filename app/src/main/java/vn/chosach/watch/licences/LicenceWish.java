package vn.chosach.watch.licences;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;

/**
 * A paper as an officer enters it.
 *
 * @param kind {@code null} when none was chosen
 * @param number 1 to 60 characters; a tax code or personal number where the paper bears one
 * @param holder 1 to 300 characters
 * @param issuer 1 to 300 characters
 * @param issuedOn not after today; {@code null} only for a paper that is claimed
 * @param validUntil not before the day of issue; {@code null} without term
 * @param endless whether the paper says that it has no term; one of the two is needed
 * @param goods code of a group of goods, empty for none
 * @param scope at most 500 characters
 * @param seen {@code null} when none was chosen
 */
public record LicenceWish(
    @Nullable LicenceKind kind,
    String number,
    String holder,
    String issuer,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate validUntil,
    boolean endless,
    String goods,
    String scope,
    @Nullable LicenceProvenance seen) {

  /** The same in composed letters, without spaces around. */
  LicenceWish clean() {
    return new LicenceWish(
        kind,
        Folding.nfc(number).strip().replaceAll("\\s+", " "),
        Folding.nfc(holder).strip(),
        Folding.nfc(issuer).strip(),
        issuedOn,
        validUntil,
        endless,
        goods.strip(),
        Folding.nfc(scope).strip(),
        seen);
  }

  /** The same with the number in its one spelling. */
  LicenceWish numbered(String spelled) {
    return new LicenceWish(
        kind, spelled, holder, issuer, issuedOn, validUntil, endless, goods, scope, seen);
  }
}
