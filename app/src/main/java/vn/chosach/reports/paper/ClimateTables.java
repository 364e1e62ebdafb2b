package vn.chosach.reports.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.Dong;
import vn.chosach.reports.climate.Climate;
import vn.chosach.reports.climate.ClimateFigure;
import vn.chosach.reports.climate.ClimateSums;
import vn.chosach.reports.climate.SurveyValue;
import vn.chosach.reports.climate.Surveys;
import vn.chosach.reports.figures.Suppression;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.paper.Table.TableRow;
import vn.chosach.reports.paper.Table.TableValue;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Page;

/** Lays the indicators out as tables: by quarter, by area, by kind of seller, and of surveys. */
@Component
public record ClimateTables(Climate climate, Surveys surveys, FormBook forms, ReportNames names) {

  /** The reporting quarters of a year. */
  public List<Period> quarters(int year) {
    return forms.calendar().all(PeriodKind.QUARTER, year);
  }

  /** All tables of a year, and of one of its quarters. */
  public List<Table> all(int year, Period quarter, Page page) {
    ClimateSums sums = climate.of(quarter.from(), quarter.to());
    List<SurveyValue> values =
        surveys.of(year).stream().filter(one -> Boolean.TRUE.equals(one.accepted())).toList();
    return Stream.of(
            byQuarter(year, page),
            byArea(sums, quarter, page),
            byKind(quarter, page),
            typed("khao-sat", values, page))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private Table byQuarter(int year, Page page) {
    Map<Period, @Nullable ClimateSums> sums = new LinkedHashMap<>();
    quarters(year)
        .forEach(
            one ->
                sums.put(
                    one,
                    one.from().isAfter(page.today()) ? null : climate.of(one.from(), one.to())));
    return quarterly(
        "theo-quy",
        sums,
        (figure, of) -> TableValue.of(of == null ? null : of.value(figure, null), page),
        page);
  }

  /** One value of a table by quarter; the sums are {@code null} for a quarter that is ahead. */
  private interface Cell {
    TableValue of(ClimateFigure figure, @Nullable ClimateSums sums);
  }

  private Table quarterly(
      String name, Map<Period, @Nullable ClimateSums> sums, Cell cell, Page page) {
    return new Table(
        name,
        page.t("reports.climate.by-quarter"),
        Stream.concat(
                Stream.of(page.t("reports.head.what")),
                sums.keySet().stream().map(one -> names.period(one, page)))
            .toList(),
        Arrays.stream(ClimateFigure.values())
            .map(
                figure ->
                    new TableRow(
                        page.t(figure.textKey()),
                        0,
                        null,
                        sums.values().stream().map(one -> cell.of(figure, one)).toList()))
            .toList());
  }

  private Table byArea(ClimateSums sums, Period quarter, Page page) {
    return new Table(
        "theo-dia-ban",
        page.t("reports.climate.by-area", names.period(quarter, page)),
        Stream.concat(
                Stream.of(page.t("reports.head.area")),
                Arrays.stream(ClimateFigure.values()).map(one -> page.t(one.textKey())))
            .toList(),
        sums.areas().stream()
            .map(
                area ->
                    new TableRow(
                        area.isEmpty()
                            ? page.t("reports.area.none")
                            : names.area(area, quarter.to(), page),
                        0,
                        null,
                        Arrays.stream(ClimateFigure.values())
                            .map(one -> TableValue.of(sums.value(one, area), page))
                            .toList()))
            .toList());
  }

  /** Equal treatment shows where the kinds stand beside each other. */
  private Table byKind(Period quarter, Page page) {
    var rows = new ArrayList<TableRow>();
    climate
        .kinds(quarter.from(), quarter.to())
        .forEach(
            (kind, one) ->
                rows.add(
                    new TableRow(
                        page.t(kindKey(kind)),
                        0,
                        null,
                        List.of(
                            TableValue.of(one.fined(), page),
                            new TableValue(
                                one.mean(), page.money(new Dong(one.mean())), null, false),
                            TableValue.of(one.days(), page),
                            TableValue.of(one.again(), page)))));
    return new Table(
        "theo-loai-nguoi-ban",
        page.t("reports.climate.by-kind", names.period(quarter, page)),
        List.of(
            page.t("reports.climate.kind"),
            page.t("reports.climate.fined"),
            page.t("reports.climate.mean-fine"),
            page.t("reports.climate.case-days"),
            page.t("reports.climate.again")),
        rows);
  }

  private static String kindKey(SubjectKind kind) {
    return kind.textKey();
  }

  private Table typed(String name, List<SurveyValue> values, Page page) {
    return new Table(
        name,
        page.t("reports.climate.surveys"),
        List.of(
            page.t("reports.climate.survey"),
            page.t("reports.climate.quarter"),
            page.t("reports.head.area"),
            page.t("reports.climate.value"),
            page.t("reports.climate.source"),
            page.t("reports.climate.paper")),
        values.stream()
            .map(
                one ->
                    new TableRow(
                        one.name(),
                        0,
                        null,
                        List.of(
                            TableValue.words(quarter(one, page)),
                            TableValue.words(area(one, page)),
                            TableValue.words(value(one)),
                            TableValue.words(one.source()),
                            TableValue.words(one.document()))))
            .toList());
  }

  /** Name of the quarter of a value. */
  public String quarter(SurveyValue one, Page page) {
    return quarters(Integer.parseInt(one.quarter().substring(0, 4))).stream()
        .filter(of -> of.key().equals(one.quarter()))
        .findFirst()
        .map(of -> names.period(of, page))
        .orElse(one.quarter());
  }

  /** Name of the area of a value. */
  public String area(SurveyValue one, Page page) {
    return one.area().isEmpty()
        ? page.t("reports.climate.whole")
        : names.area(one.area(), page.today(), page);
  }

  /** The value with its unit; places behind the comma only where there are any. */
  public static String value(SurveyValue one) {
    long rest = one.hundredths() % 100;
    String places = String.format(Locale.ROOT, ",%02d", rest).replaceFirst("0$", "");
    return one.hundredths() / 100 + (rest == 0 ? "" : places) + " " + one.unit();
  }

  /**
   * What everybody may read: the quarters of the year that runs up to yesterday, without what fewer
   * than five stand behind, and the surveys that a second person found in their papers.
   */
  public List<Table> open(Page page) {
    LocalDate yesterday = page.today().minusDays(1);
    int year =
        forms
            .calendar()
            .of(PeriodKind.QUARTER, page.today())
            .map(Period::year)
            .orElse(page.today().getYear());
    Map<Period, @Nullable ClimateSums> sums = new LinkedHashMap<>();
    for (Period one : quarters(year)) {
      LocalDate to = one.to().isAfter(yesterday) ? yesterday : one.to();
      sums.put(one, one.from().isAfter(to) ? null : climate.of(one.from(), to));
    }
    Table quarters =
        quarterly("moi-truong-kinh-doanh", sums, (figure, of) -> shown(figure, of, page), page);
    List<SurveyValue> values =
        surveys.of(year).stream().filter(one -> Boolean.TRUE.equals(one.accepted())).toList();
    return Stream.of(quarters, typed("khao-sat", values, page))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static TableValue shown(ClimateFigure figure, @Nullable ClimateSums of, Page page) {
    if (of == null) {
      return TableValue.of(null, page);
    }
    boolean shows =
        figure.mean()
            ? of.things(figure) >= Suppression.LEAST
            : Suppression.shown(of.things(figure));
    return shows
        ? TableValue.of(of.value(figure, null), page)
        : new TableValue(null, page.t("reports.open.kept.short"), null, false);
  }
}
