package vn.chosach.reports.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.cases.CaseRecords;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.FigureDetailQuery;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** The rows behind a figure, and the change of a figure by an authorised person. */
@Controller
class CellController {

  private static final int ROWS = 50;
  private static final int TITLES = 500;

  private final Reports reports;
  private final CaseRecords cases;
  private final SheetController report;
  private final SheetPages pages;
  private final ReportNames names;
  private final FormFlow flow;

  CellController(
      Reports reports,
      CaseRecords cases,
      SheetController report,
      SheetPages pages,
      ReportNames names,
      FormFlow flow) {
    this.flow = flow;
    this.reports = reports;
    this.cases = cases;
    this.report = report;
    this.pages = pages;
    this.names = names;
  }

  @GetMapping(ReportRoutes.REPORT + "/dong")
  String behind(
      @PathVariable UUID id,
      @RequestParam Map<String, String> asked,
      Page page,
      Viewer viewer,
      Model model) {
    Sheet sheet = report.sheet(id, asked.get("ban"), viewer);
    String line = asked.getOrDefault("dong", "");
    Col col = SheetPages.col(asked.get("cot"));
    String number = asked.getOrDefault("trang", "0");
    int at = number.matches("\\d{1,5}") ? Integer.parseInt(number) : 0;
    FigureDetailQuery figureDetailQuery =
        reports
            .behind(sheet, line, col, at * ROWS, ROWS)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Days days = col.days(sheet.scope().days());
    var reportFactKind = DrillDown.Which.of(line).orElseThrow().kind();
    Map<UUID, String> titles =
        reportFactKind.ofTips()
            ? Map.of()
            : cases.titles(
                figureDetailQuery.rows().stream()
                    .map(FigureDetailQuery.FigureDetailRow::id)
                    .toList(),
                ActingOfficer.of(viewer));
    model.addAttribute(
        "behind",
        new BehindView(
            SheetPages.href(sheet.report()) + "?ban=" + sheet.edition(),
            names.line(line, sheet.report().days().to(), page),
            page.t(
                "reports.behind.lede",
                page.t(col.textKey()),
                page.day(days.from()),
                page.day(days.to())),
            page.t("reports.behind.count", figureDetailQuery.count()),
            page.number(figureDetailQuery.sum()),
            figureDetailQuery.rows().stream().map(row -> row(row, titles, page)).toList(),
            pages.parts(sheet, line, col, page),
            pager(sheet, line, col, at, figureDetailQuery, page),
            page.t(reportFactKind.unit().textKey()),
            address(sheet, line, col, "/dong/bang/dong.csv")));
    return "reports/behind";
  }

  /** All rows behind a figure, as a file: names only of cases that the viewer sees. */
  @GetMapping(ReportRoutes.REPORT + "/dong/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestParam Map<String, String> asked,
      Page page,
      Viewer viewer) {
    Sheet sheet = report.sheet(id, asked.get("ban"), viewer);
    String line = asked.getOrDefault("dong", "");
    FigureDetailQuery figureDetailQuery =
        reports
            .behind(sheet, line, SheetPages.col(asked.get("cot")), 0, DrillDown.MOST)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var reportFactKind = DrillDown.Which.of(line).orElseThrow().kind();
    var titles = new HashMap<UUID, String>();
    if (!reportFactKind.ofTips()) {
      List<UUID> ids =
          figureDetailQuery.rows().stream().map(FigureDetailQuery.FigureDetailRow::id).toList();
      for (int at = 0; at < ids.size(); at += TITLES) {
        titles.putAll(
            cases.titles(
                ids.subList(at, Math.min(ids.size(), at + TITLES)), ActingOfficer.of(viewer)));
      }
    }
    return Downloads.of(
        List.of(
            new Table(
                "dong",
                names.line(line, sheet.report().days().to(), page),
                List.of(
                    page.t("reports.head.number"),
                    page.t("reports.head.on"),
                    page.t("reports.head.amount")
                        + " ("
                        + page.t(reportFactKind.unit().textKey())
                        + ")",
                    page.t("reports.head.title")),
                figureDetailQuery.rows().stream()
                    .map(
                        row ->
                            new Table.TableRow(
                                row.number(),
                                0,
                                null,
                                List.of(
                                    Table.TableValue.words(page.day(row.on())),
                                    Table.TableValue.of(row.amount(), page),
                                    Table.TableValue.words(titles.getOrDefault(row.id(), "")))))
                    .toList())),
        file);
  }

  private static BehindView.BehindRow row(
      FigureDetailQuery.FigureDetailRow row, Map<UUID, String> titles, Page page) {
    String title = titles.get(row.id());
    return new BehindView.BehindRow(
        row.number(),
        page.day(row.on()),
        page.number(row.amount()),
        title,
        title == null ? null : "/ho-so-vu-viec/" + row.number());
  }

  private static @Nullable Pager pager(
      Sheet sheet, String line, Col col, int at, FigureDetailQuery figureDetailQuery, Page page) {
    return new ListSheet(at + 1, ROWS)
        .pager(
            figureDetailQuery.count(),
            one -> address(sheet, line, col, "/dong") + "&trang=" + (one - 1),
            page);
  }

  private static String address(Sheet sheet, String line, Col col, String path) {
    return UriComponentsBuilder.fromPath(SheetPages.href(sheet.report()) + path)
        .queryParam("ban", sheet.edition())
        .queryParam("dong", "{line}")
        .queryParam("cot", col)
        .encode()
        .buildAndExpand(line)
        .toUriString();
  }

  @GetMapping(ReportRoutes.REPORT + "/sua")
  ModelAndView form(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> asked,
      Page page,
      Viewer viewer) {
    Sheet sheet = report.sheet(id, "0", viewer);
    return form(sheet, SheetForms.cell(sheet, page).told(asked, page), page);
  }

  private static ModelAndView form(Sheet sheet, FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("reports.adjust.nav"))
        .addObject("lede", page.t("reports.adjust.lede"))
        .addObject("back", SheetPages.href(sheet.report()));
  }

  @PostMapping(ReportRoutes.REPORT + "/sua")
  ModelAndView adjust(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Sheet sheet = report.sheet(id, "0", viewer);
    SubmittedForm sent = SheetForms.cell(sheet, page).read(values, page);
    ReportAct.Adjust act = SheetForms.cell(sent, page);
    return flow.answer(
        sent,
        () -> reports.proceed(id, act, sent.version(), ActingOfficer.of(viewer)),
        FormFlow.FlowAnswer.<Report>of(
                done -> {
                  said.say("reports.event.adjust.done", done.edition());
                  return SheetPages.href(done) + "?ban=0";
                },
                again -> form(sheet, again, page))
            .telling(one -> pages.meanwhile(one, page)));
  }
}
