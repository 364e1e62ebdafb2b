package vn.chosach.reports.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.reports.Reports;
import vn.chosach.reports.drawing.Chart;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.figures.OpenPeriods;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.figures.Suppression;
import vn.chosach.reports.figures.ThroughputFigures;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.paper.ClimateTables;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;

/**
 * Figures for everyone: sums only, as they were known when the day began, so that nobody sees a
 * single act appear; small counts are hidden, and what would give them away with them.
 */
@Component
class OpenFigures {

  private static final List<ReportFactKind> SHOWN =
      List.of(
          ReportFactKind.RECEIVED,
          ReportFactKind.ANSWERED,
          ReportFactKind.INSPECTED,
          ReportFactKind.IN_VIOLATION,
          ReportFactKind.FINE,
          ReportFactKind.PAID);

  private static final List<String> SORTS =
      List.of("smuggled", "fraud", "fake", "ip", "other", "unsorted");

  /** So long the sums are kept: they change once a day, and everybody's home page shows them. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  private final Reports reports;
  private final Counting counting;
  private final ThroughputFigures throughputFigures;
  private final FormBook forms;
  private final ReportNames names;
  private final ClimateTables climate;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  OpenFigures(
      Reports reports,
      Counting counting,
      ThroughputFigures throughputFigures,
      FormBook forms,
      ReportNames names,
      ClimateTables climate) {
    this.climate = climate;
    this.throughputFigures = throughputFigures;
    this.reports = reports;
    this.counting = counting;
    this.forms = forms;
    this.names = names;
  }

  /** The moment of which the figures are: the beginning of the day. */
  static Instant known(Page page) {
    return page.today().atStartOfDay(Vietnam.ZONE).toInstant();
  }

  /** The month of reports that runs; empty in a year that nobody has settled. */
  private Optional<Period> month(Page page) {
    return reports.calendar().of(PeriodKind.MONTH, page.today());
  }

  /** Figures of the month that runs, for the home page. */
  @Transactional(readOnly = true)
  public Optional<OpenView> running(Page page) {
    return month(page).map(month -> running(month, kept(month.to(), page), page));
  }

  /** Under the name of its month; of its quarter when nothing is told by months. */
  private OpenView running(Period month, Kept kept, Page page) {
    LocalDate named = LocalDate.of(month.year(), month.number(), 1);
    OpenPeriods first = kept.periods().getFirst();
    Period headed = first.period(first.holding(named));
    var facts = new ArrayList<Fact>();
    for (ReportFactKind reportFactKind : SHOWN) {
      OpenPeriods told = telling(kept, reportFactKind).getFirst();
      Period period = told.period(told.holding(named));
      String label = page.t(reportFactKind.textKey());
      facts.add(
          Fact.of(
              period.equals(headed) ? label : label + " (" + names.period(period, page) + ")",
              words(reportFactKind, told.of(told.holding(named), reportFactKind), page)));
    }
    return new OpenView(
        asOf(kept, page),
        names.period(headed, page),
        days(headed, page),
        facts,
        why(kept.periods(), page),
        null,
        List.of());
  }

  /** What tells of a kind: of the year that runs, and of the one before. */
  private static List<OpenPeriods> telling(Kept kept, ReportFactKind reportFactKind) {
    return kept.periods().stream().filter(periods -> periods.tell(reportFactKind)).toList();
  }

  /** Why quarters stand for months; empty where none does. */
  private static String why(List<OpenPeriods> periods, Page page) {
    return periods.stream().anyMatch(one -> one.grain() == PeriodKind.QUARTER)
        ? page.t("reports.open.quarters")
        : "";
  }

  private static String asOf(Kept kept, Page page) {
    return page.t("reports.open.as-of", page.moment(known(page)), page.moment(kept.at()));
  }

  /** When what is shown now was counted. */
  Instant counted(Page page) {
    return kept(month(page).map(Period::to).orElse(page.today()), page).at();
  }

  /** The days that are counted: none is over on the first day, which then stands alone. */
  private static String days(Period month, Page page) {
    LocalDate last = page.today().minusDays(1);
    String first = page.day(month.from());
    return last.isAfter(month.from()) ? first + " – " + page.day(last) : first;
  }

  /** What was counted a moment ago. */
  private record Kept(LocalDate to, Instant at, List<OpenPeriods> periods, List<Long> sorts) {

    boolean serves(LocalDate day, Instant known, Instant now) {
      return to.equals(day)
          && !at.isBefore(known)
          && !now.isBefore(at)
          && now.isBefore(at.plus(FRESH));
    }
  }

  private synchronized Kept kept(LocalDate to, Page page) {
    Kept before = kept.get();
    if (before != null && before.serves(to, known(page), page.now())) {
      return before;
    }
    Kept now =
        new Kept(
            to,
            page.now(),
            OpenPeriods.recent(throughputFigures, to, known(page), SHOWN),
            sorts(page));
    kept.set(now);
    return now;
  }

