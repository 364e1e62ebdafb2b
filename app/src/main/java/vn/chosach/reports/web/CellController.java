package vn.chosach.reports.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.cases.CaseRecords;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.FigureDetailQuery;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;

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

  CellController(
      Reports reports,
      CaseRecords cases,
      SheetController report,
      SheetPages pages,
      ReportNames names) {
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
      @PathVariable UUID id, @RequestParam Map<String, String> asked, Page page, Viewer viewer) {
    Sheet sheet = report.sheet(id, "0", viewer);
    return form(sheet, asked, FormErrors.none(), HttpStatus.OK, page);
  }

  private ModelAndView form(
      Sheet sheet, Map<String, String> sent, FormErrors errors, HttpStatus status, Page page) {
    var values = new HashMap<String, String>();
    for (String field : List.of("dong", "cot", "moi", "ly-do")) {
      values.put(field, sent.getOrDefault(field, ""));
    }
    var view = new ModelAndView("reports/adjust");
    view.addObject(
        "adjust",
        new BehindView.Adjust(
            SheetPages.href(sheet.report()),
            pages.title(sheet.report(), page),
            sheet.form().lines().stream()
                .map(
                    formLine ->
                        vn.chosach.ui.Choice.of(formLine.code(), page.t(formLine.textKey())))
                .toList(),
            java.util.Arrays.stream(Col.values())
                .map(col -> vn.chosach.ui.Choice.of(col.name(), page.t(col.textKey())))
                .toList(),
            values,
            sheet.report().version(),
            errors));
    view.setStatus(status);
    return view;
  }

  @PostMapping(ReportRoutes.REPORT + "/sua")
  ModelAndView adjust(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Sheet sheet = report.sheet(id, "0", viewer);
    String typed = sent.getOrDefault("moi", "").strip();
    Optional<Long> becomes = Dong.typed(typed).map(Dong::amount);
    var errors = FormErrors.none();
    if (!typed.isEmpty() && becomes.isEmpty()) {
      errors = errors.with("moi", page.t("reports.adjust.whole"));
    }
    if (sent.getOrDefault("ly-do", "").isBlank()) {
      errors = errors.with("ly-do", page.t(Refusal.of("reports.words-missing")));
    }
    if (!errors.isEmpty()) {
      return form(sheet, sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page);
    }
    var deed =
        new ReportAct.Adjust(
            sent.getOrDefault("dong", ""),
            SheetPages.col(sent.get("cot")),
            becomes.orElse(null),
            sent.getOrDefault("ly-do", ""));
    String seen = sent.getOrDefault("phien-ban", "");
    var outcome =
        reports.proceed(
            id,
            deed,
            seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0,
            ActingOfficer.of(viewer));
    return switch (outcome) {
      case ActOutcome.Done<Report>(Report done) -> {
        said.say("reports.event.adjust.done", done.edition());
        yield new ModelAndView(page.redirect(SheetPages.href(done) + "?ban=0"));
      }
      case ActOutcome.Overtaken<Report> overtaken ->
          form(
              report.sheet(id, "0", viewer),
              sent,
              FormErrors.none()
                  .with(
                      "ly-do",
                      page.t("reports.overtaken")
                          + overtaken.meanwhile().stream()
                              .map(one -> " " + pages.meanwhile(one, page))
                              .reduce("", (before, last) -> last)),
              HttpStatus.CONFLICT,
              page);
      case ActOutcome.Refused<Report> refused ->
          form(
              sheet,
              sent,
              OrderView.faults(refused.refusal(), "ly-do", page),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page);
      case ActOutcome.Waiting<Report> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }
}
