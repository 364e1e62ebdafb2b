package vn.chosach.reports.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Forecast;
import vn.chosach.reports.figures.Forecasting;
import vn.chosach.reports.figures.Outlook;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.paper.Table.TableValue;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Page;

/** What the next months may bring, and how earlier forecasts fared. */
@Component
record OutlookTables(Reports reports, Forecasting forecasting) {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  List<StatisticsView.StatisticsPart> parts(Scope scope, Page page) {
    List<Outlook> outlooks =
        reports
            .calendar()
            .last(PeriodKind.MONTH, page.today())
            .map(last -> forecasting.of(LocalDate.of(last.year(), last.number(), 1), scope))
            .orElse(List.of());
    return outlooks.isEmpty()
        ? List.of()
        : List.of(
            new StatisticsView.StatisticsPart(null, next(outlooks, page)),
            new StatisticsView.StatisticsPart(null, past(outlooks, page)));
  }

  private static Table next(List<Outlook> outlooks, Page page) {
    var rows = new ArrayList<Table.TableRow>();
    for (Outlook outlook : outlooks) {
      for (Outlook.Next one : outlook.next()) {
        rows.add(
            new Table.TableRow(
                StatisticsPages.named(outlook.kind(), page) + ", " + MONTH.format(one.month()),
                0,
                null,
                List.of(
                    StatisticsPages.number(one.forecast().expected(), page),
                    StatisticsPages.number(one.forecast().low(), page),
                    StatisticsPages.number(one.forecast().high(), page),
                    method(one.forecast(), page))));
      }
    }
    return new Table(
        "du-bao",
        page.t("reports.outlook.next"),
        page.texts(
            "reports.head.line",
            "reports.head.expected",
            "reports.head.low",
            "reports.head.high",
            "reports.head.method"),
        rows);
  }

  private static TableValue method(Forecast forecast, Page page) {
    return TableValue.words(
        page.t(forecast.seasonal() ? "reports.outlook.seasonal" : "reports.outlook.mean"));
  }

  private static Table past(List<Outlook> outlooks, Page page) {
    var rows = new ArrayList<Table.TableRow>();
    for (Outlook outlook : outlooks) {
      for (Outlook.Past one : outlook.past()) {
        rows.add(
            new Table.TableRow(
                StatisticsPages.named(outlook.kind(), page) + ", " + MONTH.format(one.month()),
                0,
                null,
                List.of(
                    StatisticsPages.number(one.forecast().expected(), page),
                    TableValue.words(
                        page.number(one.forecast().low())
                            + " – "
                            + page.number(one.forecast().high())),
                    StatisticsPages.number(one.happened(), page),
                    TableValue.words(
                        page.t(one.held() ? "reports.outlook.held" : "reports.outlook.missed")))));
      }
      if (!outlook.past().isEmpty()) {
        rows.add(
            new Table.TableRow(
                StatisticsPages.named(outlook.kind(), page),
                Table.SUM,
                null,
                List.of(
                    TableValue.words(""),
                    TableValue.words(""),
                    TableValue.words(
                        page.t("reports.outlook.error", page.number(outlook.meanError()))),
                    TableValue.words(
                        page.t("reports.outlook.share", outlook.held(), outlook.past().size())))));
      }
    }
    return new Table(
        "du-bao-doi-chieu",
        page.t("reports.outlook.past"),
        page.texts(
            "reports.head.line",
            "reports.head.expected",
            "reports.head.interval",
            "reports.head.happened",
            "reports.head.verdict"),
        rows);
  }
}
