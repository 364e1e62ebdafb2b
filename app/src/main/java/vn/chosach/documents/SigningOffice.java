package vn.chosach.documents;

import java.util.List;
import java.util.Optional;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.kernel.SeedTable;

/**
 * An office whose holder decides by a power of the law, such as the head of a sub-department.
 *
 * @param key as {@code market.director}; kept with the right to sign
 * @param agencies beginnings of the keys of the agencies that have the office
 */
public record SigningOffice(String key, Bilingual name, List<String> agencies) {

  public SigningOffice {
    agencies = List.copyOf(agencies);
  }

  private static final List<SigningOffice> ALL =
      SeedTable.read("/seed/documents/offices.csv").stream()
          .map(
              row ->
                  new SigningOffice(
                      row.text("key"),
                      new Bilingual(row.text("name_vi"), row.text("name_en")),
                      List.of(row.text("agencies").split("\\|"))))
          .toList();

  /** All offices, as the list has them. */
  public static List<SigningOffice> all() {
    return ALL;
  }

  /** The office of a key. */
  public static Optional<SigningOffice> of(String key) {
    return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** Whether an agency has the office. */
  public boolean within(String agency) {
    return agencies.stream().anyMatch(agency::startsWith);
  }
}
