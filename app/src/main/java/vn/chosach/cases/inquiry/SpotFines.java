package vn.chosach.cases.inquiry;

import java.time.LocalDate;
import java.util.Optional;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Validity;

/**
 * Up to which fine somebody is sanctioned on the spot without minutes of a violation, as rows with
 * their days (Luật Xử lý vi phạm hành chính art. 56).
 */
public final class SpotFines {

  private SpotFines() {}

  /** The highest such fine of a day, đồng; empty where no row holds. */
  public static Optional<Dong> most(boolean organisation, LocalDate day) {
    return SeedTable.read("/seed/cases/spot-fines.csv").stream()
        .filter(row -> row.text("violator").equals("organisation") == organisation)
        .filter(row -> new Validity(row.day("valid_from"), row.day("valid_to")).contains(day))
        .map(row -> new Dong(Long.parseLong(row.text("most_dong"))))
        .findFirst();
  }
}
