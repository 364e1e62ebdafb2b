package vn.chosach.reports.outlook.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.outlook.Forecast;
import vn.chosach.reports.outlook.Outlook;
import vn.chosach.reports.outlook.Split;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.paper.Table.TableValue;
import vn.chosach.ui.Page;

/** What the next months may bring, and how the very same forecasts fared before. */
@Component
record OutlookTables(Catalogue catalogue, ReportNames names) {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  List<Table> tables(Split split, List<Outlook> outlooks, Page page) {
    return outlooks.isEmpty()
        ? List.of()
        : List.of(next(split, outlooks, page), past(split, outlooks, page));
  }

  static String month(LocalDate month) {
    return MONTH.format(month);
  }

  /** What a series is about, such as violations, cosmetics. */
  String series(ReportFactKind kind, Split split, String key, Page page) {
    String what = page.t(kind.textKey()) + " (" + page.t(kind.unit().textKey()) + ")";
    return switch (split) {
      case WHOLE -> what;
      case GOODS -> what + ", " + goods(key, page);
      case AREA -> what + ", " + names.area(key, page.today(), page);
    };
  }

  String goods(String key, Page page) {
    return key.isEmpty()
        ? page.t("reports.outlook.goods.none")
        : catalogue
            .goodsGroup(key, page.today())
            .map(group -> group.name().in(page.lang()))
            .orElse(key);
  }

  private Table next(Split split, List<Outlook> outlooks, Page page) {
    var rows = new ArrayList<Table.TableRow>();
    for (Outlook outlook : outlooks) {
      for (Outlook.Next one : outlook.next()) {
        Forecast forecast = one.forecast();
        Outlook.Tested tested = outlook.tested(one.ahead());
        rows.add(
            new Table.TableRow(
                series(outlook.kind(), split, outlook.key(), page) + ", " + month(one.month()),
                0,
                null,
                List.of(
                    one.ahead() == 1 ? TableValue.of(one.recorded(), page) : TableValue.words("–"),
                    TableValue.of(forecast.expected(), page),
                    TableValue.words(range(forecast, page)),
                    TableValue.words(page.t(forecast.method().textKey())),
                    tested.count() == 0
                        ? TableValue.words("–")
                        : TableValue.of(tested.meanError(), page),
                    TableValue.words(share(tested, page)))));
      }
    }
    return new Table(
        "du-bao",
        page.t(split == Split.WHOLE ? "reports.outlook.next" : "reports.outlook.next-one"),
        page.texts(
            "reports.head.line",
            "reports.head.recorded",
            "reports.head.expected",
            "reports.head.interval",
            "reports.head.method",
            "reports.head.error",
            "reports.head.coverage"),
        rows);
  }

  private static String share(Outlook.Tested tested, Page page) {
    return tested.count() == 0
        ? page.t("reports.outlook.untested")
        : page.t(
            "reports.outlook.share",
            tested.held(),
            tested.count(),
            Math.round(tested.held() * 100.0 / tested.count()));
  }

  private static String range(Forecast forecast, Page page) {
    return page.number(forecast.low()) + " – " + page.number(forecast.high());
  }

  private Table past(Split split, List<Outlook> outlooks, Page page) {
    var rows = new ArrayList<Table.TableRow>();
    for (Outlook outlook : outlooks) {
      outlook.past().stream()
          .filter(one -> one.ahead() == 1)
          .forEach(
              one ->
                  rows.add(
                      new Table.TableRow(
                          series(outlook.kind(), split, outlook.key(), page)
                              + ", "
                              + month(one.month()),
                          0,
                          null,
                          List.of(
                              TableValue.of(one.forecast().expected(), page),
                              TableValue.words(range(one.forecast(), page)),
                              TableValue.words(page.t(one.forecast().method().textKey())),
                              TableValue.of(one.happened(), page),
                              TableValue.words(
                                  page.t(
                                      one.held()
                                          ? "reports.outlook.held"
                                          : "reports.outlook.missed"))))));
    }
    return new Table(
        "du-bao-doi-chieu",
        page.t("reports.outlook.past"),
        page.texts(
            "reports.head.line",
            "reports.head.expected",
            "reports.head.interval",
            "reports.head.method",
            "reports.head.happened",
            "reports.head.verdict"),
        rows);
  }
}
