package vn.chosach.plans.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Difference;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanLifeCycle;
import vn.chosach.plans.life.PlanState;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.stages.KindTabs;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.NextSteps.NextStep;
import vn.chosach.ui.stages.StageRail;

/** Draws the register and the page of a plan. */
@Component
record PlanPages(Plans plans, PageNames names, PlanForms forms, FormReader reader) {

  PlanView.Register register(List<Plan> all, ActingOfficer member, Page page) {
    Map<UUID, String> progress = MatrixController.progress(plans, all, member, page);
    return new PlanView.Register(
        lines(all.stream().filter(Plan::ofCommittee), progress, member, page),
        lines(all.stream().filter(plan -> plan.above() != null), progress, member, page),
        lines(all.stream().filter(Plan::outside), progress, member, page),
        PlanAccessPolicy.directs(member),
        PlanAccessPolicy.actsForUnit(member));
  }

  private List<PlanView.PlanLine> lines(
      Stream<Plan> several, Map<UUID, String> progress, ActingOfficer member, Page page) {
    return several
        .map(plan -> line(plan, progress.getOrDefault(plan.id(), ""), member, page))
        .toList();
  }

  /**
   * What of a plan is looked at.
   *
   * @param opened the act whose form stands open; empty for none
   * @param amended the duty from which the form of an amendment begins
   * @param sent the form that was sent, of that act or, without one, of an own plan
   */
  record PlanLook(String opened, @Nullable Duty amended, @Nullable FormView sent) {}

  PlanView plan(PlanFile file, PlanLook look, Viewer viewer, Page page) {
    ActingOfficer member = ActingOfficer.of(viewer);
    Plan plan = file.plan();
    String collection = collection(plan, member);
    boolean draws =
        plan.ofCommittee()
            && plan.state() == PlanState.ISSUED
            && PlanAccessPolicy.actsForUnit(member)
            && !PlanAccessPolicy.directs(member);
    return new PlanView(
        plan.id().toString(),
        PageNames.in(page, plan.titleVi(), plan.titleEn()),
        tone(plan.state()),
        page.t(plan.state().textKey()),
        plan.made(),
        plan.noteVi(),
        file.whole(),
        facts(file, member, page),
        file.goals().stream().map(goal -> goal(goal, file.duties(), page)).toList(),
        file.differences().stream().map(one -> difference(one, page)).toList(),
        file.above() != null,
        rail(plan, page),
        next(file, forms.acts(file, member), page),
        KindTabs.moved(
            file.steps().reversed().stream().map(step -> step(step, page)).toList(),
            PlanView.PlanStep::moved,
            "h-ls",
            page),
        collection,
        collection == null && plan.ofCommittee() && PlanAccessPolicy.directs(member)
            ? begun(plan, page)
            : null,
        draws ? derived(plan, look, page) : null,
        acts(file, look, member)
            .flatMap(act -> form(act, file, look, viewer, page).stream())
            .toList(),
        look.sent() == null ? FormErrors.none() : look.sent().errors());
  }

  /** What can be done now; what was sent stays in sight, also when others made it impossible. */
  private Stream<String> acts(PlanFile file, PlanLook look, ActingOfficer member) {
    return Stream.concat(
            forms.acts(file, member).stream(),
            Stream.of(look.opened()).filter(act -> look.sent() != null))
        .distinct();
  }

  private static FormView derived(Plan plan, PlanLook look, Page page) {
    FormView sent = look.sent();
    return sent != null && look.opened().isEmpty()
        ? sent
        : NewPlanForms.derived(plan.id()).blank(page);
  }

  /** The form that was sent keeps its ids; the others get their own. */
  private Optional<PlanView.PlanActForm> form(
      String act, PlanFile file, PlanLook look, Viewer viewer, Page page) {
    boolean open = act.equals(look.opened());
    FormView sent = look.sent();
    return forms
        .of(act, file, open ? look.amended() : null, ActingOfficer.of(viewer), page)
        .map(form -> open && sent != null ? sent : blank(form, act, open, viewer, page))
        .map(form -> new PlanView.PlanActForm(act, open, form));
  }

  private FormView blank(
      PlanForms.PlanActForm form, String act, boolean open, Viewer viewer, Page page) {
    FormView blank = reader.blank(form.definition(), page, viewer);
    return open ? blank : blank.apart(act.toLowerCase(Locale.ROOT) + "-");
  }

  String evidence(Duty duty, Page page) {
    return String.join(
        ", ", duty.kinds().stream().map(kind -> page.t("plans.fact." + kind)).toList());
  }

