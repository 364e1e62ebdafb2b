package vn.chosach.watch.barcodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The GS1 prefix ranges (GS1, Company Prefix,
 * https://www.gs1.org/standards/id-keys/company-prefix), as they ship in {@code
 * seed/watch/gs1-prefixes.csv}.
 */
final class Gs1Prefixes {

  private static final List<Issuer> ALL = read();

  private Gs1Prefixes() {}

  /**
   * Who issued a number; empty for a range that is given to nobody, and for eight digits that begin
   * with 0, which every company may use inside.
   */
  public static Optional<Issuer> issuer(Gtin gtin) {
    String digits = gtin.prefixed();
    if (digits.length() == 8 && digits.startsWith("0")) {
      return Optional.empty();
    }
    return ALL.stream()
        .filter(one -> one.covers(digits))
        .max(Comparator.comparingInt(one -> one.from().length()));
  }

  /** All ranges in the order of the table. */
  static List<Issuer> all() {
    return ALL;
  }

  private static List<Issuer> read() {
    try (InputStream in = Gs1Prefixes.class.getResourceAsStream("/seed/watch/gs1-prefixes.csv")) {
      if (in == null) {
        throw new IllegalStateException("missing gs1-prefixes.csv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("from;"))
          .map(line -> line.split(";", -1))
          .map(
              cells ->
                  new Issuer(
                      cells[0],
                      cells[1],
                      cells[2],
                      cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" "))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
