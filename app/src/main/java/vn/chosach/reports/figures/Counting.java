package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.Kind;
import vn.chosach.reports.forms.Form;
import vn.chosach.reports.forms.Line;
import vn.chosach.reports.periods.Period.Days;

/** Counts the figures of a report out of the facts. */
@Component
public class Counting {

  /** What is shown of each force and of each area. */
  public static final List<Kind> SHARES =
      List.of(
          Kind.INSPECTED,
          Kind.IN_VIOLATION,
          Kind.ADMINISTRATIVE,
          Kind.CRIMINAL,
          Kind.FINE,
          Kind.TAX,
          Kind.PAID);

  private final Sums sums;

  Counting(Sums sums) {
    this.sums = sums;
  }

  /**
   * All cells of a form: its lines, then a share for each force that led and for each area, which
   * add up to the line, and of joint cases those on which a force worked along.
   */
  public List<Cell> count(Form form, Scope scope) {
    Map<Boolean, LocalDate> first = sums.first();
    Tally cases = sums.cases(kinds(form), scope);
    var groups = new ArrayList<>(cases.lines().values());
    groups.addAll(sums.tips(kinds(form), scope));
    var cells = new ArrayList<Cell>();
    for (Line line : form.lines()) {
      List<Group> counted = groups.stream().filter(group -> group.counts(line)).toList();
      for (Col col : Col.values()) {
        cells.add(Cell.of(line.code(), col, value(line, col, counted, groups, scope, first)));
      }
    }
    cells.addAll(shares("force", cases.forces(), SHARES));
    cells.addAll(shares("along", sums.along(scope), List.of(Kind.IN_VIOLATION)));
    cells.addAll(shares("area", cases.areas(), SHARES));
    return cells;
  }

  /** What is to be summed: of the lines, of what they are owed from, and of the shares. */
  private static Set<Kind> kinds(Form form) {
    var kinds = EnumSet.copyOf(SHARES);
    for (Line line : form.lines()) {
      kinds.add(line.kind());
      if (line.kind().stated()) {
        kinds.add(cause(line.kind()));
      }
    }
    return kinds;
  }

  private static @Nullable Long value(
      Line line,
      Col col,
      List<Group> counted,
      List<Group> all,
      Scope scope,
      Map<Boolean, LocalDate> firsts) {
    Days days = col.days(scope.days());
    LocalDate first = firsts.get(line.kind().ofTips());
    if (first == null
        || days.to().isBefore(first)
        || line.kind().ofTips() && scope.agency() != null) {
      return null;
    }
    long sum = counted.stream().mapToLong(group -> group.amount(col)).sum();
    if (line.kind().stated()
        && counted.stream().noneMatch(group -> group.seen(col))
        && owes(line.kind(), col, all)) {
      return null;
    }
    return sum;
  }

  /** Whether there is something of which an officer should have stated it. */
  private static boolean owes(Kind kind, Col col, List<Group> all) {
    Kind cause = cause(kind);
    return all.stream().anyMatch(group -> group.kind() == cause && group.amount(col) != 0);
  }

  private static Kind cause(Kind stated) {
    return stated == Kind.ACCUSED
        ? Kind.CRIMINAL
        : stated == Kind.TAX_PENALTY ? Kind.TAX : Kind.SEIZED;
  }

  private static List<Cell> shares(
      String name, Map<String, Map<Kind, Group>> parts, List<Kind> kinds) {
    var cells = new ArrayList<Cell>();
    parts.forEach(
        (key, groups) ->
            kinds.stream()
                .map(groups::get)
                .filter(Objects::nonNull)
                .forEach(
                    group -> {
                      for (Col col : List.of(Col.NOW, Col.CUM)) {
                        String line = name + ":" + key + ":" + group.kind();
                        cells.add(Cell.of(line, col, group.amount(col)));
                      }
                    }));
    return cells;
  }
}
