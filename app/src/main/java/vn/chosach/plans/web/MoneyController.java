package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.funding.Budget;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Stage;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Kinh phí: lines by agency and source, stage by stage, and what was booked. */
@Controller
class MoneyController {

  private static final int FIRST_YEAR = 2022;

  private final Plans plans;
  private final PageNames names;
  private final FormFlow flow;

  MoneyController(Plans plans, PageNames names, FormFlow flow) {
    this.flow = flow;
    this.plans = plans;
    this.names = names;
  }

  @GetMapping(PlanRoutes.MONEY)
  ModelAndView read(
      Page page, Viewer viewer, @RequestParam(name = "nam", defaultValue = "") String asked) {
    int year = asked.matches("20\\d\\d") ? Integer.parseInt(asked) : page.today().getYear();
    return draw(year, form(year, page, viewer).blank(page), page, viewer);
  }

  @PostMapping(PlanRoutes.MONEY)
  ModelAndView book(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam MultiValueMap<String, String> values) {
    SubmittedForm sent = form(page.today().getYear(), page, viewer).read(values, page);
    int year = sent.number("nam");
    told(sent);
    var act =
        new PlanAct.Book(
            year,
            sent.text("co-quan"),
            sent.choice("nguon", FundingSource.class),
            sent.choice("noi-dung-chi", Spending.class),
            sent.choice("buoc", Stage.class),
            amount(sent),
            sent.dayIfAny("ngay"),
            sent.text("loi"),
            sent.text("so"),
            sent.text("ly-do"),
            sent.text("vu-viec"),
            sent.numberIfAny("tang-vat"));
    return flow.answer(
        sent,
        () -> plans.proceed(act, ActingOfficer.of(viewer)),
        FlowAnswer.<UUID>of(
            done -> {
              speaker.say("plans.said.booked");
              return PlanRoutes.MONEY + "?nam=" + year;
            },
            again -> draw(year == 0 ? page.today().getYear() : year, again, page, viewer)));
  }

  /** Only secret spending may do without words and without a document. */
  private static void told(SubmittedForm sent) {
    Spending spending = sent.choiceIfAny("noi-dung-chi", Spending.class);
    if (spending != null && !spending.secret()) {
      PlanChecks.line(sent.text("loi"))
          .ifPresent(no -> sent.refused(new ActOutcome.FieldRefusal("loi", no)));
      if (sent.text("so").isEmpty()) {
        sent.refused(Refusal.of("plans.document-missing"));
      }
    }
  }

  /** Less than zero for a correction. */
  private static Dong amount(SubmittedForm sent) {
    String text = sent.text("so-tien");
    Dong amount = Dong.typed(text.replaceFirst("^-", "")).orElse(Dong.ZERO);
    if (sent.inOrder() && amount.amount() == 0) {
      sent.refused(Refusal.of("plans.amount-out-of-range"));
    }
    return text.startsWith("-") ? new Dong(-amount.amount()) : amount;
  }

  private ModelAndView draw(int year, FormView form, Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    Budget budget = plans.budget(year, member);
    return new ModelAndView(
        "plans/money",
        "view",
        new MoneyView(
            year,
            IntStream.rangeClosed(FIRST_YEAR, page.today().getYear() + 1)
                .mapToObj(String::valueOf)
                .map(one -> Choice.of(one, one))
                .toList()
                .reversed(),
            Arrays.stream(Stage.values()).map(stage -> page.t(stage.textKey())).toList(),
            budget.lines().stream().map(line -> line(line, page)).toList(),
            Arrays.stream(Stage.values()).map(stage -> total(budget, stage, page)).toList(),
            budget.bookings().stream().map(one -> booking(one, page)).toList(),
            PlanAccessPolicy.seesMoney(member, names.seats(page)),
            PlanAccessPolicy.booksForAll(member, names.seats(page))
                    || PlanAccessPolicy.heads(member)
                ? form
                : null));
  }

  /** Where nothing was booked the sum is blank, not zero. */
  private static String total(Budget budget, Stage stage, Page page) {
    return budget.lines().stream().anyMatch(line -> line.sums().containsKey(stage))
        ? page.money(budget.total(stage))
        : "–";
  }

  private MoneyView.MoneyLine line(Budget.BudgetLine line, Page page) {
    return new MoneyView.MoneyLine(
        names.agency(line.agency(), page),
        page.t(line.source().textKey()),
        page.t(line.spending().textKey()),
        line.spending().secret(),
        Arrays.stream(Stage.values())
            .map(
                stage -> {
                  Dong sum = line.sums().get(stage);
                  return sum == null ? "" : page.money(sum);
                })
            .toList());
  }

  private MoneyView.Booking booking(Budget.Booking one, Page page) {
    return new MoneyView.Booking(
        page.day(one.on()),
        names.agency(one.agency(), page),
        page.t(one.spending().textKey()),
        page.t(one.stage().textKey()),
        page.money(one.amount()),
        one.words(),
        one.document(),
        one.reason(),
        one.exhibit() == null
            ? ""
            : page.t("plans.money.exhibit", String.valueOf(one.caseNumber()), one.exhibit()));
  }

  private FormDefinition form(int year, Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    List<Choice> agencies =
        PlanAccessPolicy.booksForAll(member, names.seats(page))
            ? names.addressees(page)
            : List.of(Choice.of(viewer.agencyKey(), viewer.agencyName(page.lang())));
    return FormDefinition.of(
            PlanRoutes.MONEY,
            "plans.money.book",
            number("nam", "plans.money.year").start(String.valueOf(year)),
            select("co-quan", "plans.agency", agencies)
                .missing("plans.agency-missing")
                .empty(agencies.size() == 1 ? null : "plans.choose"),
            select(
                    "nguon",
                    "plans.money.source",
                    choices(page, FundingSource.class, FundingSource::textKey))
                .empty(null),
            select(
                    "noi-dung-chi",
                    "plans.money.spending",
                    choices(page, Spending.class, Spending::textKey))
                .hint("plans.money.spending.hint")
                .missing("plans.spending-missing"),
            select("buoc", "plans.money.stage", choices(page, Stage.class, Stage::textKey))
                .empty(null),
            FormField.line("so-tien", "plans.money.amount")
                .hint("plans.money.amount.hint")
                .missing("plans.amount-out-of-range"),
            PlanFields.day("ngay", "plans.document.on")
                .start(page.today().toString())
                .within(null, page.today()),
            PlanFields.title("loi", "plans.money.words").optional(),
            PlanFields.document("plans.document").optional(),
            FormField.line("vu-viec", "plans.money.case").hint("plans.money.case.hint").optional(),
            number("tang-vat", "plans.money.exhibit-number")
                .unread("plans.unknown-exhibit")
                .optional(),
            PlanFields.title("ly-do", "plans.money.reason")
                .hint("plans.money.reason.hint")
                .optional())
        .mending(PlanFields.MENDS);
  }
}