  private List<Fact> facts(PlanFile file, ActingOfficer member, Page page) {
    Plan plan = file.plan();
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of(
            page.t("plans.plan.number"),
            plan.number().isEmpty() ? page.t("plans.plan.no-number") : plan.number()));
    facts.add(Fact.of(page.t("plans.plan.owner"), names.agency(plan.owner(), page)));
    facts.add(Fact.of(page.t("plans.plan.term"), term(plan, page)));
    if (!file.whole()) {
      return facts;
    }
    facts.add(
        Fact.of(
            page.t("plans.plan.edition"),
            page.t("plans.plan.edition.of", plan.edition(), page.day(plan.issuedOn()))));
    facts.add(Fact.of(page.t("plans.plan.basis"), String.join("; ", plan.basis())));
    Plan above = file.above();
    if (above != null) {
      facts.add(
          new Fact(
              page.t("plans.plan.above"),
              above.number(),
              page.href(PlanRoutes.PLANS + "/" + above.id())));
    }
    UUID next = plan.successor();
    if (next != null) {
      String name = plans.read(next, member).map(one -> one.plan().number()).orElse("–");
      facts.add(
          new Fact(page.t("plans.plan.successor"), name, page.href(PlanRoutes.PLANS + "/" + next)));
    }
    if (plan.closedOn() != null) {
      facts.add(Fact.of(page.t("plans.plan.closed"), page.day(plan.closedOn())));
    } else if (plan.lastDay().isBefore(page.today())) {
      facts.add(Fact.of(page.t("plans.plan.closed"), page.t("plans.plan.not-closed")));
    }
    return facts;
  }

  private PlanView.Goal goal(PlanFile.Goal goal, List<Duty> duties, Page page) {
    return new PlanView.Goal(
        goal.ref(),
        PageNames.in(page, goal.titleVi(), goal.titleEn()),
        goal.objective(),
        duties.stream()
            .filter(duty -> duty.goal().equals(goal.ref()))
            .map(
                duty ->
                    new PlanView.PlanDuty(
                        duty.id().toString(),
                        duty.ref(),
                        title(duty, page),
                        names.agency(duty.lead(), page),
                        duty.partners().stream().map(key -> names.agency(key, page)).toList(),
                        page.t(duty.frequency().textKey())
                            + (duty.due() == null ? "" : ", " + page.day(duty.due()))
                            + (duty.target() == null
                                ? ""
                                : ", " + page.t("plans.duty.target", duty.target())),
                        evidence(duty, page),
                        duty.requirement()))
            .toList());
  }

  private PlanView.Difference difference(Difference one, Page page) {
    Tone tone =
        switch (one.kind()) {
          case ADDED -> Tone.OK;
          case MISSING -> Tone.WARN;
          case CHANGED -> Tone.CARE;
        };
    Duty above = one.above();
    Duty own = one.own();
    Duty any = above == null ? java.util.Objects.requireNonNull(own) : above;
    return new PlanView.Difference(
        tone, page.t(one.kind().textKey()), any.ref(), told(above, page), told(own, page));
  }

  private String told(@Nullable Duty duty, Page page) {
    return duty == null
        ? "–"
        : title(duty, page)
            + " ("
            + page.t(duty.frequency().textKey())
            + (duty.target() == null ? "" : ", " + page.t("plans.duty.target", duty.target()))
            + ")";
  }

  private PlanView.PlanStep step(PlanFile.Event step, Page page) {
    return new PlanView.PlanStep(
        page.moment(step.at()),
        page.t(step.event().textKey()),
        names.actor(step.actor(), page),
        step.words(),
        step.document(),
        step.hasFile() ? PlanRoutes.PLANS + "/tep/" + step.id() : null,
        PlanLifeCycle.TABLE.stream()
            .anyMatch(row -> row.event() == step.event() && row.from() != row.to()));
  }

  private static StageRail rail(Plan plan, Page page) {
    return StageRail.of(
        Arrays.asList(PlanState.values()),
        Arrays.asList(PlanState.values()),
        plan.state(),
        Arrays.asList(PlanState.values()),
        false,
        state -> page.t(state.textKey()));
  }

  private NextSteps next(PlanFile file, Collection<String> mine, Page page) {
    Plan plan = file.plan();
    boolean open = plan.state() == PlanState.ISSUED;
    return new NextSteps(
        PlanLifeCycle.TABLE.stream()
            .filter(row -> row.from() == plan.state() && row.to() != row.from())
            .map(
                row ->
                    new NextStep(
                        page.t(row.event().textKey()),
                        mine.contains(row.event().name()) ? "#lam-" + row.event().name() : null,
                        names.agency(plan.owner(), page),
                        row.document() ? page.t("ui.stages.need.document") : ""))
            .toList(),
        open ? page.t("plans.next.until", page.day(plan.lastDay())) : null,
        open && plan.lastDay().isBefore(page.today()) ? Tone.LATE : Tone.LATER);
  }

  private PlanView.PlanLine line(Plan plan, String progress, ActingOfficer member, Page page) {
    boolean hidden = plan.titleOnly() && !names.acts(plan.owner(), member);
    String href = PlanRoutes.PLANS + "/" + plan.id();
    return new PlanView.PlanLine(
        href,
        hidden ? null : href + "/ma-tran",
        PageNames.in(page, plan.titleVi(), plan.titleEn()),
        hidden ? "" : progress,
        plan.number().isEmpty() ? page.t("plans.plan.no-number") : plan.number(),
        names.agency(plan.owner(), page),
        term(plan, page),
        tone(plan.state()),
        page.t(plan.state().textKey()),
        plan.made(),
        hidden);
  }

  /** Where plans are collected now, or what was collected in an earlier year is entered (R82). */
  private static @Nullable String begun(Plan plan, Page page) {
    String form = PlanRoutes.MATTERS + "/moi?loai=COLLECTION&ke-hoach=" + plan.id();
    boolean over = plan.state() == PlanState.CLOSED || plan.lastDay().isBefore(page.today());
    return plan.state() == PlanState.DRAFT ? null : over ? form + "&nhap-sau=1" : form;
  }

  private @Nullable String collection(Plan plan, ActingOfficer member) {
    return plans
        .matters(CoordinationQuestion.of(CoordinationKind.COLLECTION), member)
        .matters()
        .stream()
        .filter(item -> plan.id().equals(item.plan()))
        .findFirst()
        .map(item -> PlanRoutes.MATTERS + "/" + item.id())
        .orElse(null);
  }

  static String title(Duty duty, Page page) {
    return PageNames.in(page, duty.titleVi(), duty.titleEn());
  }

  private static String term(Plan plan, Page page) {
    return page.day(plan.firstDay()) + " – " + page.day(plan.lastDay());
  }

  static Tone tone(PlanState state) {
    return switch (state) {
      case DRAFT -> Tone.NONE;
      case ISSUED -> Tone.OK;
      case CLOSED -> Tone.DONE;
    };
  }
}
