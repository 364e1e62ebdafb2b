package vn.chosach.watch.register;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;

/**
 * A place as an officer enters or amends it.
 *
 * @param kind {@code null} when none was chosen
 * @param name 1 to 200 characters
 * @param address 1 to 2,000 characters
 * @param owner at most 500 characters; empty when not known
 * @param purpose 1 to 2,000 characters
 * @param reviewOn from tomorrow to one year ahead
 */
public record PlaceWish(
    @Nullable PlaceKind kind,
    String name,
    String address,
    String owner,
    String purpose,
    @Nullable LocalDate reviewOn) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_OWNER = 500;

  /** The same in composed letters, without spaces around, the address in one spelling. */
  PlaceWish clean() {
    return new PlaceWish(
        kind,
        Folding.nfc(name).strip(),
        spelled(Folding.nfc(address).strip()),
        Folding.nfc(owner).strip(),
        Folding.nfc(purpose).strip(),
        reviewOn);
  }

  /** What must be mended in the words. */
  Faults faults(Faults faults) {
    boolean named = !name.isEmpty() && name.length() <= LONGEST_NAME;
    boolean meant = !purpose.isEmpty() && purpose.length() <= LONGEST_WORDS;
    return faults
        .when(!named, "ten", "watch.place-name-missing")
        .when(owner.length() > LONGEST_OWNER, "chu", "watch.place-owner-too-long")
        .when(!meant, "muc-dich", "watch.place-purpose-missing");
  }

  /** One spelling for one place: host in lower case, no slash at the end. */
  private static String spelled(String address) {
    String bare = address.replaceAll("\\s+", " ");
    boolean web = bare.matches("(?i)https?://.*");
    int path = web ? bare.indexOf('/', bare.indexOf("//") + 2) : -1;
    String host = web && path < 0 ? bare : bare.substring(0, Math.max(path, 0));
    String rest = bare.substring(host.length());
    return (host.toLowerCase(Locale.ROOT) + rest).replaceFirst("/+$", "");
  }
}
