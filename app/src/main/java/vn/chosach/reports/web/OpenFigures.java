package vn.chosach.reports.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.reports.Reports;
import vn.chosach.reports.drawing.Chart;
import vn.chosach.reports.facts.Kind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.figures.Suppression;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;

/** Figures for everyone: sums only, small counts hidden, with the moment of which they are. */
@Component
class OpenFigures {

  /** What is shown, with the count that decides whether an amount of money is. */
  private static final List<Kind> SHOWN =
      List.of(
          Kind.RECEIVED, Kind.ANSWERED, Kind.INSPECTED, Kind.IN_VIOLATION, Kind.FINE, Kind.PAID);

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  private final Reports reports;
  private final Counting counting;
  private final FormBook forms;
  private final ReportNames names;

  OpenFigures(Reports reports, Counting counting, FormBook forms, ReportNames names) {
    this.reports = reports;
    this.counting = counting;
    this.forms = forms;
    this.names = names;
  }

  /** The month of reports that runs; empty in a year that nobody has settled. */
  private Optional<Period> month(Page page) {
    return reports.calendar().of(PeriodKind.MONTH, page.today());
  }

  /** Figures of the month that runs, for the home page. */
  @Transactional(readOnly = true)
  public Optional<OpenView> running(Page page) {
    return month(page)
        .map(
            month -> {
              Map<Kind, Long> sums = sums(month, page);
              return new OpenView(
                  page.moment(page.now()),
                  names.period(month, page),
                  page.day(month.from()) + " – " + page.day(page.today()),
                  facts(sums, page),
                  null,
                  List.of());
            });
  }

  private Map<Kind, Long> sums(Period month, Page page) {
    var sums = new HashMap<Kind, Long>();
    counting.months(month.from(), month.to(), scope(month, page)).values().forEach(sums::putAll);
    return sums;
  }

  private static List<Fact> facts(Map<Kind, Long> sums, Page page) {
    return SHOWN.stream()
        .map(kind -> Fact.of(page.t(kind.textKey()), words(kind, sums, page)))
        .toList();
  }

  /** A count below five is hidden, and so is money of so few. */
  static @Nullable Long shown(Kind kind, Map<Kind, Long> sums) {
    long amount = sums.getOrDefault(kind, 0L);
    Kind count = kind == Kind.FINE || kind == Kind.PAID ? Kind.ADMINISTRATIVE : kind;
    boolean few =
        count == kind
            ? !Suppression.shown(amount)
            : amount != 0 && sums.getOrDefault(count, 0L) < Suppression.LEAST;
    return few ? null : amount;
  }

  private static String words(Kind kind, Map<Kind, Long> sums, Page page) {
    Long amount = shown(kind, sums);
    return amount == null
        ? page.t("reports.open.few")
        : kind.unit() == Kind.Unit.DONG
            ? page.money(new vn.chosach.kernel.Dong(amount))
            : page.number(amount);
  }

  private static Scope scope(Period period, Page page) {
    return new Scope(null, period.days(), page.now());
  }

  /** Everything that everyone may read. */
  @Transactional(readOnly = true)
  public OpenView all(Page page) {
    LocalDate to = month(page).map(Period::to).orElse(page.today());
    LocalDate from = to.minusMonths(12).plusDays(1);
    var scope = new Scope(null, new Period.Days(from, to), page.now());
    var months = new TreeMap<>(counting.months(from, to, scope));
    OpenView running = running(page).orElse(null);
    return new OpenView(
        page.moment(page.now()),
        running == null ? "" : running.month(),
        running == null ? "" : running.days(),
        running == null ? List.of() : running.facts(),
        chart(months, page),
        List.of(byMonth(months, page), bySort(page)));
  }

  private static @Nullable Chart chart(Map<LocalDate, Map<Kind, Long>> months, Page page) {
    var data = new ArrayList<Chart.Datum>();
    months.forEach(
        (month, sums) -> {
          Long amount = shown(Kind.IN_VIOLATION, sums);
          data.add(
              new Chart.Datum(
                  DateTimeFormatter.ofPattern("MM/yy").format(month),
                  amount,
                  amount == null ? page.t("reports.open.few") : page.number(amount)));
        });
    return data.isEmpty() ? null : Chart.standing(page.t("reports.open.chart"), data, page::number);
  }

  private static Table byMonth(Map<LocalDate, Map<Kind, Long>> months, Page page) {
    var heads = new ArrayList<String>();
    heads.add(page.t("reports.head.month"));
    SHOWN.forEach(
        kind -> heads.add(page.t(kind.textKey()) + " (" + page.t(kind.unit().textKey()) + ")"));
    var rows = new ArrayList<Table.Row>();
    months.forEach(
        (month, sums) ->
            rows.add(
                new Table.Row(
                    MONTH.format(month),
                    0,
                    null,
                    SHOWN.stream().map(kind -> value(shown(kind, sums), page)).toList())));
    return new Table("theo-thang", page.t("reports.open.months"), heads, rows);
  }

  private Table bySort(Page page) {
    var codes = List.of("smuggled", "fraud", "fake", "ip", "other", "unsorted");
    List<Long> counts = new ArrayList<>();
    Optional<Period> year = reports.calendar().of(PeriodKind.YEAR, page.today());
    var form = forms.inForce("BC389", page.today());
    if (year.isPresent() && form.isPresent()) {
      var cells = new HashMap<String, Long>();
      counting
          .count(form.get(), scope(year.get(), page))
          .forEach(
              cell -> {
                if (cell.col() == Col.NOW) {
                  cells.put(cell.line(), cell.amount() == null ? 0L : cell.amount());
                }
              });
      codes.forEach(code -> counts.add(cells.getOrDefault("violation-" + code, 0L)));
    }
    List<@Nullable Long> shown = Suppression.parts(counts);
    var rows = new ArrayList<Table.Row>();
    for (int one = 0; one < shown.size(); one++) {
      rows.add(
          new Table.Row(
              page.t("reports.sort." + codes.get(one)),
              0,
              null,
              List.of(value(shown.get(one), page))));
    }
    return new Table(
        "theo-nhom",
        page.t("reports.open.sorts"),
        List.of(
            page.t("reports.head.sort"),
            page.t(Kind.IN_VIOLATION.textKey()) + " (" + page.t("reports.unit.cases") + ")"),
        rows);
  }

  private static Table.Value value(@Nullable Long amount, Page page) {
    return new Table.Value(
        amount, amount == null ? page.t("reports.open.few") : page.number(amount), null, false);
  }
}
