package vn.chosach.plans.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanState;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * A new directive, request, reminder, difficulty, programme or recommendation: write, look, send.
 */
@Controller
class CallController {

  private static final String NEW = PlanRoutes.MATTERS + "/moi";
  private static final String COMMUNE = "BCD389-XA-";
  private static final String ALL_COMMUNES = "BCD389-XA";
  private static final int DAYS = 7;

  private final Plans plans;
  private final PageNames names;
  private final FormPasses passes;

  CallController(Plans plans, PageNames names, FormPasses passes) {
    this.passes = passes;
    this.plans = plans;
    this.names = names;
  }

  @GetMapping(NEW)
  ModelAndView blank(Page page, Viewer viewer, @RequestParam MultiValueMap<String, String> asked) {
    CoordinationKind kind = kind(asked.getFirst("loai"), viewer, page);
    var typed = new LinkedMultiValueMap<>(asked);
    if (kind == CoordinationKind.REMINDER) {
      propose(typed, viewer, page);
    }
    return form(kind, Sent.of(typed), FormErrors.none(), false, page, viewer);
  }

  @PostMapping(NEW)
  ModelAndView issue(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam MultiValueMap<String, String> form) {
    Sent sent = Sent.of(form);
    CoordinationKind kind = kind(sent.text("loai"), viewer, page);
    if (!sent.text("xem").isEmpty()) {
      return form(kind, sent, FormErrors.none(), true, page, viewer);
    }
    FormErrors errors = faults(kind, sent, page);
    if (!errors.isEmpty()) {
      return refused(kind, sent, errors, page, viewer);
    }
    var act =
        new PlanAct.Issue(
            kind,
            sent.text("ten"),
            sent.text("loi"),
            addressees(sent, page),
            sent.day("ngay"),
            sent.id("ke-hoach"),
            sent.id("nhiem-vu"),
            sent.id("theo"),
            sent.text("can-cu"),
            sent.id("van-ban"));
    ActOutcome<UUID> outcome =
        plans.proceed(passes.once(act, sent, viewer), ActingOfficer.of(viewer));
    if (outcome instanceof ActOutcome.Done<UUID>(UUID done)) {
      speaker.say("plans.said.issued");
      return new ModelAndView(page.redirect(PlanRoutes.MATTERS + "/" + done));
    }
    return refused(kind, sent, Faults.of(outcome, "ten", page), page, viewer);
  }

  /** What of a call is empty, all at once. */
  FormErrors faults(CoordinationKind kind, Sent sent, Page page) {
    LocalDate by = sent.day("ngay");
    return Faults.all(
        page,
        new Faults.At("ten", PlanChecks.line(sent.text("ten"))),
        new Faults.At("loi", PlanChecks.words(sent.text("loi"))),
        Faults.At.when(kind.hasDay() && by == null, "ngay", "plans.day-missing"),
        Faults.At.when(
            kind.hasDay() && by != null && by.isBefore(page.today()), "ngay", "plans.day-in-past"),
        Faults.At.when(
            !kind.raised() && sent.texts("co-quan").isEmpty(),
            "co-quan",
            "plans.addressee-missing"));
  }

