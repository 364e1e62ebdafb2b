package vn.chosach.documents.checking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedTable;

/** Which texts amended which, as a basis must say it; data with the day from which. */
final class AmendedLaws {

  private static final List<Amended> ALL =
      SeedTable.read("/seed/documents/amended-laws.csv").stream()
          .map(row -> new Amended(row.text("cites"), row.text("amended_by"), row.day("valid_from")))
          .toList();

  private AmendedLaws() {}

  private record Amended(String cites, String by, @Nullable LocalDate from) {

    boolean missing(String basis, LocalDate day) {
      return basis.contains(cites) && (from == null || !day.isBefore(from)) && !basis.contains(by);
    }
  }

  /** The amending texts that a basis does not name. */
  static List<String> missing(String basis, LocalDate day) {
    return ALL.stream().filter(one -> one.missing(basis, day)).map(Amended::by).toList();
  }
}
