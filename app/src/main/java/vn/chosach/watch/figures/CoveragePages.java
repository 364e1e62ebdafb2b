package vn.chosach.watch.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Page;
import vn.chosach.watch.figures.FigureView.FigureRow;
import vn.chosach.watch.figures.FigureView.FigureViewCell;
import vn.chosach.watch.figures.FigureView.Table;

/**
 * What the rules caught by kind of goods (the category that the platform names), platform and month
 * of half a year, beside how many listings were seen: many seen and none caught is a gap. Each cell
 * leads to its rows.
 */
@Component
record CoveragePages(JdbcClient jdbc, FigurePages pages) {

  private static final int MONTHS = 6;
  private static final int KINDS = 25;
  private static final int PLATFORMS = 8;

  /** From so many listings seen on, nothing caught is a gap. */
  private static final long GAP_FROM = 50;

  private record Cell(String month, String platform, String category, long fresh, long flagged) {}

  /** One column of a table: which cells it sums, and the rows that it leads to. */
  private record Column(
      String head, Predicate<Cell> of, Function<FigureQuestion, FigureQuestion> asked) {}

  /** Kinds by platform, and kinds by month. */
  List<Table> tables(Page page) {
    YearMonth newest = YearMonth.from(page.today());
    List<YearMonth> months =
        IntStream.range(0, MONTHS).mapToObj(n -> newest.minusMonths(MONTHS - 1L - n)).toList();
    LocalDate from = months.getFirst().atDay(1);
    List<Cell> cells = cells(from);
    var whole = new FigureQuestion(from, page.today(), null, null, null, null, List.of());
    Map<String, String> names = pages.platforms(page);
    List<Column> byPlatform =
        most(cells, Cell::platform, PLATFORMS).stream()
            .map(
                one ->
                    new Column(
                        FigurePages.named(one, names, page),
                        cell -> cell.platform.equals(one),
                        asked -> asked.with(one, asked.category())))
            .toList();
    List<Column> byMonth =
        months.stream()
            .map(
                one ->
                    new Column(
                        one.getMonthValue() + "/" + one.getYear(),
                        cell -> cell.month.equals(one.toString()),
                        asked ->
                            new FigureQuestion(
                                one.atDay(1),
                                one.atEndOfMonth(),
                                null,
                                asked.category(),
                                null,
                                null,
                                List.of())))
            .toList();
    List<String> kinds = most(cells, Cell::category, KINDS);
    return List.of(
        table("san", byPlatform, kinds, cells, whole, page),
        table("thang", byMonth, kinds, cells, whole, page));
  }

  private List<Cell> cells(LocalDate from) {
    return jdbc.sql(
            """
            WITH seen AS (
              SELECT to_char(day, 'YYYY-MM') AS month, platform, category,
                     sum(fresh)::bigint AS fresh
                FROM watch.day_count WHERE day >= :from GROUP BY 1, 2, 3),
            caught AS (
              SELECT to_char(flagged_at AT TIME ZONE :zone, 'YYYY-MM') AS month, platform, category,
                     count(*) AS flagged
                FROM watch.hit h WHERE flagged_at >= :since
            """
                + FigureQuery.COUNTED
                + """
               GROUP BY 1, 2, 3)
            SELECT month, platform, category, coalesce(fresh, 0) AS fresh,
                   coalesce(flagged, 0) AS flagged
              FROM seen FULL JOIN caught USING (month, platform, category)
            """)
        .param("from", from)
        .param("zone", Vietnam.ZONE.getId())
        .param("since", from.atStartOfDay(Vietnam.ZONE).toInstant())
        .query(Cell.class)
        .list();
  }

  private static List<String> most(List<Cell> cells, Function<Cell, String> by, int most) {
    Map<String, Long> sums = new TreeMap<>();
    cells.forEach(one -> sums.merge(by.apply(one), one.fresh + one.flagged, Long::sum));
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Table table(
      String id,
      List<Column> columns,
      List<String> kinds,
      List<Cell> cells,
      FigureQuestion whole,
      Page page) {
    var heads = new ArrayList<String>();
    heads.add(page.t("watch.figures.nganh"));
    columns.forEach(one -> heads.add(one.head));
    return new Table(
        id,
        page.t("watch.coverage.by-" + id),
        heads,
        kinds.stream()
            .map(
                kind -> {
                  FigureQuestion asked = whole.with(null, kind);
                  return new FigureRow(
                      kind.isEmpty() ? page.t("watch.figures.nameless") : kind,
                      FigureAsk.figures(asked),
                      columns.stream().map(one -> cell(one, kind, cells, asked, page)).toList());
                })
            .toList(),
        page.t("watch.figures.none-nganh"),
        0);
  }

  private static FigureViewCell cell(
      Column column, String kind, List<Cell> cells, FigureQuestion whole, Page page) {
    long fresh = 0;
    long flagged = 0;
    for (Cell one : cells) {
      if (one.category.equals(kind) && column.of.test(one)) {
        fresh += one.fresh;
        flagged += one.flagged;
      }
    }
    FigureQuestion asked = column.asked.apply(whole);
    @Nullable String rows =
        flagged > 0
            ? FigureAsk.rows(asked, Figure.FLAGGED, 1)
            : fresh > 0 ? FigureAsk.rows(asked, Figure.FRESH, 1) : null;
    String key = flagged == 0 && fresh >= GAP_FROM ? "watch.coverage.gap" : "watch.coverage.cell";
    return new FigureViewCell(
        fresh + flagged == 0 ? "–" : page.t(key, page.number(flagged), page.number(fresh)), rows);
  }
}
