package vn.chosach.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.directory.Area;
import vn.chosach.reports.drawing.ProvinceMap;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.SheetTables;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** The map of the communes by one measure, and the table that says the same. */
@Component
record CommuneMap(ReportNames names, Counting counting, CaseRecords cases) {

  /** Name of the measure in an address. */
  static final String FIELD = "do";

  private static final String RATE = "ty-le";
  private static final String CASES = "/ho-so-vu-viec";
  private static final String LATE = "qua-han";
  private static final List<String> STEPS = List.of("s0", "s1", "s2", "s3", "s4");
  private static final int SLOTS = 4;

  /** What can be measured beside the rate, by its name in an address. */
  private static final Map<String, ReportFactKind> MEASURES =
      new java.util.TreeMap<>(
          Map.of(
              "phan-anh", ReportFactKind.RECEIVED,
              "vi-pham", ReportFactKind.IN_VIOLATION,
              "hinh-su", ReportFactKind.CRIMINAL,
              "tien-phat", ReportFactKind.FINE));

  /** Draws; a measure that is unknown, or not of the agency looked at, is the rate. */
  StatisticsView.MapPart draw(
      SheetTables.Cells cells, Scope scope, @Nullable String asked, Page page) {
    List<String> offered =
        MEASURES.keySet().stream()
            .filter(one -> scope.agency() == null || one(one) != ReportFactKind.RECEIVED)
            .toList();
    String measure =
        asked != null && (asked.equals(LATE) || offered.contains(asked)) ? asked : RATE;
    List<Area> communes = names.communes(scope.days().to());
    Map<Area, Table.TableValue> late =
        measure.equals(LATE) ? late(scope, communes, page) : Map.of();
    return new StatisticsView.MapPart(
        measure.equals(RATE)
            ? rates(cells, communes, page)
            : measure.equals(LATE)
                ? amounts(
                    page.t("reports.map.late"),
                    page.t(ReportFactKind.FactUnit.CASES.textKey()),
                    false,
                    late,
                    page)
                : amounts(one(measure), values(one(measure), cells, scope, communes, page), page),
        table(cells, communes, late, page),
        Stream.of(
                Stream.of(Choice.of(RATE, page.t("reports.head.rate"))),
                offered.stream().map(one -> Choice.of(one, page.t(one(one).textKey()))),
                Stream.of(Choice.of(LATE, page.t("reports.map.late"))))
            .flatMap(choices -> choices)
            .toList(),
        measure);
  }

  private static ReportFactKind one(String measure) {
    return java.util.Objects.requireNonNull(MEASURES.get(measure));
  }

  private static Table.TableValue cell(
      SheetTables.Cells cells, Area area, ReportFactKind kind, Page page) {
    return SheetTables.value(cells, "area:" + area.code() + ":" + kind, Col.NOW, page);
  }

  private static long amount(Table.TableValue value) {
    Long number = value.number();
    return number == null ? 0 : number;
  }

  private Map<Area, Table.TableValue> values(
      ReportFactKind kind, SheetTables.Cells cells, Scope scope, List<Area> communes, Page page) {
    var values = new java.util.LinkedHashMap<Area, Table.TableValue>();
    Map<String, Long> tips =
        kind == ReportFactKind.RECEIVED ? counting.tipsByArea(scope) : Map.of();
    for (Area area : communes) {
      values.put(
          area,
          kind == ReportFactKind.RECEIVED
              ? Table.TableValue.of(tips.getOrDefault(area.code(), 0L), page)
              : cell(cells, area, kind, page));
    }
    return values;
  }

  /** Open cases that are late now; who may open the list of cases comes to those in sight. */
  private Map<Area, Table.TableValue> late(Scope scope, List<Area> communes, Page page) {
    Map<String, Long> late = cases.late(scope.agency());
    boolean opens = page.at(CASES).menu().section() != null;
    var values = new java.util.LinkedHashMap<Area, Table.TableValue>();
    for (Area area : communes) {
      long many = late.getOrDefault(area.code(), 0L);
      String rows = opens && many > 0 ? CASES + "?tre=1&xa=" + area.code() : null;
      values.put(area, new Table.TableValue(many, page.number(many), rows, false));
    }
    return values;
  }

