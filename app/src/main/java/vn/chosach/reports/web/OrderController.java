package vn.chosach.reports.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
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
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Requests beside the calendar, the designer of forms, and particulars of cases. */
@Controller
class OrderController {

  private static final String ASK = ReportRoutes.REPORTS + "/yeu-cau";
  private static final String DESIGN = ReportRoutes.REPORTS + "/bieu-mau";
  private static final String SETTLE = ReportRoutes.REPORTS + "/lich";
  private static final String STATE = ReportRoutes.REPORTS + "/bo-sung";

  private final Reports reports;
  private final ReportNames names;
  private final Reporters reporters;
  private final FormFlow flow;

  OrderController(Reports reports, ReportNames names, Reporters reporters, FormFlow flow) {
    this.reporters = reporters;
    this.reports = reports;
    this.names = names;
    this.flow = flow;
  }

  @GetMapping(ASK)
  ModelAndView askForm(Page page) {
    return view("reports.ask.nav", asking(page).blank(page), page);
  }

  @PostMapping(ASK)
  ModelAndView ask(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = asking(page).read(values, page);
    Supplier<Optional<Refusal>> act =
        () ->
            reports.order(
                new ReportOrder.Ask(
                    new Request(
                        new UUID(0, 0),
                        sent.text("ten"),
                        sent.text("mau"),
                        1,
                        new Period.Days(sent.day("tu"), sent.day("den")),
                        sent.day("han"),
                        sent.text("van-ban"),
                        reporters.named(sent.all("co-quan"), page.today()))),
                ActingOfficer.of(viewer));
    return flow.answer(
        sent,
        () -> answer(act.get()),
        FormFlow.FlowAnswer.of(
            done -> {
              said.say("reports.ask.done");
              return ReportRoutes.REPORTS;
            },
            again -> view("reports.ask.nav", again, page)));
  }

  @GetMapping(DESIGN)
  ModelAndView designForm(Page page) {
    return designed(designing(page).blank(page), page);
  }

  @PostMapping(DESIGN)
  ModelAndView design(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = designing(page).read(values, page);
    var order =
        new ReportOrder.Design(
            sent.text("ma"), sent.text("ten"), sent.text("huong-dan"), sent.all("chi-tieu"));
    return flow.answer(
        sent,
        () -> answer(reports.order(order, ActingOfficer.of(viewer))),
        FormFlow.FlowAnswer.of(
            done -> {
              said.say("reports.design.done");
              return DESIGN;
            },
            again -> designed(again, page)));
  }

  @GetMapping(SETTLE)
  ModelAndView settleForm(Page page) {
    return view("reports.settle.nav", settling().blank(page), page);
  }

  @PostMapping(SETTLE)
  ModelAndView settle(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = settling().read(values, page);
    String year = sent.text("nam");
    var order =
        new ReportOrder.Settle(
            year.matches("\\d{4}") ? Integer.parseInt(year) : 0, sent.text("van-ban"));
    return flow.answer(
        sent,
        () -> answer(reports.order(order, ActingOfficer.of(viewer))),
        FormFlow.FlowAnswer.of(
            done -> {
              said.say("reports.settle.done", year);
              return ReportRoutes.REPORTS;
            },
            again -> view("reports.settle.nav", again, page)));
  }

  /** The page of a case tells its number. */
  @GetMapping(STATE)
  ModelAndView stateForm(@RequestParam MultiValueMap<String, String> told, Page page) {
    return view("reports.state.nav", stating(page).told(told, page), page);
  }

  @PostMapping(STATE)
  ModelAndView state(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = stating(page).read(values, page);
    var particular =
        new Particular(
            sent.text("vu-viec"),
            Particulars.kinds().stream()
                .filter(one -> one.name().equals(sent.text("loai")))
                .findFirst()
                .orElseGet(() -> Particulars.kinds().getFirst()),
            sent.money("so-luong").amount(),
            sent.day("ngay"),
            sent.text("van-ban"));
    return flow.answer(
        sent,
        () -> answer(reports.state(particular, ActingOfficer.of(viewer))),
        FormFlow.FlowAnswer.of(
            done -> {
              said.say("reports.state.done");
              return STATE;
            },
            again -> view("reports.state.nav", again, page)));
  }

