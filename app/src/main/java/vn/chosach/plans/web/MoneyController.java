package vn.chosach.plans.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
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
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Kinh phí: lines by agency and source, stage by stage, and what was booked. */
@Controller
class MoneyController {

  private static final int FIRST_YEAR = 2022;

  private final Plans plans;
  private final PageNames names;
  private final FormPasses passes;

  MoneyController(Plans plans, PageNames names, FormPasses passes) {
    this.passes = passes;
    this.plans = plans;
    this.names = names;
  }

  @GetMapping(PlanRoutes.MONEY)
  ModelAndView read(
      Page page, Viewer viewer, @RequestParam(name = "nam", defaultValue = "") String asked) {
    int year = asked.matches("20\\d\\d") ? Integer.parseInt(asked) : page.today().getYear();
    return draw(year, Map.of("nam", String.valueOf(year)), FormErrors.none(), page, viewer);
  }

  @PostMapping(PlanRoutes.MONEY)
  ModelAndView book(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam MultiValueMap<String, String> form) {
    Sent sent = Sent.of(form);
    Integer asked = sent.number("nam");
    int year = asked == null ? 0 : asked;
    FormErrors errors = faults(sent, page);
    if (!errors.isEmpty()) {
      return refused(year, sent, errors, page, viewer);
    }
    var act =
        new PlanAct.Book(
            year,
            sent.text("co-quan"),
            sent.one(FundingSource.values(), "nguon").orElse(FundingSource.OTHER_LAWFUL),
            sent.one(Spending.values(), "noi-dung-chi").orElse(Spending.OTHER),
            sent.one(Stage.values(), "buoc").orElse(Stage.ESTIMATE),
            sent.dong("so-tien"),
            sent.day("ngay"),
            sent.text("loi"),
            sent.text("so"),
            sent.text("ly-do"),
            sent.text("vu-viec"),
            sent.number("tang-vat"));
    ActOutcome<UUID> outcome =
        plans.proceed(passes.once(act, sent, viewer), ActingOfficer.of(viewer));
    if (outcome instanceof ActOutcome.Done) {
      speaker.say("plans.said.booked");
      return new ModelAndView(page.redirect(PlanRoutes.MONEY + "?nam=" + year));
    }
    return refused(year, sent, Faults.of(outcome, "loi", page), page, viewer);
  }

  /** What of a booking is empty or cannot be read, all at once; secret spending has no words. */
  private static FormErrors faults(Sent sent, Page page) {
    Optional<Spending> spending = sent.one(Spending.values(), "noi-dung-chi");
    boolean told = spending.filter(one -> !one.secret()).isPresent();
    return Faults.all(
        page,
        Faults.At.when(sent.text("co-quan").isBlank(), "co-quan", "plans.agency-missing"),
        Faults.At.when(spending.isEmpty(), "noi-dung-chi", "plans.spending-missing"),
        Faults.At.when(sent.dong("so-tien").amount() == 0, "so-tien", "plans.amount-out-of-range"),
        new Faults.At("ngay", PlanChecks.day(sent.day("ngay"))),
        new Faults.At("loi", told ? PlanChecks.line(sent.text("loi")) : Optional.empty()),
        Faults.At.when(told && sent.text("so").isBlank(), "so", "plans.document-missing"),
        Faults.At.when(
            !sent.text("tang-vat").isBlank() && sent.number("tang-vat") == null,
            "tang-vat",
            "plans.unknown-exhibit"));
  }

  private ModelAndView refused(int year, Sent sent, FormErrors errors, Page page, Viewer viewer) {
    ModelAndView again =
        draw(year == 0 ? page.today().getYear() : year, sent.typed(), errors, page, viewer);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private ModelAndView draw(
      int year, Map<String, String> typed, FormErrors errors, Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    Budget budget = plans.budget(year, member);
    var drawn = new ModelAndView("plans/money");
    drawn.addObject(
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
            form(member, viewer, page, typed, errors)));
    return drawn;
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

  private MoneyView.@Nullable MoneyForm form(
      ActingOfficer member,
      Viewer viewer,
      Page page,
      Map<String, String> typed,
      FormErrors errors) {
    if (!PlanAccessPolicy.booksForAll(member, names.seats(page))
        && !PlanAccessPolicy.heads(member)) {
      return null;
    }
    List<Choice> agencies =
        PlanAccessPolicy.booksForAll(member, names.seats(page))
            ? names.addressees(page)
            : List.of(Choice.of(viewer.agencyKey(), viewer.agencyName(page.lang())));
    return new MoneyView.MoneyForm(
        agencies,
        choices(FundingSource.values(), one -> page.t(one.textKey())),
        choices(Spending.values(), one -> page.t(one.textKey())),
        choices(Stage.values(), one -> page.t(one.textKey())),
        typed,
        errors,
        passes.fresh(viewer.officerId()));
  }

  private static <E extends Enum<E>> List<Choice> choices(
      E[] values, java.util.function.Function<E, String> name) {
    return Arrays.stream(values).map(one -> Choice.of(one.name(), name.apply(one))).toList();
  }
}
