package vn.chosach.exchange.removals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedTable;

/**
 * On what an agency asks a platform for data: law, article and who may, as rows with days. None was
 * read in a published text, so each is shown as unconfirmed.
 */
public final class DataGrounds {

  private static final List<DataGround> ALL =
      SeedTable.read("/seed/exchange/data-grounds.csv").stream()
          .map(
              row ->
                  new DataGround(
                      row.text("code"),
                      row.text("basis"),
                      row.text("article"),
                      Arrays.asList(row.text("askers").split("\\|")),
                      row.day("valid_from"),
                      row.day("valid_to"),
                      row.text("status").equals("V")))
          .toList();

  private DataGrounds() {}

  /**
   * A ground.
   *
   * @param law code of the catalogue
   * @param askers beginnings of the keys of who may ask on it; {@code *} for every agency
   * @param published whether it was read in a published text
   */
  public record DataGround(
      String code,
      String law,
      String article,
      List<String> askers,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      boolean published) {

    /** Whether an agency may ask on it. */
    public boolean open(String agency) {
      return askers.stream().anyMatch(it -> it.equals("*") || agency.startsWith(it));
    }

    private boolean holds(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }
  }

  /** One that is in force on a day. */
  public static Optional<DataGround> of(String code, LocalDate day) {
    return ALL.stream().filter(one -> one.code().equals(code) && one.holds(day)).findFirst();
  }

  /** Those on which an agency may ask on a day. */
  public static List<DataGround> open(String agency, LocalDate day) {
    return ALL.stream().filter(one -> one.holds(day) && one.open(agency)).toList();
  }
}
