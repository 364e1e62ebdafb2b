package vn.chosach.reports.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Objects;
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
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Đối chiếu: what agencies handed in beside what the records give, and why the two differ. */
@Controller
class ReconcileController {

  private static final String PAGE = "/doi-chieu";
  private static final String FORM = "/giai-trinh";
  private static final int ROWS = 50;
  private static final int LONGEST = 1000;

  private final Reports reports;
  private final Reconciling reconciling;
  private final SheetController report;
  private final SheetPages pages;
  private final ReportNames names;
  private final FormFlow flow;

  ReconcileController(
      Reports reports,
      Reconciling reconciling,
      SheetController report,
      SheetPages pages,
      ReportNames names,
      FormFlow flow) {
    this.reports = reports;
    this.reconciling = reconciling;
    this.report = report;
    this.pages = pages;
    this.names = names;
    this.flow = flow;
  }

  @GetMapping(ReportRoutes.REPORT + PAGE)
  String reconcile(
      @PathVariable UUID id,
      @RequestParam(name = "tat-ca", defaultValue = "") String asked,
      @RequestParam(name = "trang", required = false) @Nullable String number,
      Page page,
      Viewer viewer,
      Model model) {
    Sheet sheet = report.sheet(id, null, viewer);
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
    Sheet sheet = report.sheet(id, null, viewer);
    return Downloads.of(
        List.of(
            ReconcileView.table(
                differences(id, viewer).stream().map(one -> row(one, sheet, page, viewer)).toList(),
                page)),
        file);
  }

  private List<ReportDifference> differences(UUID id, Viewer viewer) {
    return reconciling
        .of(id, ActingOfficer.of(viewer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
    Report of = report.sheet(id, null, viewer).report();
    ReportDifference one = difference(id, line, col, viewer);
    return form(one, definition(of, one.line(), one.col(), text(one.counted())).blank(page), page);
  }

  private ReportDifference difference(UUID id, String line, String col, Viewer viewer) {
    return differences(id, viewer).stream()
        .filter(one -> one.report().id().equals(id))
        .filter(one -> one.line().equals(line) && one.col().name().equals(col))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static FormDefinition definition(Report of, String line, Col col, String counted) {
    return FormDefinition.of(
            SheetPages.href(of) + FORM,
            "reports.event.explain",
            hidden("dong", line),
            hidden("cot", col.name()),
            hidden("dem", counted),
            words("ly-do", "reports.reconcile.why")
                .rows(4)
                .most(LONGEST)
                .missing("reports.words-missing"))
        .on(of.version())
        .mending(ReportNames.MENDS);
  }

  private static String text(@Nullable Long counted) {
    return Objects.toString(counted, "");
  }

  private ModelAndView form(ReportDifference one, FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("reports.event.explain"))
        .addObject(
            "lede",
            page.t(
                "reports.reconcile.lede-one",
                names.line(one.line(), one.report().days().to(), page),
                page.t(one.col().textKey()),
                SheetPages.amount(one.reported(), page),
                SheetPages.amount(one.counted(), page)))
        .addObject("back", SheetPages.href(one.report()) + PAGE);
  }

  @PostMapping(ReportRoutes.REPORT + FORM)
  ModelAndView explain(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Sheet sheet = report.sheet(id, null, viewer);
    String line = Objects.requireNonNullElse(values.getFirst("dong"), "");
    Col col = SheetPages.col(values.getFirst("cot"));
    String counted = Objects.requireNonNullElse(values.getFirst("dem"), "");
    SubmittedForm sent = definition(sheet.report(), line, col, counted).read(values, page);
    var act =
        new ReportAct.Explain(
            line,
            col,
            counted.matches("-?\\d{1,18}") ? Long.valueOf(counted) : null,
            sent.text("ly-do"));
    return flow.answer(
        sent,
        () -> reports.proceed(id, act, sent.version(), ActingOfficer.of(viewer)),
        FormFlow.FlowAnswer.<Report>of(
                done -> {
                  said.say("reports.event.explain.done", done.edition());
                  return SheetPages.href(done) + PAGE + "?tat-ca=1";
                },
                again ->
                    new ModelAndView("ui/formPage", "form", again)
                        .addObject("title", page.t("reports.event.explain"))
                        .addObject("lede", pages.title(sheet.report(), page))
                        .addObject("back", SheetPages.href(sheet.report()) + PAGE))
            .telling(one -> pages.meanwhile(one, page)));
  }
}
