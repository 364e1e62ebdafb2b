package vn.chosach.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.MatterEvent;
import vn.chosach.plans.life.MatterKind;
import vn.chosach.plans.life.MatterLifeCycle;
import vn.chosach.plans.life.MatterState;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanState;
import vn.chosach.plans.matters.Matter;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** Draws the page of one matter. */
@Component
class MatterPages {

  private final Plans plans;
  private final PageNames names;
  private final FormPasses passes;

  MatterPages(Plans plans, PageNames names, FormPasses passes) {
    this.plans = plans;
    this.names = names;
    this.passes = passes;
  }

  /** What of a matter is looked at, and what was typed. */
  record Look(
      String share, String state, String opened, Map<String, String> typed, FormErrors errors) {}

  MatterView matter(Matter matter, Look look, Viewer viewer, Page page) {
    ActingOfficer member = ActingOfficer.of(viewer);
    String here = PlanRoutes.MATTERS + "/" + matter.id();
    LocalDate today = page.today();
    Matter.Share chosen = chosen(matter, look, member);
    List<Matter.Share> shown =
        matter.shares().stream()
            .filter(share -> stands(share, look.state(), today))
            .sorted(
                Comparator.comparingInt((Matter.Share share) -> rank(share, today))
                    .thenComparing(share -> share.agency().startsWith("BCD389-XA")))
            .toList();
    return new MatterView(
        matter.id().toString(),
        matter.kind().name(),
        page.t(matter.kind().textKey()),
        matter.number(),
        matter.title(),
        matter.words(),
        facts(matter, member, page),
        matter.kind() == MatterKind.ADVICE
                && PlanAccessPolicy.directs(member)
                && matter.shares().stream().anyMatch(one -> one.state() == MatterState.CLOSED)
            ? PlanRoutes.MATTERS + "/moi?loai=DIRECTIVE&theo=" + matter.id()
            : null,
        matter.shares().size() < 2 ? List.of() : tallies(matter, look, here, page),
        shown.stream().map(share -> share(share, matter, chosen, here, page)).toList(),
        chosen == null ? null : chosen(matter, chosen, look, viewer, page));
  }

  private static Matter.@Nullable Share chosen(Matter matter, Look look, ActingOfficer member) {
    return matter.shares().stream()
        .filter(share -> share.id().toString().equals(look.share()))
        .findFirst()
        .or(
            () ->
                matter.shares().size() == 1
                    ? matter.shares().stream().findFirst()
                    : matter.shares().stream()
                        .filter(share -> share.agency().equals(member.agency()))
                        .findFirst())
        .orElse(null);
  }

