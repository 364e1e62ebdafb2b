package vn.chosach.reports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportPart;
import vn.chosach.reports.keeping.ReportState;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.SheetTables;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.ListTab;

/** Makes the page of a report. */
@Component
record SheetPages(
    SheetTables tables, ReportNames names, Reports reports, SheetFiles files, ReportCourse course) {

  private static final Set<Event> STEPS =
      Set.of(Event.FREEZE, Event.SIGN, Event.SEND, Event.ACCEPT, Event.RETURN, Event.CORRECT);

  static String href(Report report) {
    return ReportRoutes.REPORTS + "/" + report.id();
  }

  /** All tables to keep. */
  List<Table> filed(Sheet sheet, Page page) {
    return Stream.concat(tables(sheet, page).stream(), files.all(sheet, page).stream()).toList();
  }

  List<Table> tables(Sheet sheet, Page page) {
    String rows = href(sheet.report()) + "/dong?ban=" + sheet.edition();
    return tables.all(
        new SheetTables.Cells(
            sheet.form().lines(), sheet.cells(), sheet.scope(), rows, sheet.followsHeirs()),
        page);
  }

  String title(Report report, Page page) {
    return names.about(
        report, reports.calendar(), id -> reports.requests(id).stream().findFirst(), page);
  }

  /**
   * @param sent the form that was sent and was not done; {@code null} for none
   * @param refused why something without a form was not done; {@code null} for nothing
   */
  SheetView view(Sheet sheet, @Nullable FormView sent, @Nullable String refused, Page page) {
    Report report = sheet.report();
    boolean newest = sheet.edition() == report.edition() || sheet.edition() == 0;
    FormView writing = writing(sheet, sent, page);
    FormErrors errors = sent == null ? FormErrors.none() : sent.errors();
    return new SheetView(
        href(report),
        title(report, page),
        lede(sheet, page),
        guidance(sheet, page),
        facts(sheet, page),
        tone(report.state()),
        page.t(report.state().textKey()),
        tabs(sheet, page),
        sheet.edition(),
        tables(sheet, page),
        changes(sheet, page),
        adjusted(sheet, page),
        shares(sheet, page),
        words(sheet, writing == null ? null : sent, page),
        writing,
        sheet.possible().contains(Event.WRITE),
        newest ? deeds(sheet, sent, page) : List.of(),
        course.rail(sheet, page),
        course.next(sheet, page),
        course.trail(sheet, step -> step(step, page), page),
        sent,
        refused == null ? errors : errors.with("soan-van-ban", refused),
        sheet.possible().contains(Event.ADJUST) ? href(report) + "/sua" : null,
        SheetForms.fills(sheet) ? href(report) + "/chi-tieu" : null,
        sheet.edition() < 2
            ? null
            : href(report) + "/so-sanh?tu=" + (sheet.edition() - 1) + "&den=" + sheet.edition(),
        sheet.form().title() != null);
  }

  /** Form and agency. */
  String lede(Sheet sheet, Page page) {
    Report report = sheet.report();
    return names.form(report.form(), sheet.form().title(), page)
        + " · "
        + names.agency(report.agency(), report.days().to(), page);
  }

  /** How the form is to be filled in: as its designer wrote, or as figures are counted here. */
  private static String guidance(Sheet sheet, Page page) {
    return sheet.form().title() == null
        ? page.t("reports.guidance.shipped")
        : sheet.form().guidance();
  }

  private List<Fact> facts(Sheet sheet, Page page) {
    Report report = sheet.report();
    var facts = new FactList(page);
    facts.add(
        "reports.fact.days", page.day(report.days().from()) + " – " + page.day(report.days().to()));
    facts.add("reports.fact.due", page.day(report.dueOn()));
    facts.add(
        "reports.fact.known",
        sheet.edition() == 0
            ? page.t("reports.fact.live", page.moment(page.now()))
            : page.moment(sheet.scope().knownUntil()));
    if (report.sentAt() != null) {
      facts.add("reports.fact.sent", page.moment(report.sentAt()));
    }
    return facts.list();
  }

  private static List<ListTab> tabs(Sheet sheet, Page page) {
    var tabs = new ArrayList<ListTab>();
    for (Sheet.Edition edition : sheet.editions()) {
      tabs.add(
          new ListTab(
              page.t("reports.edition", edition.number()),
              href(sheet.report()) + "?ban=" + edition.number(),
              sheet.edition() == edition.number()));
    }
    tabs.add(
        new ListTab(
            page.t("reports.draft"), href(sheet.report()) + "?ban=0", sheet.edition() == 0));
    return tabs;
  }

  private List<SheetView.SheetViewChange> changes(Sheet sheet, Page page) {
    return sheet.changes().stream()
        .map(
            change ->
                new SheetView.SheetViewChange(
                    names.line(change.line(), sheet.report().days().to(), page),
                    page.t(change.col().textKey()),
                    amount(change.before(), page),
                    amount(change.after(), page)))
        .toList();
  }

  private List<SheetView.Adjusted> adjusted(Sheet sheet, Page page) {
    return sheet.adjustments().stream()
        .map(
            one ->
                new SheetView.Adjusted(
                    names.line(one.line(), sheet.report().days().to(), page),
                    page.t(one.col().textKey()),
                    amount(one.was(), page),
                    amount(one.becomes(), page),
                    one.reason(),
                    names.officer(one.officer()) + ", " + page.moment(one.at())))
        .toList();
  }

  private List<SheetView.SheetShare> shares(Sheet sheet, Page page) {
    return sheet.parts().stream()
        .map(
            part ->
                new SheetView.SheetShare(
                    names.agency(part.agency(), sheet.report().days().to(), page),
                    ReportRoutes.REPORTS + "/" + part.report(),
                    page.t(part.state().textKey()),
                    part.counted(),
                    page.t(
                        "reports.share.figures",
                        amount(cell(part, "inspected"), page),
                        amount(cell(part, "violation"), page),
                        amount(cell(part, "fine"), page))))
        .toList();
  }

  private static @Nullable Long cell(Sheet.Contribution part, String line) {
    FigureCell figureCell = part.cell(line, Col.NOW);
    return figureCell == null ? null : figureCell.amount();
  }

  /** The form of the text parts; what was sent stays in sight, also when others ended it. */
  private static @Nullable FormView writing(Sheet sheet, @Nullable FormView sent, Page page) {
    if (sent != null && sent.input("viec") == null) {
      return sent;
    }
    return sheet.edition() == 0 && sheet.possible().contains(Event.WRITE)
        ? SheetForms.parts(sheet).blank(page)
        : null;
  }

  /** What was typed stands in the field; what is kept stands beside it where the two differ. */
  private static List<SheetView.SheetWords> words(Sheet sheet, @Nullable FormView sent, Page page) {
    return Arrays.stream(ReportPart.values())
        .map(
            reportPart -> {
              String kept = sheet.words().getOrDefault(reportPart, "");
              FormView.Input typed = sent == null ? null : sent.input(reportPart.name());
              boolean same =
                  typed == null || typed.value().equals(kept.strip().replace("\r\n", "\n"));
              return new SheetView.SheetWords(
                  reportPart.name(), page.t(reportPart.textKey()), kept, same ? null : kept);
            })
        .toList();
  }

  /** The form that was sent keeps its ids and stays in sight; the others get their own. */
  private static List<SheetView.Deed> deeds(Sheet sheet, @Nullable FormView sent, Page page) {
    FormView.Input which = sent == null ? null : sent.input("viec");
    String asked = which == null ? "" : which.value();
    return Arrays.stream(Event.values())
        .filter(
            event ->
                STEPS.contains(event) && sheet.possible().contains(event)
                    || event.name().equals(asked))
        .map(
            event ->
                new SheetView.Deed(
                    sent != null && event.name().equals(asked)
                        ? sent
                        : SheetForms.step(sheet.report(), event)
                            .blank(page)
                            .apart(event.name() + "-"),
                    !SheetForms.needsReason(event)))
        .toList();
  }

  /** What the agencies reported for a cell. */
  List<FigureRowsView.FigurePart> parts(Sheet sheet, String line, Col col, Page page) {
    var parts = new ArrayList<FigureRowsView.FigurePart>();
    for (Sheet.Contribution part : sheet.parts()) {
      FigureCell figureCell = part.cell(line, col);
      if (figureCell != null) {
        parts.add(
            new FigureRowsView.FigurePart(
                names.agency(part.agency(), sheet.report().days().to(), page),
                ReportRoutes.REPORTS + "/" + part.report() + "?ban=" + part.edition(),
                amount(figureCell.amount(), page),
                amount(figureCell.derived(), page),
                part.counted() && figureCell.adjusted()));
      }
    }
    return parts;
  }

  String step(Sheet.SheetStep step, Page page) {
    String line =
        page.moment(step.at())
            + " · "
            + page.t(step.event().doneKey(), step.edition())
            + " · "
            + names.officer(step.officer());
    return step.words().isEmpty() ? line : line + ": " + step.words();
  }

  /** An act on a report; what others did meanwhile is told above its form. */
  ModelAndView answer(
      UUID id,
      SubmittedForm sent,
      ReportAct act,
      String to,
      Function<FormView, ModelAndView> again,
      FormVisit visit,
      ActingOfficer officer) {
    return visit.answer(
        sent,
        () -> reports.proceed(id, act, sent.version(), officer),
        FlowAnswer.<Report>of(
                done -> visit.say(href(done) + to, act.event().doneKey(), done.edition()), again)
            .telling(one -> meanwhile(one, visit.page())));
  }

  private String meanwhile(ActOutcome.Meanwhile one, Page page) {
    return page.moment(one.at())
        + " · "
        + page.t(one.textKey())
        + " · "
        + names.officer(one.by().id());
  }

  static String amount(@Nullable Long amount, Page page) {
    return amount == null ? "–" : page.number(amount);
  }

  static Tone tone(ReportState reportState) {
    return switch (reportState) {
      case DRAFT -> Tone.NONE;
      case FROZEN, SIGNED -> Tone.CARE;
      case SENT -> Tone.WEEK;
      case ACCEPTED -> Tone.OK;
      case RETURNED -> Tone.WARN;
    };
  }

  static Col col(@Nullable String name) {
    return Arrays.stream(Col.values())
        .filter(col -> col.name().equals(name))
        .findFirst()
        .orElse(Col.NOW);
  }
}
