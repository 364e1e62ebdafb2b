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

  /** The offices that an agency has. */
  public static List<SigningOffice> ofAgency(String agency) {
    return ALL.stream().filter(one -> one.within(agency)).toList();
  }

  /** Whether an agency has the office; of several beginnings of its key the most exact counts. */
  public boolean within(String agency) {
    int exact = exact(agency);
    return exact > 0 && ALL.stream().allMatch(other -> other.exact(agency) <= exact);
  }

  private int exact(String agency) {
    return agencies.stream().filter(agency::startsWith).mapToInt(String::length).max().orElse(0);
  }
}
