package vn.chosach.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Indicator;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanState;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Chỉ số: what each objective of a plan came to in a year (R14). */
@Controller
class IndicatorController {

  private static final String PATH = PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/chi-so";

  private final Plans plans;
  private final PageNames names;
  private final FactBook facts;
  private final Uploads uploads;
  private final FormPasses passes;

  IndicatorController(
      Plans plans, PageNames names, FactBook facts, Uploads uploads, FormPasses passes) {
    this.plans = plans;
    this.names = names;
    this.facts = facts;
    this.uploads = uploads;
    this.passes = passes;
  }

  /** What was refused: which form, what was typed, why. */
  private record Look(String form, Map<String, String> typed, FormErrors errors) {

    static final Look NOTHING = new Look("", Map.of(), FormErrors.none());
  }

  @GetMapping(PATH)
  ModelAndView read(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      @RequestParam(name = "ky", defaultValue = "") String asked) {
    return draw(id, asked, Look.NOTHING, page, viewer);
  }

  @PostMapping(PATH)
  ModelAndView write(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      HttpServletRequest request) {
    Uploads.UploadsForm form = uploads.read(request, viewer.officerId());
    Sent sent = form.sent();
    String which = sent.text("viec");
    String year = sent.text("ky");
    FormErrors errors = FormErrors.none();
    for (Refusal no : form.refused()) {
      errors = errors.with("so", page.t(no));
    }
    if (form.owner() == null) {
      errors = errors.with("so", page.t(Refusal.of("plans.form-stale")));
    }
    if (which.equals("them") && !sent.text("tu").isBlank() && sent.whole("tu") == null) {
      errors = errors.with("tu", page.t(Refusal.of("plans.value-out-of-range")));
    }
    if (errors.isEmpty()) {
      PlanAct act = act(id, which, sent, form);
      ActOutcome<UUID> outcome = plans.proceed(form.once(act), ActingOfficer.of(viewer));
      if (outcome instanceof ActOutcome.Done) {
        speaker.say("plans.said.indicator");
        return new ModelAndView(page.redirect(PlanRoutes.PLANS + "/" + id + "/chi-so?ky=" + year));
      }
      errors =
          which.equals("them")
              ? added(Faults.of(outcome, "ten", page))
              : Faults.of(outcome, "loi", page);
    }
    var again = draw(id, year, new Look(which, sent.typed(), errors), page, viewer);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  /** In this form the value is the target. */
  private static FormErrors added(FormErrors errors) {
    String value = errors.on("gia-tri");
    return value == null ? errors : FormErrors.none().with("dich", value);
  }

  private static PlanAct act(UUID plan, String which, Sent sent, Uploads.UploadsForm form) {
    UUID indicator = sent.id("chi-so");
    if (which.equals("them")) {
      return new PlanAct.Indicate(
          plan,
          sent.text("phan"),
          sent.id("nhiem-vu"),
          sent.text("loai"),
          sent.text("ten"),
          sent.text("ten-anh"),
          sent.text("don-vi"),
          sent.text("thap").equals("true"),
          sent.whole("tu"),
          sent.whole("dich"));
    }
    if (indicator == null || !which.equals("do") && !which.equals("bo")) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Integer year = sent.number("ky");
    return which.equals("bo")
        ? new PlanAct.Retire(indicator, sent.text("loi"))
        : new PlanAct.Measure(
            indicator,
            year == null ? 0 : year,
            sent.whole("gia-tri"),
            sent.text("loi"),
            form.paper("so"));
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private ModelAndView draw(UUID id, String asked, Look look, Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    PlanFile file = plans.read(id, member).orElseThrow(IndicatorController::absent);
    Period year =
        Period.read(asked)
            .filter(Period::wholeYear)
            .orElseGet(() -> Period.yearOf(file.plan().nearest(page.today())));
    List<Indicator> all =
        plans.indicators(id, year, member).orElseThrow(IndicatorController::absent);
    var drawn = new ModelAndView("plans/indicators");
    drawn.addObject(
        "view",
        new IndicatorsView(
            id.toString(),
            PageNames.in(page, file.plan().titleVi(), file.plan().titleEn()),
            Periods.years(page, year),
            year.code(),
            Periods.name(year, page),
            file.goals().stream()
                .map(
                    goal ->
                        new IndicatorsView.Goal(
                            goal.ref(),
                            PageNames.in(page, goal.titleVi(), goal.titleEn()),
                            all.stream()
                                .filter(one -> one.goal().equals(goal.ref()))
                                .map(one -> row(one, year, member, page))
                                .toList()))
                .filter(goal -> !goal.rows().isEmpty())
                .toList(),
            form(file, all, look, viewer, page)));
    return drawn;
  }

  private IndicatorsView.IndicatorsRow row(
      Indicator one, Period year, ActingOfficer member, Page page) {
    Duty duty = one.duty();
    String behind =
        duty == null ? null : PlanRoutes.PLANS + "/nhiem-vu/" + duty.id() + "?ky=" + year.code();
    Indicator.IndicatorStanding standing = one.standing();
    return new IndicatorsView.IndicatorsRow(
        one.id().toString(),
        PageNames.in(page, one.nameVi(), one.nameEn()),
        duty == null ? "" : duty.ref() + " " + PlanPages.title(duty, page),
        behind,
        figure(one.baseline(), one, page),
        page.t(
            one.lower() ? "plans.indicator.most" : "plans.indicator.least",
            figure(one.target(), one, page)),
        figure(one.actual(), one, page),
        one.kind() == null || !PlanAccessPolicy.seesAll(member)
            ? null
            : behind + "&loai=" + one.kind() + "#hang",
        one.kind() != null,
        standing.tone(),
        page.t(standing.textKey()),
        one.values().stream().map(value -> value(value, one, page)).toList());
  }

  private IndicatorsView.IndicatorsValue value(
      Indicator.IndicatorValue value, Indicator one, Page page) {
    return new IndicatorsView.IndicatorsValue(
        figure(value.value(), one, page),
        value.words(),
        value.document(),
        value.hasFile() ? PlanRoutes.PLANS + "/tep/" + value.id() : null,
        names.officer(value.enteredBy(), page) + ", " + page.moment(value.enteredAt()));
  }

  private static String figure(@Nullable Long value, Indicator one, Page page) {
    return value == null ? "–" : page.number(value) + " " + one.unit();
  }

  private IndicatorsView.@Nullable IndicatorsForm form(
      PlanFile file, List<Indicator> all, Look look, Viewer viewer, Page page) {
    ActingOfficer member = ActingOfficer.of(viewer);
    var plan = file.plan();
    boolean writes =
        plan.above() == null
            ? PlanAccessPolicy.directs(member)
            : PlanAccessPolicy.actsForUnit(member) && plan.owner().equals(member.agency());
    if (!writes || plan.state() == PlanState.CLOSED) {
      return null;
    }
    return new IndicatorsView.IndicatorsForm(
        passes.fresh(viewer.officerId()),
        file.goals().stream()
            .map(goal -> Choice.of(goal.ref(), goal.ref() + " " + goal.titleVi()))
            .toList(),
        file.duties().stream()
            .map(
                duty ->
                    Choice.of(duty.id().toString(), duty.ref() + " " + PlanPages.title(duty, page)))
            .toList(),
        file.duties().stream()
            .flatMap(duty -> duty.kinds().stream())
            .distinct()
            .filter(kind -> facts.kind(kind).isPresent())
            .map(kind -> Choice.of(kind, page.t("plans.fact." + kind)))
            .toList(),
        all.stream()
            .filter(one -> Objects.isNull(one.kind()))
            .map(
                one ->
                    Choice.of(one.id().toString(), PageNames.in(page, one.nameVi(), one.nameEn())))
            .toList(),
        look.form(),
        look.typed(),
        look.errors());
  }
}