  private List<Fact> facts(Matter matter, ActingOfficer member, Page page) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("plans.matter.issuer"), names.agency(matter.issuer(), page)));
    facts.add(
        Fact.of(
            page.t("plans.matter.issued"),
            page.moment(matter.issuedAt()) + ", " + names.officer(matter.issuedBy(), page)));
    if (matter.ladder() > 0) {
      facts.add(Fact.of(page.t("plans.matter.ladder"), page.t("plans.ladder." + matter.ladder())));
    }
    UUID duty = matter.duty();
    if (duty != null) {
      facts.add(
          new Fact(
              page.t("plans.matter.duty"),
              page.t("plans.matter.duty.open"),
              page.href(PlanRoutes.PLANS + "/nhiem-vu/" + duty)));
    }
    UUID plan = matter.plan();
    if (plan != null) {
      plans
          .read(plan, member)
          .ifPresent(
              file ->
                  facts.add(
                      new Fact(
                          page.t("plans.matter.plan"),
                          file.plan().number() + " " + file.plan().titleVi(),
                          page.href(PlanRoutes.PLANS + "/" + plan))));
    }
    String basis = matter.basis();
    if (basis != null) {
      facts.add(Fact.of(page.t("plans.matter.basis"), names.basis(basis, page)));
    }
    UUID document = matter.document();
    if (document != null) {
      facts.add(
          new Fact(
              page.t("plans.matter.document"),
              page.t("plans.matter.document.open"),
              page.href("/van-ban/" + document)));
    }
    if (matter.follows() != null) {
      facts.add(
          new Fact(
              page.t("plans.matter.follows"),
              page.t("plans.matter.follows.open"),
              page.href(PlanRoutes.MATTERS + "/" + matter.follows())));
    }
    return facts;
  }

  private static List<MatterView.Tally> tallies(Matter matter, Look look, String here, Page page) {
    var tallies = new ArrayList<MatterView.Tally>();
    LocalDate today = page.today();
    tallies.add(
        new MatterView.Tally(
            here,
            look.state().isEmpty(),
            Tone.LATER,
            page.t("plans.tally.all"),
            matter.shares().size()));
    for (MatterState state : MatterState.values()) {
      int count = count(matter, state.name(), today);
      if (count > 0) {
        Matter.Share one =
            matter.shares().stream()
                .filter(share -> share.state() == state)
                .findFirst()
                .orElseThrow();
        tallies.add(
            new MatterView.Tally(
                here + "?xem=" + state.name(),
                look.state().equals(state.name()),
                tone(one, LocalDate.MIN),
                page.t(state.textKey(matter.kind())),
                count));
      }
    }
    int late = count(matter, "LATE", today);
    if (late > 0) {
      tallies.add(
          new MatterView.Tally(
              here + "?xem=LATE",
              look.state().equals("LATE"),
              Tone.LATE,
              page.t("plans.tally.late"),
              late));
    }
    return tallies;
  }

  private static int count(Matter matter, String state, LocalDate today) {
    return Math.toIntExact(
        matter.shares().stream().filter(share -> stands(share, state, today)).count());
  }

  private static boolean stands(Matter.Share share, String state, LocalDate today) {
    return state.isEmpty()
        || share.state().name().equals(state)
        || state.equals("LATE") && (share.late() || share.overdue(today));
  }

  private MatterView.Share share(
      Matter.Share share, Matter matter, Matter.@Nullable Share chosen, String here, Page page) {
    return new MatterView.Share(
        here + "?chon=" + share.id() + "#xu-ly",
        share.equals(chosen),
        names.agency(share.agency(), page),
        tone(share, page.today()),
        page.t(share.state().textKey(matter.kind())),
        page.day(share.due()),
        share.late() || share.overdue(page.today()),
        page.day(share.answeredOn()),
        share.plan() == null ? null : PlanRoutes.PLANS + "/" + share.plan());
  }

  private MatterView.Chosen chosen(
      Matter matter, Matter.Share share, Look look, Viewer viewer, Page page) {
    ActingOfficer member = ActingOfficer.of(viewer);
    var possible =
        MatterLifeCycle.possible(
            matter.kind(), share.state(), share.agency(), member, names.seats(page));
    return new MatterView.Chosen(
        share.id().toString(),
        names.agency(share.agency(), page),
        share.version(),
        share.steps().stream().map(step -> step(step, matter.kind(), page)).toList(),
        possible.stream().map(row -> act(row, page)).toList(),
        passes.fresh(viewer.officerId()),
        ownPlans(matter, member, page),
        look.opened(),
        look.typed(),
        look.errors());
  }

  private MatterView.Act act(MatterLifeCycle.Row row, Page page) {
    return new MatterView.Act(
        row.event().name(),
        page.t(row.event().textKey(row.kind())),
        row.need().words(),
        row.need().document(),
        row.event().setsDay() && row.kind().hasDay(),
        row.kind() == MatterKind.COLLECTION && row.event() == MatterEvent.ANSWER);
  }

  private List<Choice> ownPlans(Matter matter, ActingOfficer member, Page page) {
    return matter.kind() != MatterKind.COLLECTION
        ? List.of()
        : plans.list(member).stream()
            .filter(plan -> Objects.equals(plan.above(), matter.plan()))
            .filter(plan -> plan.owner().equals(member.agency()))
            .filter(plan -> plan.state() == PlanState.ISSUED)
            .map(
                plan ->
                    Choice.of(
                        plan.id().toString(),
                        plan.number() + " " + PageNames.in(page, plan.titleVi(), plan.titleEn())))
            .toList();
  }

  private MatterView.Step step(Matter.Step step, MatterKind kind, Page page) {
    Tone tone =
        Arrays.asList(MatterEvent.RETURN, MatterEvent.WITHDRAW).contains(step.event())
            ? Tone.WARN
            : Tone.OK;
    return new MatterView.Step(
        tone,
        page.moment(step.at()),
        page.t(step.event().textKey(kind)),
        names.actor(step.actor(), page),
        step.words(),
        step.document(),
        step.hasFile() ? PlanRoutes.PLANS + "/tep/" + step.id() : null);
  }

  /** What waits for the reader first, then what is late, then what is done. */
  private static int rank(Matter.Share share, LocalDate today) {
    int late = share.overdue(today) ? 1 : 2;
    return switch (share.state()) {
      case ANSWERED, AT_PROVINCE, AT_CENTRE -> 0;
      case OPEN, SEEN, RETURNED, FOUND -> late;
      case CLOSED -> 3;
      case WITHDRAWN -> 4;
    };
  }

  /** Shape and colour of a state, beside its word. */
  static Tone tone(Matter.Share share, LocalDate today) {
    if (share.overdue(today)) {
      return Tone.LATE;
    }
    return switch (share.state()) {
      case OPEN -> Tone.NONE;
      case SEEN, AT_PROVINCE, AT_CENTRE -> Tone.CARE;
      case ANSWERED -> Tone.WEEK;
      case RETURNED, FOUND -> Tone.WARN;
      case CLOSED -> Tone.OK;
      case WITHDRAWN -> Tone.DONE;
    };
  }
}
