package vn.chosach.plans.web;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Indicator;
import vn.chosach.plans.duties.Indicator.IndicatorValue;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanState;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Chỉ số: what each objective of a plan came to in a year (R14). */
@Controller
record IndicatorController(Plans plans, PageNames names, IndicatorForms forms, FormReader reader) {

  private static final String PATH = PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/chi-so";

  @GetMapping(PATH)
  ModelAndView read(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      @RequestParam(name = "ky", defaultValue = "") String asked) {
    return draw(id, asked, "", null, page, viewer);
  }

  @PostMapping(PATH)
  ModelAndView write(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    FormReader.Incoming came = visit.incoming();
    String which = came.text("viec");
    ActingOfficer member = ActingOfficer.of(viewer);
    PlanFile file = plans.read(id, member).orElseThrow(Page::absent);
    Period year = year(came.text("ky"), file, page);
    List<Indicator> all = plans.indicators(id, year, member).orElseThrow(Page::absent);
    IndicatorForms.IndicatorForm form = forms.of(which, file, year, all, came.text("chi-so"), page);
    SubmittedForm sent = came.as(form.definition(), page);
    PlanAct act = form.act().apply(sent);
    return visit.answer(
        sent,
        () -> plans.proceed(act, member),
        done ->
            visit.say(
                PlanRoutes.PLANS + "/" + id + "/chi-so?ky=" + year.code(), "plans.said.indicator"),
        again -> draw(id, year.code(), which, again, page, viewer));
  }

  private static Period year(String asked, PlanFile file, Page page) {
    return Period.read(asked)
        .filter(Period::wholeYear)
        .orElseGet(() -> Period.yearOf(file.plan().nearest(page.today())));
  }

  private ModelAndView draw(
      UUID id, String asked, String opened, @Nullable FormView sent, Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    PlanFile file = plans.read(id, member).orElseThrow(Page::absent);
    Period year = year(asked, file, page);
    List<Indicator> all = plans.indicators(id, year, member).orElseThrow(Page::absent);
    boolean writes = writes(file, member);
    BiFunction<String, String, FormView> drawn =
        (which, one) ->
            sent != null && which.equals(opened) && (one.isEmpty() || one.equals(chosen(sent)))
                ? sent
                : reader
                    .blank(forms.of(which, file, year, all, one, page).definition(), page, viewer)
                    .apart(which + one + "-");
    return new ModelAndView(
        "plans/indicators",
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
                        goal(
                            goal,
                            file,
                            all.stream()
                                .filter(one -> one.goal().equals(goal.ref()))
                                .map(one -> row(one, year, writes ? drawn : null, member, page))
                                .toList(),
                            year,
                            page))
                .toList(),
            !writes
                ? null
                : new IndicatorsView.IndicatorsForms(
                    opened,
                    IndicatorForms.byHand(all, page).isEmpty() ? null : drawn.apply("do", ""),
                    drawn.apply("them", ""),
                    sent == null ? FormErrors.none() : sent.errors())));
  }

  private static IndicatorsView.Goal goal(
      PlanFile.Goal goal,
      PlanFile file,
      List<IndicatorsView.IndicatorsRow> rows,
      Period year,
      Page page) {
    List<IndicatorsView.IndicatorsMeasure> measures =
        file.duties().stream()
            .filter(duty -> duty.goal().equals(goal.ref()))
            .map(
                duty ->
                    new IndicatorsView.IndicatorsMeasure(
                        PlanRoutes.PLANS + "/nhiem-vu/" + duty.id() + "?ky=" + year.code(),
                        duty.ref() + " " + PlanPages.title(duty, page)))
            .toList();
    boolean draft = goal.objective() && file.plan().state() == PlanState.DRAFT;
    String lacks =
        draft && measures.isEmpty()
            ? "plans.objective.no-measure"
            : !rows.isEmpty()
                ? ""
                : draft ? "plans.objective.no-indicator" : "plans.objective.no-number";
    return new IndicatorsView.Goal(
        goal.ref(),
        PageNames.in(page, goal.titleVi(), goal.titleEn()),
        goal.objective(),
        measures,
        rows,
        lacks.isEmpty() ? "" : page.t(lacks));
  }

  private static String chosen(FormView sent) {
    FormView.Input of = sent.input("chi-so");
    return of == null ? "" : of.value();
  }

  private boolean writes(PlanFile file, ActingOfficer member) {
    var plan = file.plan();
    boolean own =
        plan.ofCommittee()
            ? PlanAccessPolicy.directs(member)
            : PlanAccessPolicy.actsForUnit(member) && names.acts(plan.owner(), member);
    return own && plan.state() != PlanState.CLOSED;
  }

  private IndicatorsView.IndicatorsRow row(
      Indicator one,
      Period year,
      @Nullable BiFunction<String, String, FormView> drawn,
      ActingOfficer member,
      Page page) {
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
        one.values().stream().map(value -> value(value, one, page)).toList(),
        drawn == null ? null : drawn.apply("bo", one.id().toString()));
  }

  private IndicatorsView.IndicatorsValue value(IndicatorValue value, Indicator one, Page page) {
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
}
