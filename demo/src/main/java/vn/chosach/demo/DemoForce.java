package vn.chosach.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chosach.kernel.SeedTable;

/**
 * An agency of the demonstration that opens cases and reports on them.
 *
 * @param agency its key
 * @param handler account of who handles
 * @param head account of who signs
 * @param office office under which the head signs, as the law names it
 * @param title title below the signature
 */
record DemoForce(String agency, String handler, String head, String office, String title) {

  private static final List<DemoForce> ALL =
      SeedTable.read("/seed/officers/demo-forces.csv").stream()
          .map(
              row ->
                  new DemoForce(
                      row.text("agency"),
                      row.text("handler"),
                      row.text("head"),
                      row.text("office"),
                      row.text("title")))
          .toList();

  /** Ten of them, the market surveillance first. */
  static List<DemoForce> all() {
    return ALL;
  }

  /** From when on its officers can act. */
  LocalDate since() {
    return DemoAccount.all().stream()
        .filter(one -> one.account().equals(handler))
        .map(DemoAccount::since)
        .findFirst()
        .orElseThrow();
  }

  static Optional<DemoForce> of(String agency) {
    return ALL.stream().filter(one -> one.agency().equals(agency)).findFirst();
  }
}
