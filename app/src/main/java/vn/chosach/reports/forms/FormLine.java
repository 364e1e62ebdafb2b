package vn.chosach.reports.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.facts.Sort;

/**
 * A line of a form: what is counted and which part of it; or what nobody records and the agencies
 * type in, which a form designed here has for itself (R86).
 *
 * @param code short code; its message key is {@code reports.line.<code>}. Of a line that is typed
 *     in, its name and unit
 * @param kind what is counted; {@code null} for what is typed in
 * @param sort only this group of violations; {@code null} for all
 * @param online only e-commerce, or only what is not; {@code null} for both
 * @param level 1 for a part of the line above
 * @param unit what it is counted in; {@code null} for what is typed in, see {@link #ownUnit}
 */
public record FormLine(
    String code,
    @Nullable ReportFactKind kind,
    @Nullable Sort sort,
    @Nullable Boolean online,
    int level,
    ReportFactKind.@Nullable FactUnit unit) {

  // No colon: that is how the lines of forces and areas are known.
  private static final String OWN = "own|";
  private static final Pattern TYPED = Pattern.compile("own[|]([^:|]{1,150})[|]([^:|]{1,30})");

  private static final List<FormLine> SHIPPED =
      SeedTable.read("/seed/reports/lines.csv").stream().map(FormLine::of).toList();
  private static final Map<String, FormLine> BY_CODE =
      SHIPPED.stream().collect(Collectors.toMap(FormLine::code, Function.identity()));

  /** Every line that a form can have, in order. */
  public static List<FormLine> all() {
    return SHIPPED;
  }

  public static Optional<FormLine> of(String code) {
    return TYPED.matcher(code).matches()
        ? Optional.of(new FormLine(code, null, null, null, 0, null))
        : Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * The code of a line that is typed in, as its designer writes it: its name, an upright stroke,
   * its unit. What is written otherwise gives a code that no line has.
   */
  public static String own(String written) {
    return OWN
        + Arrays.stream(Folding.nfc(written).split("[|]", -1))
            .map(String::strip)
            .collect(Collectors.joining("|"));
  }

  static boolean written(String code) {
    return code.startsWith(OWN);
  }

  static String words(String code) {
    return code.substring(OWN.length());
  }

  /** Whether agencies type it in, because nothing is recorded of it. */
  public boolean typed() {
    return kind == null;
  }

  /** Name of a line that is typed in, in the words of its designer. */
  public String ownName() {
    return code.substring(OWN.length(), code.lastIndexOf('|'));
  }

  /** Unit of a line that is typed in. */
  public String ownUnit() {
    return code.substring(code.lastIndexOf('|') + 1);
  }

  private static FormLine of(SeedTable.SeedTableRow row) {
    String sort = row.optional("sort");
    String online = row.optional("online");
    return new FormLine(
        row.text("code"),
        ReportFactKind.valueOf(row.text("counts")),
        sort == null ? null : Sort.valueOf(sort),
        online == null ? null : online.equals("yes"),
        Integer.parseInt(row.text("level")),
        ReportFactKind.FactUnit.valueOf(row.text("unit")));
  }

  /** Message key of its name. */
  public String textKey() {
    return "reports.line." + code;
  }
}
