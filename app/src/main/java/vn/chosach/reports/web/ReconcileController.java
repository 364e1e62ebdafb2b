package vn.chosach.reports.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Reconciling;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportDifference;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Đối chiếu: what agencies handed in beside what the records give, and why the two differ. */
@Controller
record ReconcileController(
    Reports reports,
    Reconciling reconciling,
    SheetController report,
    SheetPages pages,
    ReportNames names) {

  private static final String PAGE = "/doi-chieu";
  private static final String FORM = "/giai-trinh";
  private static final int ROWS = 50;
  private static final int LONGEST = 1000;

  @GetMapping(ReportRoutes.REPORT + PAGE)
  String reconcile(
      @PathVariable UUID id,
      @RequestParam(name = "tat-ca", defaultValue = "") String asked,
      @RequestParam(name = "trang", required = false) @Nullable String number,
      Page page,
      Viewer viewer,
      Model model) {
    Sheet sheet = report.sheet(id, null, ActingOfficer.of(viewer));
    List<ReportDifference> differences = differences(id, viewer);
    boolean all = "1".equals(asked);
    List<ReportDifference> shown =
        differences.stream().filter(one -> all || !one.explained()).toList();
    var part = ListSheet.asked(number, ROWS);
    String href = SheetPages.href(sheet.report());
    model.addAttribute(
        "reconcile",
        new ReconcileView(
            href,
            pages.title(sheet.report(), page),
            pages.lede(sheet, page),
            page.t(
                "reports.reconcile.tally",
                differences.size(),
                differences.stream().filter(one -> !one.explained()).count()),
            missing(sheet, page, viewer),
            all,
            shown.stream()
                .skip(part.offset())
                .limit(ROWS)
                .map(one -> row(one, sheet, page, viewer))
                .toList(),
            part.pager(
                shown.size(),
                at -> href + PAGE + "?trang=" + at + (all ? "&tat-ca=1" : ""),
                page)));
    return "reports/reconcile";
  }

  /** All that differ, explained or not. */
  @GetMapping(ReportRoutes.REPORT + PAGE + "/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id, @PathVariable String file, Page page, Viewer viewer) {
    Sheet sheet = report.sheet(id, null, ActingOfficer.of(viewer));
    return Downloads.of(
        List.of(
            ReconcileView.table(
                differences(id, viewer).stream().map(one -> row(one, sheet, page, viewer)).toList(),
                page)),
        file);
  }

  private List<ReportDifference> differences(UUID id, Viewer viewer) {
    return reconciling.of(id, ActingOfficer.of(viewer)).orElseThrow(Page::absent);
  }

  private List<String> missing(Sheet sheet, Page page, Viewer viewer) {
    return sheet.province()
        ? reports
            .collection(sheet.report().period(), ActingOfficer.of(viewer))
            .map(all -> all.unsent(sheet.report()))
            .orElse(List.of())
            .stream()
            .map(agency -> names.agency(agency, sheet.report().days().to(), page))
            .toList()
        : List.of();
  }

  private ReconcileView.ReconcileRow row(
      ReportDifference one, Sheet sheet, Page page, Viewer viewer) {
    Report of = one.report();
    boolean asks = !one.explained() && mayExplain(of, viewer);
    return ReconcileView.row(
        one,
        names.agency(of.agency(), sheet.report().days().to(), page),
        names.line(one.line(), of.days().to(), page),
        said(one, page),
        asks ? address(of, one.line(), one.col()) : null,
        page);
  }

  private boolean mayExplain(Report of, Viewer viewer) {
    return reports
        .read(of.id(), null, ActingOfficer.of(viewer))
        .filter(sheet -> sheet.possible().contains(Event.EXPLAIN))
        .isPresent();
  }

  private String said(ReportDifference one, Page page) {
    ReportDifference.Explanation explanation = one.explanation();
    if (explanation != null) {
      return explanation.words()
          + " ("
          + names.officer(explanation.officer())
          + ", "
          + page.moment(explanation.at())
          + ")";
    }
    return !one.adjusted()
        ? ""
        : one.reason() == null ? page.t("reports.reconcile.before") : one.reason();
  }

  private static String address(Report report, String line, Col col) {
    return SheetPages.href(report) + FORM + "?dong=" + line + "&cot=" + col;
  }

  @GetMapping(ReportRoutes.REPORT + FORM)
  ModelAndView form(
      @PathVariable UUID id,
      @RequestParam(name = "dong", defaultValue = "") String line,
      @RequestParam(name = "cot", defaultValue = "") String col,
      Page page,
      Viewer viewer) {
    Report of = report.sheet(id, null, ActingOfficer.of(viewer)).report();
    ReportDifference one = difference(id, line, col, viewer);
    return form(one, definition(of, one.line(), one.col(), text(one.counted())).blank(page), page);
  }

  private ReportDifference difference(UUID id, String line, String col, Viewer viewer) {
    return differences(id, viewer).stream()
        .filter(one -> one.report().id().equals(id))
        .filter(one -> one.line().equals(line) && one.col().name().equals(col))
        .findFirst()
        .orElseThrow(Page::absent);
  }

  private static FormDefinition definition(Report of, String line, Col col, String counted) {
    return FormDefinition.of(
            SheetPages.href(of) + FORM,
            "reports.event.explain",
            hidden("dong", line),
            hidden("cot", col.name()),
            hidden("dem", counted),
            words("ly-do", "reports.reconcile.why", LONGEST)
                .rows(4)
                .missing("reports.words-missing"))
        .on(of.version())
        .mending(ReportNames.MENDS);
  }

  private static String text(@Nullable Long counted) {
    return Objects.toString(counted, "");
  }

  private ModelAndView form(ReportDifference one, FormView form, Page page) {
    return new FormPage(
            page.t("reports.event.explain"),
            page.t(
                "reports.reconcile.lede-one",
                names.line(one.line(), one.report().days().to(), page),
                page.t(one.col().textKey()),
                SheetPages.amount(one.reported(), page),
                SheetPages.amount(one.counted(), page)),
            SheetPages.href(one.report()) + PAGE)
        .apply(form);
  }

  @PostMapping(ReportRoutes.REPORT + FORM)
  ModelAndView explain(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    Report of = report.sheet(id, null, officer).report();
    String line = visit.value("dong");
    Col col = SheetPages.col(visit.value("cot"));
    String counted = visit.value("dem");
    Long figure = counted.matches("-?\\d{1,18}") ? Long.valueOf(counted) : null;
    SubmittedForm sent = visit.read(definition(of, line, col, counted));
    ReportAct act = new ReportAct.Explain(line, col, figure, sent.text("ly-do"));
    String title = page.t("reports.event.explain");
    var again = new FormPage(title, pages.title(of, page), SheetPages.href(of) + PAGE);
    return pages.answer(id, sent, act, PAGE + "?tat-ca=1", again, visit, officer);
  }
}