  private FormDefinition asking(Page page) {
    List<Choice> forms =
        Stream.concat(
                reports.designed().stream()
                    .map(
                        reportForm ->
                            Choice.of(
                                reportForm.code(),
                                names.form(reportForm.code(), reportForm.title(), page))),
                Stream.of(Choice.of("BC389", page.t("reports.form.bc389"))))
            .toList();
    return FormDefinition.of(
            ASK,
            "reports.ask.go",
            line("ten", "reports.ask.title").most(200).missing("reports.title-missing"),
            line("van-ban", "reports.ask.paper").most(200).missing("reports.paper-missing"),
            select("mau", "reports.head.form", forms).empty(null),
            day("tu", "reports.ask.from")
                .missing("reports.from-missing")
                .unread("reports.from-missing"),
            day("den", "reports.ask.to").missing("reports.to-missing").unread("reports.to-missing"),
            day("han", "reports.ask.due")
                .missing("reports.due-missing")
                .unread("reports.due-missing"),
            ticks("co-quan", "reports.ask.addressees", reporters.choices(page))
                .needed()
                .missing("reports.no-addressee"))
        .mending(ReportNames.MENDS);
  }

  private static FormDefinition designing(Page page) {
    List<Choice> lines =
        FormLine.all().stream().map(one -> Choice.of(one.code(), page.t(one.textKey()))).toList();
    return FormDefinition.of(
            DESIGN,
            "reports.design.go",
            line("ma", "reports.design.code")
                .hint("reports.design.code.hint")
                .most(20)
                .missing("reports.code-malformed")
                .autocomplete("off"),
            line("ten", "reports.design.title").most(200).missing("reports.title-missing"),
            words("huong-dan", "reports.design.guidance").optional(),
            ticks("chi-tieu", "reports.design.lines", lines).needed().missing("reports.no-lines"))
        .mending(ReportNames.MENDS);
  }

  private static FormDefinition settling() {
    return FormDefinition.of(
            SETTLE,
            "reports.settle.go",
            line("nam", "reports.settle.year")
                .hint("reports.settle.year.hint")
                .most(4)
                .autocomplete("off"),
            line("van-ban", "reports.ask.paper").most(200).missing("reports.paper-missing"))
        .mending(ReportNames.MENDS);
  }

  private static FormDefinition stating(Page page) {
    List<Choice> kinds =
        Particulars.kinds().stream()
            .map(kind -> Choice.of(kind.name(), page.t(kind.textKey())))
            .toList();
    return FormDefinition.of(
            STATE,
            "reports.state.go",
            line("vu-viec", "reports.state.case")
                .hint("reports.state.case.hint")
                .most(20)
                .missing("reports.case-missing")
                .autocomplete("off"),
            select("loai", "reports.state.kind", kinds)
                .empty(null)
                .missing("reports.kind-not-stated")
                .unread("reports.kind-not-stated"),
            money("so-luong", "reports.state.amount")
                .hint("reports.state.amount.hint")
                .missing("reports.amount-unread")
                .unread("reports.amount-unread"),
            day("ngay", "reports.state.on")
                .missing("reports.day-unread")
                .unread("reports.day-unread"),
            line("van-ban", "reports.state.paper").most(200).missing("reports.paper-missing"))
        .mending(ReportNames.MENDS);
  }

  static ActOutcome<Boolean> answer(Optional<Refusal> refusal) {
    return refusal
        .<ActOutcome<Boolean>>map(ActOutcome::refused)
        .orElseGet(() -> ActOutcome.done(true));
  }

  private static ModelAndView view(String title, FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(title))
        .addObject("lede", title.equals("reports.state.nav") ? page.t("reports.state.lede") : "")
        .addObject("back", ReportRoutes.REPORTS);
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
