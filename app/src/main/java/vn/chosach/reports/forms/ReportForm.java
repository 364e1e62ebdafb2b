package vn.chosach.reports.forms;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.periods.PeriodKind;

/**
 * A version of a form.
 *
 * @param code short code
 * @param version rises with each change
 * @param title what it is called, of a form designed here; {@code null} for a shipped one, whose
 *     name is the text {@code reports.form.<code>}
 * @param guidance how it is to be filled in; empty for none
 * @param kinds periods it is made for; none for a form of requests
 * @param lines its lines in order
 */
public record ReportForm(
    String code,
    int version,
    @Nullable String title,
    String guidance,
    Set<PeriodKind> kinds,
    List<FormLine> lines) {

  public ReportForm {
    kinds = Set.copyOf(kinds);
    lines = List.copyOf(lines);
  }

  /** The same with these lines alone. */
  public ReportForm only(List<String> codes) {
    return new ReportForm(
        code,
        version,
        title,
        guidance,
        kinds,
        lines.stream().filter(line -> codes.contains(line.code())).toList());
  }
}
