package vn.chosach.reports.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.forms.ReportForm;
import vn.chosach.reports.keeping.Particular;
import vn.chosach.reports.keeping.Particulars;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.owing.Reporters;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.periods.Period;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Requests beside the calendar, the designer of forms, and particulars of cases. */
@Controller
record OrderController(Reports reports, ReportNames names, Reporters reporters) {

  private static final String ASK = ReportRoutes.REPORTS + "/yeu-cau";
  private static final String DESIGN = ReportRoutes.REPORTS + "/bieu-mau";
  private static final String SETTLE = ReportRoutes.REPORTS + "/lich";
  private static final String STATE = ReportRoutes.REPORTS + "/bo-sung";

  @FormMapping(ASK)
  ModelAndView ask(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        asking(page),
        sent ->
            ActOutcome.unless(
                reports.order(new ReportOrder.Ask(request(sent, page)), officer), true),
        done -> visit.say(ReportRoutes.REPORTS, "reports.ask.done"),
        visit.titled("reports.ask.nav", ReportRoutes.REPORTS));
  }

  private Request request(SubmittedForm sent, Page page) {
    return new Request(
        new UUID(0, 0),
        sent.text("ten"),
        sent.text("mau"),
        1,
        new Period.Days(sent.day("tu"), sent.day("den")),
        sent.day("han"),
        sent.text("van-ban"),
        reporters.named(sent.all("co-quan"), page.today()));
  }

  @FormMapping(DESIGN)
  ModelAndView design(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        designing(visit.page()),
        sent ->
            ActOutcome.unless(
                reports.order(
                    new ReportOrder.Design(
                        sent.text("ma"),
                        sent.text("ten"),
                        sent.text("huong-dan"),
                        Stream.concat(
                                sent.all("chi-tieu").stream(),
                                sent.lines("rieng").stream().map(FormLine::own))
                            .toList()),
                    officer),
                true),
        done -> visit.say(DESIGN, "reports.design.done"),
        form -> designed(form, visit.page()));
  }

  @FormMapping(SETTLE)
  ModelAndView settle(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        settling(),
        sent ->
            ActOutcome.unless(
                    reports.order(
                        new ReportOrder.Settle(year(sent.text("nam")), sent.text("van-ban")),
                        officer),
                    true)
                .map(done -> sent.text("nam")),
        year -> visit.say(ReportRoutes.REPORTS, "reports.settle.done", year),
        visit.titled("reports.settle.nav", ReportRoutes.REPORTS));
  }

  private static int year(String typed) {
    return typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
  }

  /** The page of a case tells its number. */
  @FormMapping(STATE)
  ModelAndView state(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        stating(visit.asked("vu-viec"), visit.page()),
        sent -> ActOutcome.unless(reports.state(particular(sent), officer), true),
        done -> visit.say(STATE, "reports.state.done"),
        visit.titled("reports.state.nav", "reports.state.lede", ReportRoutes.REPORTS));
  }

  private static Particular particular(SubmittedForm sent) {
    return new Particular(
        sent.text("vu-viec"),
        sent.choice("loai", ReportFactKind.class),
        sent.money("so-luong").amount(),
        sent.day("ngay"),
        sent.text("van-ban"));
  }

  private List<Choice> designs(Page page) {
    var all =
        new ArrayList<>(
            Choice.of(
                reports.designed(),
                one -> one.code(),
                one -> names.form(one.code(), one.title(), page)));
    all.add(Choice.of("BC389", page.t("reports.form.bc389")));
    return all;
  }

  private FormDefinition asking(Page page) {
    return FormDefinition.of(
            ASK,
            "reports.ask.go",
            line("ten", "reports.ask.title", 200).missing("reports.title-missing"),
            line("van-ban", "reports.ask.paper", 200).missing("reports.paper-missing"),
            select("mau", "reports.head.form", designs(page)).empty(null),
            day("tu", "reports.ask.from").wrong("reports.from-missing"),
            day("den", "reports.ask.to").wrong("reports.to-missing"),
            day("han", "reports.ask.due").wrong("reports.due-missing"),
            ticks("co-quan", "reports.ask.addressees", reporters.choices(page))
                .needed()
                .missing("reports.no-addressee"))
        .mending(ReportNames.MENDS);
  }

  private static FormDefinition designing(Page page) {
    List<Choice> lines = Choice.of(FormLine.all(), one -> one.code(), one -> page.t(one.textKey()));
    return FormDefinition.of(
            DESIGN,
            "reports.design.go",
            line("ma", "reports.design.code", 20)
                .hinted()
                .missing("reports.code-malformed")
                .autocomplete("off"),
            line("ten", "reports.design.title", 200).missing("reports.title-missing"),
            words("huong-dan", "reports.design.guidance").optional(),
            ticks("chi-tieu", "reports.design.lines", lines),
            words("rieng", "reports.design.own").hinted().rows(4).optional())
        .mending(ReportNames.MENDS);
  }

  private static FormDefinition settling() {
    return FormDefinition.of(
            SETTLE,
            "reports.settle.go",
            line("nam", "reports.settle.year", 4).hinted().autocomplete("off"),
            line("van-ban", "reports.ask.paper", 200).missing("reports.paper-missing"))
        .mending(ReportNames.MENDS);
  }

  private static FormDefinition stating(String caseNumber, Page page) {
    List<Choice> kinds =
        Choice.of(Particulars.kinds(), kind -> kind.name(), kind -> page.t(kind.textKey()));
    return FormDefinition.of(
            STATE,
            "reports.state.go",
            line("vu-viec", "reports.state.case", 20)
                .hinted()
                .missing("reports.case-missing")
                .start(caseNumber)
                .autocomplete("off"),
            select("loai", "reports.state.kind", kinds)
                .empty(null)
                .wrong("reports.kind-not-stated"),
            money("so-luong", "reports.state.amount").hinted().wrong("reports.amount-unread"),
            day("ngay", "reports.state.on").wrong("reports.day-unread"),
            line("van-ban", "reports.state.paper", 200).missing("reports.paper-missing"))
        .mending(ReportNames.MENDS);
  }

  private ModelAndView designed(FormView form, Page page) {
    return new ModelAndView("reports/design", "form", form)
        .addObject("lines", reports.designed().stream().map(one -> described(one, page)).toList());
  }

  private String described(ReportForm reportForm, Page page) {
    return page.t(
        "reports.design.line",
        reportForm.code(),
        names.form(reportForm.code(), reportForm.title(), page),
        reportForm.version(),
        reportForm.lines().size());
  }
}
