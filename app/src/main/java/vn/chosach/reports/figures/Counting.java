package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.forms.ReportForm;
import vn.chosach.reports.periods.Period.Days;

/** Counts the figures of a report out of the facts. */
@Component
public record Counting(Sums sums, ProgrammeFigures programmes, Predecessors predecessors) {

  /** What is shown of each force and of each area. */
  public static final List<ReportFactKind> SHARES =
      List.of(
          ReportFactKind.INSPECTED,
          ReportFactKind.IN_VIOLATION,
          ReportFactKind.ADMINISTRATIVE,
          ReportFactKind.CRIMINAL,
          ReportFactKind.FINE,
          ReportFactKind.TAX,
          ReportFactKind.PAID);

  /**
   * All cells of a form: its lines, then a share for each force that led and for each area, which
   * add up to the line, of joint cases those on which a force worked along, and what each programme
   * of checks came to.
   */
  public List<FigureCell> count(ReportForm reportForm, Scope scope) {
    Map<Boolean, LocalDate> first = sums.first();
    FigureTally cases = sums.cases(kinds(reportForm), scope);
    var groups = new ArrayList<>(cases.lines().values());
    groups.addAll(sums.tips(kinds(reportForm), scope));
    List<FigureCell> cells = lines(reportForm, groups, scope, first);
    cells.addAll(shares("force", cases.forces(), SHARES));
    cells.addAll(shares("along", sums.along(scope), List.of(ReportFactKind.IN_VIOLATION)));
    cells.addAll(shares("area", cases.areas(), SHARES));
    cells.addAll(programmes.cells(scope));
    return cells;
  }

  /**
   * Lines of a form and shares of areas alone: what a leader's picture shows, in fewer questions.
   */
  public List<FigureCell> brief(ReportForm reportForm, Scope scope) {
    FigureTally cases = sums.cases(kinds(reportForm), scope);
    var groups = new ArrayList<>(cases.lines().values());
    groups.addAll(sums.tips(kinds(reportForm), scope));
    List<FigureCell> cells = lines(reportForm, groups, scope, sums.first());
    cells.addAll(shares("area", cases.areas(), SHARES));
    return cells;
  }

  /** How many tips were received from each area, empty for "no area"; of the whole province. */
  public Map<String, Long> tipsByArea(Scope scope) {
    return sums.tipsByArea(scope);
  }

  /**
   * The lines of a form for each of these agencies, in one question for all: the same cells that
   * {@link #count} gives for the scope of one of them.
   *
   * @param scope of the whole province
   */
  public Map<String, List<FigureCell>> byForce(
      ReportForm reportForm, Set<String> agencies, Scope scope) {
    Map<Boolean, LocalDate> first = sums.first();
    Map<String, List<FigureGroup>> groups = sums.forces(kinds(reportForm), scope);
    return agencies.stream()
        .collect(
            Collectors.toMap(
                agency -> agency,
                agency ->
                    lines(
                        reportForm,
                        groups.getOrDefault(agency, List.of()),
                        new Scope(agency, scope.days(), scope.knownUntil()),
                        first)));
  }

  /** Whether a column of the year before can be said of an agency; of all else it can. */
  public boolean comparable(Scope scope, Col col) {
    return predecessors.comparable(scope, col);
  }

  private List<FigureCell> lines(
      ReportForm reportForm, List<FigureGroup> groups, Scope scope, Map<Boolean, LocalDate> first) {
    var cells = new ArrayList<FigureCell>();
    List<FigureGroup> before = before(reportForm, groups, scope);
    Set<Col> known =
        Stream.of(Col.values())
            .filter(col -> predecessors.comparable(scope, col))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Col.class)));
    for (FormLine formLine : reportForm.lines()) {
      for (Col col : Col.values()) {
        List<FigureGroup> all = col.yearBefore() ? before : groups;
        cells.add(
            FigureCell.of(
                formLine.code(),
                col,
                known.contains(col) ? value(formLine, col, all, scope, first) : null));
      }
    }
    return cells;
  }

  /** What an agency is compared with: with the work of others that it carries on by now. */
  private List<FigureGroup> before(ReportForm form, List<FigureGroup> own, Scope scope) {
    Set<String> bodies = predecessors.bodies(scope, Col.CUM_SAME);
    return bodies == null || bodies.size() == 1 ? own : sums.of(bodies, kinds(form), scope);
  }

  /** What is to be summed: of the lines, of what they are owed from, and of the shares. */
  private static Set<ReportFactKind> kinds(ReportForm reportForm) {
    var kinds = EnumSet.copyOf(SHARES);
    for (FormLine formLine : reportForm.lines()) {
      ReportFactKind kind = formLine.kind();
      if (kind != null) {
        kinds.add(kind);
        if (kind.stated()) {
          kinds.add(cause(kind));
        }
      }
    }
    return kinds;
  }

  private static @Nullable Long value(
      FormLine formLine,
      Col col,
      List<FigureGroup> all,
      Scope scope,
      Map<Boolean, LocalDate> firsts) {
    ReportFactKind kind = formLine.kind();
    if (kind == null) {
      return null;
    }
    Days days = col.days(scope.days());
    LocalDate first = firsts.get(kind.ofTips());
    if (first == null || days.to().isBefore(first) || kind.ofTips() && scope.agency() != null) {
      return null;
    }
    List<FigureGroup> counted =
        all.stream().filter(figureGroup -> figureGroup.counts(formLine)).toList();
    long sum = counted.stream().mapToLong(figureGroup -> figureGroup.amount(col)).sum();
    if (kind.stated()
        && counted.stream().noneMatch(figureGroup -> figureGroup.seen(col))
        && owes(kind, col, all)) {
      return null;
    }
    return sum;
  }

  /** Whether there is something of which an officer should have stated it. */
  private static boolean owes(ReportFactKind reportFactKind, Col col, List<FigureGroup> all) {
    ReportFactKind cause = cause(reportFactKind);
    return all.stream()
        .anyMatch(figureGroup -> figureGroup.kind() == cause && figureGroup.amount(col) != 0);
  }

  private static ReportFactKind cause(ReportFactKind stated) {
    return stated == ReportFactKind.ACCUSED
        ? ReportFactKind.CRIMINAL
        : stated == ReportFactKind.TAX_PENALTY ? ReportFactKind.TAX : ReportFactKind.SEIZED;
  }

  private static List<FigureCell> shares(
      String name,
      Map<String, Map<ReportFactKind, FigureGroup>> parts,
      List<ReportFactKind> kinds) {
    var cells = new ArrayList<FigureCell>();
    parts.forEach(
        (key, groups) ->
            kinds.stream()
                .map(groups::get)
                .filter(Objects::nonNull)
                .forEach(
                    figureGroup -> {
                      for (Col col : List.of(Col.NOW, Col.CUM)) {
                        String line = name + ":" + key + ":" + figureGroup.kind();
                        cells.add(FigureCell.of(line, col, figureGroup.amount(col)));
                      }
                    }));
    return cells;
  }
}
