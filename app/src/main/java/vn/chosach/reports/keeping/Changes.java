package vn.chosach.reports.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.figures.Cell;
import vn.chosach.reports.forms.Form;
import vn.chosach.reports.forms.Line;

/** What differs between two editions. */
public final class Changes {

  /** Parts of lines come after the lines, in the order of the tables. */
  private static final List<String> PARTS = List.of("force", "along", "area");

  private Changes() {}

  /**
   * Every cell that differs, as a report is read: the lines of its form, then forces, then areas,
   * and the columns of each as they stand.
   */
  public static List<Sheet.Change> between(
      Form form, Collection<Cell> before, Collection<Cell> after) {
    Map<String, Cell> was = byKey(before);
    Map<String, Cell> is = byKey(after);
    var keys = new LinkedHashSet<>(was.keySet());
    keys.addAll(is.keySet());
    var changes = new ArrayList<Sheet.Change>();
    for (String key : keys) {
      Cell cell =
          Objects.requireNonNullElseGet(is.get(key), () -> Objects.requireNonNull(was.get(key)));
      Long first = amount(was.get(key));
      Long then = amount(is.get(key));
      if (!Objects.equals(first, then)) {
        changes.add(new Sheet.Change(cell.line(), cell.col(), first, then));
      }
    }
    List<String> lines = form.lines().stream().map(Line::code).toList();
    changes.sort(
        Comparator.comparingInt((Sheet.Change one) -> place(one.line(), lines))
            .thenComparing(Sheet.Change::line)
            .thenComparing(Sheet.Change::col));
    return List.copyOf(changes);
  }

  private static int place(String line, List<String> lines) {
    int at = lines.indexOf(line);
    int part = PARTS.indexOf(Stream.of(line.split(":", 2)).findFirst().orElse(""));
    return at >= 0 ? at : lines.size() + 1 + part;
  }

  private static Map<String, Cell> byKey(Collection<Cell> cells) {
    var keyed = new HashMap<String, Cell>();
    cells.forEach(cell -> keyed.putIfAbsent(Sheet.key(cell.line(), cell.col()), cell));
    return keyed;
  }

  private static @Nullable Long amount(@Nullable Cell cell) {
    return cell == null ? null : cell.amount();
  }
}