  /** Everything that everyone may read. */
  @Transactional(readOnly = true)
  public OpenView all(Page page) {
    Optional<Period> month = month(page);
    Kept kept = kept(month.map(Period::to).orElse(page.today()), page);
    OpenView running = month.map(one -> running(one, kept, page)).orElse(null);
    var tables = new ArrayList<Table>();
    int year = kept.periods().getFirst().year();
    kept.periods().forEach(periods -> tables.add(byPeriod(periods, year, page)));
    tables.add(bySort(kept.sorts(), page));
    tables.addAll(climate.open(page));
    return new OpenView(
        asOf(kept, page),
        running == null ? "" : running.month(),
        running == null ? "" : running.days(),
        running == null ? List.of() : running.facts(),
        why(kept.periods(), page),
        chart(telling(kept, ReportFactKind.IN_VIOLATION), page),
        tables);
  }

  private static String words(ReportFactKind reportFactKind, @Nullable Long amount, Page page) {
    return amount == null
        ? page.t("reports.open.kept")
        : reportFactKind.unit() == ReportFactKind.FactUnit.DONG
            ? page.money(new Dong(amount))
            : page.number(amount);
  }

  /** At most twelve bars; the year before stands beside them only where it is told alike. */
  private static @Nullable Chart chart(List<OpenPeriods> told, Page page) {
    OpenPeriods now = told.getFirst();
    boolean months = now.grain() == PeriodKind.MONTH;
    var data = new ArrayList<Chart.Datum>();
    for (OpenPeriods periods : told.reversed()) {
      for (LocalDate name :
          periods.grain() == now.grain() ? periods.names() : List.<LocalDate>of()) {
        Long amount = periods.of(name, ReportFactKind.IN_VIOLATION);
        String year = DateTimeFormatter.ofPattern("yy").format(name);
        data.add(
            new Chart.Datum(
                months
                    ? DateTimeFormatter.ofPattern("MM/yy").format(name)
                    : page.t(
                        "reports.open.quarter",
                        String.valueOf(periods.period(name).number()),
                        year),
                amount,
                amount == null
                    ? page.t("reports.open.kept.short")
                    : words(ReportFactKind.IN_VIOLATION, amount, page)));
      }
    }
    String title = page.t(months ? "reports.open.chart" : "reports.open.chart.quarters");
    return data.isEmpty()
        ? null
        : Chart.standing(
            title, data.subList(Math.max(0, data.size() - 12), data.size()), page::number);
  }

  private Table byPeriod(OpenPeriods periods, int running, Page page) {
    boolean months = periods.grain() == PeriodKind.MONTH;
    List<ReportFactKind> told = SHOWN.stream().filter(periods::tell).toList();
    var heads = new ArrayList<String>();
    heads.add(page.t(months ? "reports.head.month" : "reports.head.quarter"));
    told.forEach(
        reportFactKind ->
            heads.add(
                page.t(reportFactKind.textKey())
                    + " ("
                    + page.t(reportFactKind.unit().textKey())
                    + ")"));
    List<Table.TableRow> rows =
        periods.names().stream()
            .map(
                name ->
                    new Table.TableRow(
                        months ? MONTH.format(name) : names.period(periods.period(name), page),
                        0,
                        null,
                        told.stream()
                            .map(reportFactKind -> value(periods.of(name, reportFactKind), page))
                            .toList()))
            .toList();
    return new Table(
        (periods.year() == running ? "" : "nam-truoc-") + (months ? "theo-thang" : "theo-quy"),
        page.t(
            months ? "reports.open.months" : "reports.open.by-quarter",
            String.valueOf(periods.year())),
        heads,
        rows);
  }

  private static Table bySort(List<Long> counts, Page page) {
    List<@Nullable Long> shown = Suppression.parts(counts);
    var rows = new ArrayList<Table.TableRow>();
    for (int one = 0; one < shown.size(); one++) {
      rows.add(
          new Table.TableRow(
              page.t("reports.sort." + SORTS.get(one)),
              0,
              null,
              List.of(value(shown.get(one), page))));
    }
    return new Table(
        "theo-nhom",
        page.t("reports.open.sorts"),
        List.of(
            page.t("reports.head.sort"),
            page.t(ReportFactKind.IN_VIOLATION.textKey())
                + " ("
                + page.t("reports.unit.cases")
                + ")"),
        rows);
  }

  private List<Long> sorts(Page page) {
    Optional<Period> year = reports.calendar().of(PeriodKind.YEAR, page.today());
    var form = forms.inForce("BC389", page.today());
    if (year.isEmpty() || form.isEmpty()) {
      return List.of();
    }
    var cells = new HashMap<String, Long>();
    for (FigureCell figureCell :
        counting.count(form.get(), new Scope(null, year.get().days(), known(page)))) {
      Long amount = figureCell.amount();
      if (figureCell.col() == Col.NOW && amount != null) {
        cells.put(figureCell.line(), amount);
      }
    }
    return SORTS.stream().map(code -> cells.getOrDefault("violation-" + code, 0L)).toList();
  }

  private static Table.TableValue value(@Nullable Long amount, Page page) {
    return new Table.TableValue(
        amount, amount == null ? page.t("reports.open.kept") : page.number(amount), null, false);
  }
}
