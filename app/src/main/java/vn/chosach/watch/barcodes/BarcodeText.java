package vn.chosach.watch.barcodes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.kernel.Folding;

/**
 * Finds barcodes in the words of an offer. A number that is called one is taken as it is; another
 * is taken only when it has thirteen digits, a right check digit and a range of some country, and
 * is not called a telephone or an account.
 */
final class BarcodeText {

  private static final int MOST = 5;

  private static final Pattern CALLED =
      Pattern.compile(
          "\\b(?:ma vach|barcode|bar code|gtin|ean|upc|jan)(?:[ -]?(?:8|12|13|14))?\\b[^0-9]{0,20}?"
              + "([0-9](?:[ .-]?[0-9]){6,15})(?![0-9])");

  private static final Pattern BARE = Pattern.compile("(?<![0-9.,+])([0-9]{13})(?![0-9])");

  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:stk|so tk|tk|tai khoan|ngan hang|bank|zalo|sdt|dt|dien thoai|hotline|call|cccd|mst"
              + "|ma so thue|ma don|van don)\\b[^0-9]{0,20}$");

  private BarcodeText() {}

  /** The numbers in the order of the text, at most five; their check digits may be wrong. */
  public static List<String> of(String text) {
    String folded = Folding.fold(text);
    Set<String> found = new LinkedHashSet<>();
    Matcher called = CALLED.matcher(folded);
    while (called.find()) {
      String digits = Gtin.bare(called.group(1));
      if (Gtin.isSized(digits)) {
        found.add(digits);
      }
    }
    Matcher bare = BARE.matcher(folded);
    while (bare.find()) {
      String digits = bare.group(1);
      String before = folded.substring(Math.max(0, bare.start() - 40), bare.start());
      boolean country =
          Gtin.of(digits)
              .flatMap(Gs1Prefixes::issuer)
              .filter(issuer -> !issuer.countries().isEmpty())
              .isPresent();
      if (country && !OTHER.matcher(before).find()) {
        found.add(digits);
      }
    }
    return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
  }
}
