package vn.chosach.reports.outlook.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.outlook.Deviations;
import vn.chosach.reports.outlook.TrustFigures;
import vn.chosach.reports.outlook.TrustFigures.TrustIndicator;
import vn.chosach.reports.outlook.TrustFigures.TrustQuarter;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.paper.Table.TableRow;
import vn.chosach.reports.paper.Table.TableValue;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Lòng tin của người tiêu dùng by quarter, with its trend, and by commune. */
@Controller
record TrustController(Reports reports, TrustFigures figures, ReportNames names) {

  private static final String PAGE = "/thong-ke/long-tin";
  private static final int QUARTERS = 6;

  @GetMapping(PAGE)
  ModelAndView page(
      @RequestParam(name = "dia-ban", defaultValue = "") String area,
      Page page,
      ActingOfficer officer) {
    List<Choice> communes =
        names.communes(page.today()).stream()
            .map(one -> Choice.of(one.code(), one.fullName().in(page.lang())))
            .toList();
    String chosen = communes.stream().anyMatch(one -> one.value().equals(area)) ? area : "";
    return new ModelAndView("reports/trust", "tables", tables(chosen, page, officer))
        .addObject("communes", communes)
        .addObject("chosen", chosen);
  }

  @GetMapping(PAGE + "/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable String file,
      @RequestParam(name = "dia-ban", defaultValue = "") String area,
      Page page,
      ActingOfficer officer) {
    return Downloads.of(tables(area, page, officer), file);
  }

  /** The trend of a place, and the last quarter by commune; for who directs the province. */
  private List<Table> tables(String area, Page page, ActingOfficer officer) {
    if (!Deviations.reads(officer)) {
      throw Page.absent();
    }
    List<Period> quarters =
        Stream.iterate(
                reports.calendar().last(PeriodKind.QUARTER, page.today()),
                java.util.Optional::isPresent,
                one -> one.flatMap(it -> reports.calendar().last(PeriodKind.QUARTER, it.from())))
            .limit(QUARTERS)
            .flatMap(java.util.Optional::stream)
            .toList()
            .reversed();
    List<TrustQuarter> told = figures.of(quarters);
    var heads =
        Stream.concat(
                Stream.of(page.t("reports.trust.indicator")),
                quarters.stream().map(one -> names.period(one, page)))
            .toList();
    var trend =
        new Table(
            "dien-bien",
            page.t("reports.trust.trend"),
            heads,
            Stream.of(TrustIndicator.values())
                .map(
                    one ->
                        new TableRow(
                            page.t(key(one)),
                            0,
                            page.t(key(one) + ".source"),
                            told.stream().map(it -> value(one, it.of(one, area), page)).toList()))
                .toList());
    return told.isEmpty() ? List.of(trend) : List.of(trend, communes(told.getLast(), page));
  }

  private Table communes(TrustQuarter last, Page page) {
    return new Table(
        "dia-ban",
        page.t("reports.trust.communes", names.period(last.quarter(), page)),
        Stream.concat(
                Stream.of(page.t("reports.trust.area")),
                Stream.of(TrustIndicator.values()).map(one -> page.t(key(one))))
            .toList(),
        names.communes(last.quarter().to()).stream()
            .map(
                area ->
                    new TableRow(
                        area.fullName().in(page.lang()),
                        0,
                        null,
                        Stream.of(TrustIndicator.values())
                            .map(one -> value(one, last.of(one, area.code()), page))
                            .toList()))
            .toList());
  }

  private static TableValue value(TrustIndicator one, @Nullable Long value, Page page) {
    return one.share() && value != null
        ? new TableValue(value, value + "%", null, false)
        : TableValue.of(value, page);
  }

  private static String key(TrustIndicator one) {
    return "reports.trust." + one.name().toLowerCase(Locale.ROOT);
  }
}
