package vn.chosach.reports.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedTable;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.facts.Sort;

/**
 * A line of a form: what is counted and which part of it.
 *
 * @param code short code; its message key is {@code reports.line.<code>}
 * @param kind what is counted
 * @param sort only this group of violations; {@code null} for all
 * @param online only e-commerce, or only what is not; {@code null} for both
 * @param level 1 for a part of the line above
 * @param unit what it is counted in
 */
public record FormLine(
    String code,
    ReportFactKind kind,
    @Nullable Sort sort,
    @Nullable Boolean online,
    int level,
    ReportFactKind.FactUnit unit) {

  private static final List<FormLine> SHIPPED =
      SeedTable.read("/seed/reports/lines.csv").stream().map(FormLine::of).toList();
  private static final Map<String, FormLine> BY_CODE =
      SHIPPED.stream().collect(Collectors.toMap(FormLine::code, Function.identity()));

  /** Every line that a form can have, in order. */
  public static List<FormLine> all() {
    return SHIPPED;
  }

  public static Optional<FormLine> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
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