  /** The form again with what was typed and what is to be mended. */
  ModelAndView refused(
      CoordinationKind kind, Sent sent, FormErrors errors, Page page, Viewer viewer) {
    ModelAndView again = form(kind, sent, errors, false, page, viewer);
    again.addObject("page", page.at(NEW));
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private ModelAndView form(
      CoordinationKind kind,
      Sent sent,
      FormErrors errors,
      boolean preview,
      Page page,
      Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    List<Choice> all = names.addressees(page);
    Set<String> chosen = new LinkedHashSet<>(addressees(sent, page));
    LocalDate day = sent.day("ngay");
    var view = new ModelAndView("plans/call");
    String words = kind.name().toLowerCase(java.util.Locale.ROOT);
    view.addObject(
        "view",
        new CallView(
            kind.name(),
            page.t("plans.new." + words),
            page.t("plans.hint." + words),
            !kind.raised(),
            kind.hasDay(),
            all.stream().filter(one -> !one.value().startsWith(COMMUNE)).toList(),
            all.stream().filter(one -> one.value().startsWith(COMMUNE)).toList(),
            kind == CoordinationKind.COLLECTION || kind == CoordinationKind.DIRECTIVE
                ? issued(member, page)
                : List.of(),
            followed(kind, member),
            kind == CoordinationKind.DIRECTIVE ? names.bases(page) : List.of(),
            chosen,
            all.stream().filter(one -> chosen.contains(one.value())).map(Choice::label).toList(),
            typed(sent, kind, page),
            errors,
            preview,
            page.day(day),
            passes.fresh(viewer.officerId())));
    return view;
  }

  /** Those that are ticked; one tick can stand for all committees of communes. */
  private List<String> addressees(Sent sent, Page page) {
    var keys = new LinkedHashSet<String>();
    for (String key : sent.texts("co-quan")) {
      if (key.equals(ALL_COMMUNES)) {
        names.addressees(page).stream()
            .map(Choice::value)
            .filter(one -> one.startsWith(COMMUNE))
            .forEach(keys::add);
      } else {
        keys.add(key);
      }
    }
    return List.copyOf(keys);
  }

  private static Map<String, String> typed(Sent sent, CoordinationKind kind, Page page) {
    var typed = new HashMap<>(sent.typed());
    if (kind.hasDay()) {
      typed.putIfAbsent("ngay", page.today().plusDays(DAYS).toString());
    }
    return typed;
  }

  private List<Choice> issued(ActingOfficer member, Page page) {
    return plans.list(member).stream()
        .filter(plan -> plan.above() == null && plan.state() == PlanState.ISSUED)
        .map(
            plan ->
                Choice.of(
                    plan.id().toString(),
                    plan.number() + " " + PageNames.in(page, plan.titleVi(), plan.titleEn())))
        .toList();
  }

  /** Programmes of the Front, or advice that the leaders agreed to. */
  private List<Choice> followed(CoordinationKind kind, ActingOfficer member) {
    CoordinationKind before = kind.follows();
    return before == null
        ? List.of()
        : plans.matters(CoordinationPage.CoordinationQuestion.of(before), member).matters().stream()
            .filter(
                one ->
                    before != CoordinationKind.ADVICE
                        || one.shares().stream()
                            .anyMatch(share -> share.state() == CoordinationState.CLOSED))
            .map(one -> Choice.of(one.id().toString(), one.number() + " " + one.title()))
            .toList();
  }

  /** Neutral words: what is asked, what is counted, by when; no blame and no threat. */
  private void propose(MultiValueMap<String, String> typed, Viewer viewer, Page page) {
    Sent sent = Sent.of(typed);
    UUID id = sent.id("nhiem-vu");
    String agency = sent.text("co-quan");
    if (id == null || agency.isEmpty()) {
      return;
    }
    ActingOfficer member = ActingOfficer.of(viewer);
    Period period = Period.read(sent.text("ky")).orElseGet(() -> Period.yearOf(page.today()));
    LocalDate until = period.over(page.today()) ? period.to() : page.today();
    Trace trace =
        plans.trace(id, new Trace.TraceQuestion(period, agency, "", 0), member).orElse(null);
    if (trace == null) {
      return;
    }
    int step = step(id, agency, member);
    String done =
        trace.columns().stream()
            .filter(one -> one.agency().key().equals(agency))
            .map(one -> MatrixController.text(one.cell()))
            .findFirst()
            .orElse("0");
    String duty = trace.duty().ref() + " " + PlanPages.title(trace.duty(), page);
    String name = names.agency(agency, page);
    typed.set("ten", page.t("plans.reminder.title", step, trace.duty().ref()));
    typed.set("loi", page.t("plans.reminder.words." + step, name, duty, done, page.day(until)));
  }

  private int step(UUID duty, String agency, ActingOfficer member) {
    var asked =
        new CoordinationPage.CoordinationQuestion(
            null, CoordinationKind.REMINDER, null, false, agency, duty, null, 0, 1);
    int last =
        plans.matters(asked, member).matters().stream()
            .filter(one -> one.shares().stream().anyMatch(share -> share.state().open()))
            .map(CoordinationItem::ladder)
            .findFirst()
            .orElse(0);
    return Math.min(3, last + 1);
  }

  private CoordinationKind kind(
      @org.jspecify.annotations.Nullable String name, Viewer viewer, Page page) {
    CoordinationKind kind =
        CoordinationController.one(CoordinationKind.values(), name)
            .orElse(CoordinationKind.DIFFICULTY);
    if (!kind.begunBy(ActingOfficer.of(viewer), names.seats(page)) && Objects.nonNull(name)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return kind;
  }
}
