package vn.chosach.reports.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.directory.Area;
import vn.chosach.directory.Whereabouts;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.ui.Page;

/** Lays the cells of a report or of the statistics out as tables. */
@Component
public record SheetTables(ReportNames names, ProgrammeTable programmes, YearBefore yearBefore) {

  /**
   * Cells to be laid out.
   *
   * @param lines lines of the form
   * @param cells by {@code line|column}
   * @param scope what was counted
   * @param rows address of the rows behind a cell, without its line and column; {@code null} for
   *     none
   * @param heirs whether the year before counts the bodies that an agency follows
   */
  public record Cells(
      List<FormLine> lines,
      Map<String, FigureCell> cells,
      Scope scope,
      @Nullable String rows,
      boolean heirs) {

    /** The last of the days, whose names and map count. */
    LocalDate day() {
      return scope.days().to();
    }

    public @Nullable FigureCell cell(String line, Col col) {
      return cells.get(line + "|" + col);
    }
  }

  public List<Table> all(Cells cells, Page page) {
    var tables = new ArrayList<Table>();
    tables.add(main(cells, page));
    tables.add(forces(cells, page));
    tables.add(areas(cells, page));
    tables.add(oldAreas(cells, page));
    tables.addAll(beside(cells, page));
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  /** What is counted beside the form: programmes of checks, and the indicators of the province. */
  public List<Table> beside(Cells cells, Page page) {
    return Stream.of(programmes.of(cells, page), ClimateTable.of(cells, page))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  /** The lines of the form with the same days a year before, and the sum of the year. */
  public Table main(Cells cells, Page page) {
    var heads =
        List.of(
            page.t("reports.head.line"),
            page.t(Col.NOW.textKey()),
            page.t(Col.SAME.textKey()),
            page.t("reports.head.change"),
            page.t(Col.CUM.textKey()),
            page.t(Col.CUM_SAME.textKey()),
            page.t("reports.head.change"));
    var rows = new ArrayList<Table.TableRow>();
    for (FormLine formLine : cells.lines()) {
      Map<Col, Table.TableValue> values = new LinkedHashMap<>();
      Arrays.stream(Col.values())
          .forEach(
              col ->
                  values.put(
                      col,
                      yearBefore.said(value(cells, formLine.code(), col, page), cells, col, page)));
      rows.add(
          new Table.TableRow(
              ReportNames.lineWithUnit(formLine, page),
              formLine.level(),
              formLine.typed()
                  ? page.t("reports.typed")
                  : stated(formLine.kind()) ? page.t("reports.stated") : null,
              List.of(
                  get(values, Col.NOW),
                  get(values, Col.SAME),
                  change(get(values, Col.NOW), get(values, Col.SAME)),
                  get(values, Col.CUM),
                  get(values, Col.CUM_SAME),
                  change(get(values, Col.CUM), get(values, Col.CUM_SAME)))));
    }
    return new Table(
        "chi-tieu", page.t("reports.table.main") + yearBefore.told(cells, page), heads, rows);
  }

  private static boolean stated(@Nullable ReportFactKind kind) {
    return kind != null && kind.stated();
  }

  private static Table.TableValue get(Map<Col, Table.TableValue> values, Col col) {
    return java.util.Objects.requireNonNull(values.get(col));
  }

  /** What each force led, which adds up to the whole; and on what it worked along. */
  public Table forces(Cells cells, Page page) {
    var heads = new ArrayList<>(heads(page.t("reports.head.force"), page));
    heads.add(page.t("reports.head.along"));
    var keys = new LinkedHashSet<>(keys("force", cells));
    keys.addAll(keys("along", cells));
    var rows = new ArrayList<Table.TableRow>();
    for (String key : keys) {
      var values = new ArrayList<>(values("force", key, cells, page));
      values.add(
          known(
              value(cells, "along:" + key + ":" + ReportFactKind.IN_VIOLATION, Col.NOW, page),
              page));
      rows.add(new Table.TableRow(names.agency(key, cells.day(), page), 0, null, values));
    }
    return new Table(
        "luc-luong",
        page.t("reports.table.forces"),
        heads,
        withSum(rows, Counting.SHARES.size(), page));
  }

  public Table areas(Cells cells, Page page) {
    var rows = new ArrayList<Table.TableRow>();
    for (String key : keys("area", cells)) {
      rows.add(
          new Table.TableRow(
              names.area(key, cells.day(), page) + doubt(key, cells.day(), page),
              0,
              null,
              values("area", key, cells, page)));
    }
    return new Table(
        "dia-ban",
        page.t("reports.table.areas"),
        heads(page.t("reports.head.area"), page),
        withSum(rows, Counting.SHARES.size(), page));
  }

  /** A unit that was split: which of the new ones it is, a person must say. */
  private String doubt(String code, LocalDate day, Page page) {
    return names
        .area(code, day)
        .filter(area -> !area.span().contains(day))
        .map(area -> names.today(area, day))
        .map(
            where ->
                where instanceof Whereabouts.WhereaboutsOne one
                    ? " → " + one.area().fullName().in(page.lang())
                    : " (" + page.t("reports.map.choose") + ")")
        .orElse("");
  }

  private static List<Table.TableValue> values(String prefix, String key, Cells cells, Page page) {
    return Counting.SHARES.stream()
        .map(
            reportFactKind ->
                value(cells, prefix + ":" + key + ":" + reportFactKind, Col.NOW, page))
        .map(one -> known(one, page))
        .toList();
  }

  /** Of a force or an area that stands in the table, what is not counted is none. */
  private static Table.TableValue known(Table.TableValue value, Page page) {
    return value.number() == null ? new Table.TableValue(0L, page.number(0), null, false) : value;
  }

  /**
   * The rows, and their sum below.
   *
   * @param columns so many columns add up; the others stay empty in the sum
   */
  private static List<Table.TableRow> withSum(List<Table.TableRow> rows, int columns, Page page) {
    if (rows.size() < 2) {
      return rows;
    }
    var sums = new ArrayList<Table.TableValue>();
    for (int column = 0; column < rows.getFirst().values().size(); column++) {
      int at = column;
      long sum =
          rows.stream()
              .map(row -> row.values().get(at).number())
              .mapToLong(number -> number == null ? 0 : number)
              .sum();
      sums.add(
          column < columns
              ? new Table.TableValue(sum, page.number(sum), null, false)
              : new Table.TableValue(null, "–", null, false));
    }
    var all = new ArrayList<>(rows);
    all.add(new Table.TableRow(page.t("reports.sum"), Table.SUM, null, sums));
    return all;
  }

  private static List<String> heads(String first, Page page) {
    var heads = new ArrayList<String>();
    heads.add(first);
    Counting.SHARES.forEach(
        reportFactKind ->
            heads.add(
                page.t(reportFactKind.textKey())
                    + " ("
                    + page.t(reportFactKind.unit().textKey())
                    + ")"));
    return heads;
  }

  static Set<String> keys(String prefix, Cells cells) {
    var keys = new LinkedHashSet<String>();
    cells.cells().values().stream()
        .filter(
            figureCell -> figureCell.col() == Col.NOW && figureCell.line().startsWith(prefix + ":"))
        .filter(figureCell -> figureCell.amount() != null && figureCell.amount() != 0)
        .map(figureCell -> figureCell.line().split(":", -1)[1])
        .sorted()
        .forEach(keys::add);
    return keys;
  }

  /** The same cases by the districts before 1 July 2025; where that is no fact, it says so. */
  public Table oldAreas(Cells cells, Page page) {
    var sums = new TreeMap<String, Map<ReportFactKind, Long>>();
    var exact = new LinkedHashMap<String, Boolean>();
    for (String code : keys("area", cells)) {
      List<Area> districts =
          names.area(code, cells.day()).map(names::oldDistricts).orElse(List.of());
      String label =
          districts.size() == 1
              ? districts.getFirst().fullName().in(page.lang())
              : districts.isEmpty()
                  ? page.t("reports.area.none")
                  : String.join(
                      " / ",
                      districts.stream().map(one -> one.fullName().in(page.lang())).toList());
      exact.put(label, districts.size() == 1);
      for (ReportFactKind reportFactKind : Counting.SHARES) {
        FigureCell figureCell = cells.cell("area:" + code + ":" + reportFactKind, Col.NOW);
        Long amount = figureCell == null ? null : figureCell.amount();
        if (amount != null) {
          sums.computeIfAbsent(label, any -> new LinkedHashMap<>())
              .merge(reportFactKind, amount, Long::sum);
        }
      }
    }
    var rows = new ArrayList<Table.TableRow>();
    sums.forEach(
        (label, amounts) ->
            rows.add(
                new Table.TableRow(
                    label,
                    0,
                    page.t(
                        exact.getOrDefault(label, false)
                            ? "reports.map.exact"
                            : "reports.map.choose"),
                    Counting.SHARES.stream()
                        .map(reportFactKind -> amounts.getOrDefault(reportFactKind, 0L))
                        .map(sum -> new Table.TableValue(sum, page.number(sum), null, false))
                        .toList())));
    return new Table(
        "dia-ban-cu",
        page.t("reports.table.old-areas"),
        heads(page.t("reports.head.old"), page),
        rows);
  }

  public static Table.TableValue value(Cells cells, String line, Col col, Page page) {
    FigureCell figureCell = cells.cell(line, col);
    Long amount = figureCell == null ? null : figureCell.amount();
    String href =
        cells.rows() == null || amount == null || amount == 0 || DrillDown.Which.of(line).isEmpty()
            ? null
            : UriComponentsBuilder.fromUriString(cells.rows())
                .queryParam("dong", line)
                .queryParam("cot", col)
                .build()
                .encode()
                .toUriString();
    return new Table.TableValue(
        amount,
        amount == null ? "–" : page.number(amount),
        href,
        figureCell != null && figureCell.adjusted());
  }

  /** By how much a figure differs from that of the year before, in percent with one decimal. */
  public static Table.TableValue change(Table.TableValue now, Table.TableValue before) {
    Long is = now.number();
    Long was = before.number();
    if (is == null || was == null || was == 0) {
      return new Table.TableValue(null, "–", null, false);
    }
    long tenths = Math.round((is - was) * 1000.0 / was);
    String sign = tenths > 0 ? "+" : tenths < 0 ? "−" : "";
    long size = Math.abs(tenths);
    return new Table.TableValue(null, sign + size / 10 + "," + size % 10 + " %", null, false);
  }

  public static Table.TableValue hours(long hours, Page page) {
    String words = hours < 48 ? page.t("reports.hours", hours) : page.t("reports.days", hours / 24);
    return new Table.TableValue(null, words, null, false);
  }
}