  private static ProvinceMap amounts(
      ReportFactKind kind, Map<Area, Table.TableValue> values, Page page) {
    return amounts(
        StatisticsPages.named(kind, page),
        page.t(kind.unit().textKey()),
        kind == ReportFactKind.FINE,
        values,
        page);
  }

  private static ProvinceMap amounts(
      String named, String unit, boolean money, Map<Area, Table.TableValue> values, Page page) {
    long[] bounds = ProvinceMap.bounds(values.values().stream().map(CommuneMap::amount).toList());
    var legend = new ArrayList<ProvinceMap.MapKey>();
    legend.add(new ProvinceMap.MapKey("s0", page.number(0)));
    for (int at = 0; at < bounds.length; at++) {
      String upTo = page.number(bounds[at]);
      long from = at == 0 ? 1 : bounds[at - 1] + 1;
      legend.add(
          new ProvinceMap.MapKey(
              STEPS.get(at + 1 + SLOTS - bounds.length),
              at == 0 && money
                  ? page.t("reports.map.up-to", upTo)
                  : from == bounds[at] ? upTo : page.number(from) + " – " + upTo));
    }
    return new ProvinceMap(
        page.t("reports.map.of", named),
        values.entrySet().stream()
            .map(
                one ->
                    new ProvinceMap.Shape(
                        ProvinceMap.outline(one.getKey().code()),
                        ProvinceMap.step(amount(one.getValue()), bounds),
                        one.getKey().fullName().in(page.lang())
                            + ": "
                            + page.number(amount(one.getValue()))
                            + " "
                            + unit,
                        one.getValue().href()))
            .toList(),
        legend);
  }

  private static ProvinceMap rates(SheetTables.Cells cells, List<Area> communes, Page page) {
    return new ProvinceMap(
        page.t("reports.map.title"),
        communes.stream()
            .map(
                area -> {
                  Table.TableValue found = cell(cells, area, ReportFactKind.IN_VIOLATION, page);
                  Table.TableValue of = cell(cells, area, ReportFactKind.INSPECTED, page);
                  return new ProvinceMap.Shape(
                      ProvinceMap.outline(area.code()),
                      ProvinceMap.step(amount(found), amount(of)),
                      area.fullName().in(page.lang())
                          + ": "
                          + (amount(of) == 0
                              ? page.t("reports.map.nothing")
                              : page.t(
                                  "reports.map.rate",
                                  amount(found),
                                  amount(of),
                                  percent(found, of))),
                      of.href());
                })
            .toList(),
        Stream.concat(Stream.of("none"), STEPS.stream())
            .map(step -> new ProvinceMap.MapKey(step, page.t("reports.map.step." + step)))
            .toList());
  }

  private static long percent(Table.TableValue part, Table.TableValue whole) {
    return Math.round(amount(part) * 100.0 / amount(whole));
  }

  private static Table table(
      SheetTables.Cells cells, List<Area> communes, Map<Area, Table.TableValue> late, Page page) {
    var rows = new ArrayList<Table.TableRow>();
    for (Area area : communes) {
      Table.TableValue of = cell(cells, area, ReportFactKind.INSPECTED, page);
      Table.TableValue found = cell(cells, area, ReportFactKind.IN_VIOLATION, page);
      rows.add(
          new Table.TableRow(
              area.fullName().in(page.lang()),
              0,
              null,
              Stream.concat(
                      Stream.of(
                          known(of, page),
                          known(found, page),
                          Table.TableValue.words(amount(of) == 0 ? "–" : percent(found, of) + " %"),
                          known(cell(cells, area, ReportFactKind.FINE, page), page)),
                      Stream.ofNullable(late.get(area)))
                  .toList()));
    }
    return new Table(
        "ban-do",
        page.t("reports.map.table"),
        Stream.concat(
                Stream.of(
                    page.t("reports.head.area"),
                    StatisticsPages.named(ReportFactKind.INSPECTED, page),
                    StatisticsPages.named(ReportFactKind.IN_VIOLATION, page),
                    page.t("reports.head.rate"),
                    StatisticsPages.named(ReportFactKind.FINE, page)),
                late.isEmpty() ? Stream.of() : Stream.of(page.t("reports.map.late")))
            .toList(),
        rows);
  }

  /** Of a commune on the map, what is not counted is none. */
  private static Table.TableValue known(Table.TableValue value, Page page) {
    return value.number() == null ? Table.TableValue.of(0L, page) : value;
  }
}
