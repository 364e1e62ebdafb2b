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
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.forms.ReportForm;

/** What differs between two editions. */
public final class Changes {

  /** Parts of lines come after the lines, in the order of the tables. */
  private static final List<String> PARTS =
      List.of("force", "along", "area", "programme", "climate");

  private Changes() {}

  /**
   * Every cell that differs, as a report is read: the lines of its form, then forces, then areas,
   * and the columns of each as they stand.
   */
  public static List<Sheet.SheetChange> between(
      ReportForm reportForm, Collection<FigureCell> before, Collection<FigureCell> after) {
    Map<String, FigureCell> was = byKey(before);
    Map<String, FigureCell> is = byKey(after);
    var keys = new LinkedHashSet<>(was.keySet());
    keys.addAll(is.keySet());
    var changes = new ArrayList<Sheet.SheetChange>();
    for (String key : keys) {
      FigureCell figureCell =
          Objects.requireNonNullElseGet(is.get(key), () -> Objects.requireNonNull(was.get(key)));
      Long first = amount(was.get(key));
      Long then = amount(is.get(key));
      if (!Objects.equals(first, then)) {
        changes.add(new Sheet.SheetChange(figureCell.line(), figureCell.col(), first, then));
      }
    }
    List<String> lines = reportForm.lines().stream().map(FormLine::code).toList();
    changes.sort(
        Comparator.comparingInt((Sheet.SheetChange one) -> place(one.line(), lines))
            .thenComparing(Sheet.SheetChange::line)
            .thenComparing(Sheet.SheetChange::col));
    return List.copyOf(changes);
  }

  private static int place(String line, List<String> lines) {
    int at = lines.indexOf(line);
    int part = PARTS.indexOf(Stream.of(line.split(":", 2)).findFirst().orElse(""));
    return at >= 0 ? at : lines.size() + 1 + part;
  }

  private static Map<String, FigureCell> byKey(Collection<FigureCell> cells) {
    var keyed = new HashMap<String, FigureCell>();
    cells.forEach(
        figureCell ->
            keyed.putIfAbsent(Sheet.key(figureCell.line(), figureCell.col()), figureCell));
    return keyed;
  }

  private static @Nullable Long amount(@Nullable FigureCell figureCell) {
    return figureCell == null ? null : figureCell.amount();
  }
}
