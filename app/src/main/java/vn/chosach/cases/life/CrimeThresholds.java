package vn.chosach.cases.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Validity;

/**
 * Thresholds of the Penal Code (art. 188–226) as rows with days of validity, kept in a table that
 * changes without a release and is read again after each change. Reaching one proposes a transfer
 * to the criminal side; an officer decides. Fake food, supplements and medicine (art. 193, 194)
 * have no lower limit: there the investigating body decides.
 */
public final class CrimeThresholds {

  /** What shipped, until the program has read its table; then what stands there. */
  private static final AtomicReference<List<Threshold>> ROWS =
      new AtomicReference<>(
          SeedTable.read("/seed/cases/thresholds.csv").stream().map(CrimeThresholds::row).toList());

  /** What is measured. */
  public enum Measure {
    WORTH,
    GAIN,
    DAMAGE,
    QUANTITY,
    REPEATED,
    ANY
  }

  /**
   * One threshold.
   *
   * @param article article of the Penal Code
   * @param violation code of the kind of violation, or its beginning
   * @param goods code of the goods group, or its beginning; empty for all
   * @param measure what is measured
   * @param least reached from here on: đồng, or pieces of {@code unit}
   * @param unit unit of a quantity
   * @param validity days on which it holds
   * @param confirmed whether the article was read in a published text
   */
  public record Threshold(
      String article,
      String violation,
      String goods,
      Measure measure,
      long least,
      Valuation.@Nullable ValuationUnit unit,
      Validity validity,
      boolean confirmed) {

    boolean concerns(@Nullable String kind, @Nullable String group) {
      return within(violation, kind) && (within(goods, group) || anyValue() && mayBe(group));
    }

    /** Whether the article has no lower limit: the act is a crime at any value. */
    public boolean anyValue() {
      return measure == Measure.ANY;
    }

    /** Whether a wider group may turn out to be these goods; who knows better says so. */
    private boolean mayBe(@Nullable String group) {
      return group != null && goods.startsWith(group + ".");
    }

    boolean reached(Valuation found) {
      return switch (measure) {
        case WORTH -> atLeast(found.worth());
        case GAIN -> atLeast(found.gain());
        case DAMAGE -> atLeast(found.damage());
        case QUANTITY ->
            found.quantity() != null && found.unit() == unit && found.quantity() >= least;
        case REPEATED -> found.repeated();
        case ANY -> true;
      };
    }

    private boolean atLeast(@Nullable Dong amount) {
      return amount != null && amount.amount() >= least;
    }

    private static boolean within(String beginning, @Nullable String code) {
      return beginning.isEmpty()
          || code != null && (code.equals(beginning) || code.startsWith(beginning + "."));
    }
  }

  private CrimeThresholds() {}

  /** From here on these rows count: the table was read, or a version was confirmed. */
  public static void read(List<Threshold> rows) {
    ROWS.set(List.copyOf(rows));
  }

  /** Key of a shipped row: the same in all its versions. */
  public static String key(SeedTable.SeedTableRow row) {
    return Stream.of("article", "violation", "goods", "measure", "unit")
        .map(row::optional)
        .filter(Objects::nonNull)
        .map(part -> part.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("."));
  }

  public static List<Threshold> all() {
    return Objects.requireNonNull(ROWS.get());
  }

  /**
   * The thresholds that are reached.
   *
   * @param day day whose law decides: that of the act by the Penal Code. The day of the first
   *     information is handed in: minutes that state the act come after the valuation, and the
   *     texts that could be read hold one set of thresholds, from 2018 (what Luật 86/2025 changed
   *     was not read)
   */
  public static List<Threshold> reached(CaseFile.Matter matter, Valuation found, LocalDate day) {
    return all().stream()
        .filter(row -> row.validity().contains(day))
        .filter(row -> row.concerns(matter.violation(), matter.goods()))
        .filter(row -> row.reached(found))
        .toList();
  }

  /** Whether an official has confirmed all of these rows; the page says when one is not. */
  public static boolean confirmed(List<Threshold> rows) {
    return rows.stream().allMatch(Threshold::confirmed);
  }

  /** The articles of rows, each once, as people say them: "193, 194". */
  public static String articles(List<Threshold> rows) {
    return rows.stream().map(Threshold::article).distinct().collect(Collectors.joining(", "));
  }

  private static Threshold row(SeedTable.SeedTableRow row) {
    String unit = row.optional("unit");
    String least = row.optional("least");
    String goods = row.optional("goods");
    String violation = row.optional("violation");
    return new Threshold(
        row.text("article"),
        violation == null ? "" : violation,
        goods == null ? "" : goods,
        Measure.valueOf(row.text("measure")),
        least == null ? 0 : Long.parseLong(least),
        unit == null ? null : Valuation.ValuationUnit.valueOf(unit),
        new Validity(row.day("valid_from"), row.day("valid_to")),
        row.text("status").equals("V"));
  }
}
