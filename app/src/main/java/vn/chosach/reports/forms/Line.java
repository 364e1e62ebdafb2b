package vn.chosach.reports.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedRows;
import vn.chosach.reports.facts.Kind;
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
public record Line(
    String code,
    Kind kind,
    @Nullable Sort sort,
    @Nullable Boolean online,
    int level,
    Kind.Unit unit) {

  private static final List<Line> SHIPPED =
      SeedRows.read("/seed/reports/lines.csv").stream().map(Line::of).toList();
  private static final Map<String, Line> BY_CODE =
      SHIPPED.stream().collect(Collectors.toMap(Line::code, Function.identity()));

  /** Every line that a form can have, in order. */
  public static List<Line> all() {
    return SHIPPED;
  }

  public static Optional<Line> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static Line of(SeedRows.Row row) {
    String sort = row.optional("sort");
    String online = row.optional("online");
    return new Line(
        row.text("code"),
        Kind.valueOf(row.text("counts")),
        sort == null ? null : Sort.valueOf(sort),
        online == null ? null : online.equals("yes"),
        Integer.parseInt(row.text("level")),
        Kind.Unit.valueOf(row.text("unit")));
  }

  /** Message key of its name. */
  public String textKey() {
    return "reports.line." + code;
  }
}
