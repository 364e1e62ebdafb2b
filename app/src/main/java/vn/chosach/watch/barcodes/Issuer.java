package vn.chosach.watch.barcodes;

import java.util.List;

/**
 * Who issues the numbers of a GS1 prefix. It says where a company registered, never where goods
 * were made.
 *
 * @param from first prefix of the range
 * @param to last prefix of the range, as many digits
 * @param organisation as GS1 calls it
 * @param countries ISO 3166 codes that it serves; empty for numbers of no country
 */
public record Issuer(String from, String to, String organisation, List<String> countries) {

  public Issuer {
    countries = List.copyOf(countries);
  }

  boolean covers(String digits) {
    if (digits.length() < from.length()) {
      return false;
    }
    String prefix = digits.substring(0, from.length());
    return prefix.compareTo(from) >= 0 && prefix.compareTo(to) <= 0;
  }

  /** Whether its numbers name goods only inside a company or a region. */
  boolean isInside() {
    return organisation.startsWith("Restricted circulation");
  }

  /** Whether its numbers are made up to show how the system works. */
  boolean isDemonstration() {
    return organisation.startsWith("Demonstrations");
  }

  /** The range as people write it: {@code 893}, or {@code 690–699}. */
  public String range() {
    return from.equals(to) ? from : from + "–" + to;
  }
}
