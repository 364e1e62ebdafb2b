package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationLifeCycle;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanState;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;

/** Draws the page of one matter. */
@Component
class CoordinationPages {

  private static final int NEW_DAY = 5;

  private final Plans plans;
  private final PageNames names;
  private final FormReader reader;

  CoordinationPages(Plans plans, PageNames names, FormReader reader) {
    this.plans = plans;
    this.names = names;
    this.reader = reader;
  }

  /** What of a matter is looked at, and what was typed. */
  record CoordinationLook(String share, String state, String opened, @Nullable FormView sent) {}

  CoordinationView matter(
      CoordinationItem coordinationItem, CoordinationLook look, Viewer viewer, Page page) {
    ActingOfficer member = ActingOfficer.of(viewer);
    String here = PlanRoutes.MATTERS + "/" + coordinationItem.id();
    LocalDate today = page.today();
    CoordinationItem.CoordinationItemShare chosen = chosen(coordinationItem, look, member);
    List<CoordinationItem.CoordinationItemShare> shown =
        coordinationItem.shares().stream()
            .filter(share -> stands(share, look.state(), today))
            .sorted(
                Comparator.comparingInt(
                        (CoordinationItem.CoordinationItemShare share) -> rank(share, today))
                    .thenComparing(share -> share.agency().startsWith("BCD389-XA")))
            .toList();
    return new CoordinationView(
        coordinationItem.id().toString(),
        coordinationItem.kind().name(),
        page.t(coordinationItem.kind().textKey()),
        coordinationItem.number(),
        coordinationItem.title(),
        coordinationItem.words(),
        facts(coordinationItem, member, page),
        coordinationItem.kind() == CoordinationKind.ADVICE
                && PlanAccessPolicy.directs(member)
                && coordinationItem.shares().stream()
                    .anyMatch(one -> one.state() == CoordinationState.CLOSED)
            ? PlanRoutes.MATTERS + "/moi?loai=DIRECTIVE&theo=" + coordinationItem.id()
            : null,
        coordinationItem.shares().size() < 2
            ? List.of()
            : tallies(coordinationItem, look, here, page),
        shown.stream().map(share -> share(share, coordinationItem, chosen, here, page)).toList(),
        chosen == null ? null : chosen(coordinationItem, chosen, look, viewer, page));
  }

  private static CoordinationItem.@Nullable CoordinationItemShare chosen(
      CoordinationItem coordinationItem, CoordinationLook look, ActingOfficer member) {
    return coordinationItem.shares().stream()
        .filter(share -> share.id().toString().equals(look.share()))
        .findFirst()
        .or(
            () ->
                coordinationItem.shares().size() == 1
                    ? coordinationItem.shares().stream().findFirst()
                    : coordinationItem.shares().stream()
                        .filter(share -> share.agency().equals(member.agency()))
                        .findFirst())
        .orElse(null);
  }

  private List<Fact> facts(CoordinationItem coordinationItem, ActingOfficer member, Page page) {
    var facts = new ArrayList<Fact>();
    facts.add(
        Fact.of(page.t("plans.matter.issuer"), names.agency(coordinationItem.issuer(), page)));
    facts.add(
        Fact.of(
            page.t("plans.matter.issued"),
            page.moment(coordinationItem.issuedAt())
                + ", "
                + names.officer(coordinationItem.issuedBy(), page)));
    if (coordinationItem.ladder() > 0) {
      facts.add(
          Fact.of(
              page.t("plans.matter.ladder"), page.t("plans.ladder." + coordinationItem.ladder())));
    }
    UUID duty = coordinationItem.duty();
    if (duty != null) {
      facts.add(
          new Fact(
              page.t("plans.matter.duty"),
              page.t("plans.matter.duty.open"),
              page.href(PlanRoutes.PLANS + "/nhiem-vu/" + duty)));
    }
    UUID plan = coordinationItem.plan();
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
    String basis = coordinationItem.basis();
    if (basis != null) {
      facts.add(Fact.of(page.t("plans.matter.basis"), names.basis(basis, page)));
    }
    UUID document = coordinationItem.document();
    if (document != null) {
      facts.add(
          new Fact(
              page.t("plans.matter.document"),
              page.t("plans.matter.document.open"),
              page.href("/van-ban/" + document)));
    }
    if (coordinationItem.follows() != null) {
      facts.add(
          new Fact(
              page.t("plans.matter.follows"),
              page.t("plans.matter.follows.open"),
              page.href(PlanRoutes.MATTERS + "/" + coordinationItem.follows())));
    }
    return facts;
  }

  private static List<CoordinationView.CoordinationTally> tallies(
      CoordinationItem coordinationItem, CoordinationLook look, String here, Page page) {
    var tallies = new ArrayList<CoordinationView.CoordinationTally>();
    LocalDate today = page.today();
    tallies.add(
        new CoordinationView.CoordinationTally(
            here,
            look.state().isEmpty(),
            Tone.LATER,
            page.t("plans.tally.all"),
            coordinationItem.shares().size()));
    for (CoordinationState state : CoordinationState.values()) {
      int count = count(coordinationItem, state.name(), today);
      if (count > 0) {
        CoordinationItem.CoordinationItemShare one =
            coordinationItem.shares().stream()
                .filter(share -> share.state() == state)
                .findFirst()
                .orElseThrow();
        tallies.add(
            new CoordinationView.CoordinationTally(
                here + "?xem=" + state.name(),
                look.state().equals(state.name()),
                tone(one, LocalDate.MIN),
                page.t(state.textKey(coordinationItem.kind())),
                count));
      }
    }
    int late = count(coordinationItem, "LATE", today);
    if (late > 0) {
      tallies.add(
          new CoordinationView.CoordinationTally(
              here + "?xem=LATE",
              look.state().equals("LATE"),
              Tone.LATE,
              page.t("plans.tally.late"),
              late));
    }
    return tallies;
  }

  private static int count(CoordinationItem coordinationItem, String state, LocalDate today) {
    return Math.toIntExact(
        coordinationItem.shares().stream().filter(share -> stands(share, state, today)).count());
  }

  private static boolean stands(
      CoordinationItem.CoordinationItemShare share, String state, LocalDate today) {
    return state.isEmpty()
        || share.state().name().equals(state)
        || state.equals("LATE") && (share.late() || share.overdue(today));
  }

  private CoordinationView.CoordinationShare share(
      CoordinationItem.CoordinationItemShare share,
      CoordinationItem coordinationItem,
      CoordinationItem.@Nullable CoordinationItemShare chosen,
      String here,
      Page page) {
    return new CoordinationView.CoordinationShare(
        here + "?chon=" + share.id() + "#xu-ly",
        share.equals(chosen),
        names.agency(share.agency(), page),
        tone(share, page.today()),
        page.t(share.state().textKey(coordinationItem.kind())),
        page.day(share.due()),
        share.late() || share.overdue(page.today()),
        page.day(share.answeredOn()),
        share.plan() == null ? null : PlanRoutes.PLANS + "/" + share.plan());
  }

  private CoordinationView.Chosen chosen(
      CoordinationItem coordinationItem,
      CoordinationItem.CoordinationItemShare share,
      CoordinationLook look,
      Viewer viewer,
      Page page) {
    ActingOfficer member = ActingOfficer.of(viewer);
    var possible =
        CoordinationLifeCycle.possible(
            coordinationItem.kind(), share.state(), share.agency(), member, names.seats(page));
    return new CoordinationView.Chosen(
        share.id().toString(),
        names.agency(share.agency(), page),
        share.steps().stream().map(step -> step(step, coordinationItem.kind(), page)).toList(),
        events(possible, look)
            .map(event -> act(event, coordinationItem, share, look, viewer, page))
            .toList(),
        look.sent() == null ? FormErrors.none() : look.sent().errors());
  }

  /** What can be done now; what was sent stays in sight, also when others made it impossible. */
  private static Stream<CoordinationEvent> events(
      List<CoordinationLifeCycle.CoordinationRow> possible, CoordinationLook look) {
    return Stream.concat(
            possible.stream().map(CoordinationLifeCycle.CoordinationRow::event),
            Arrays.stream(CoordinationEvent.values())
                .filter(event -> look.sent() != null && event.name().equals(look.opened())))
        .distinct();
  }

  /** The form that was sent keeps its ids; the others get their own. */
  private CoordinationView.CoordinationAct act(
      CoordinationEvent event,
      CoordinationItem matter,
      CoordinationItem.CoordinationItemShare share,
      CoordinationLook look,
      Viewer viewer,
      Page page) {
    FormView sent = look.sent();
    boolean open = sent != null && event.name().equals(look.opened());
    FormView form =
        open
            ? sent
            : reader
                .blank(form(event, matter, share, viewer, page), page, viewer)
                .apart(event.name().toLowerCase(Locale.ROOT) + "-");
    return new CoordinationView.CoordinationAct(page.t(event.textKey(matter.kind())), open, form);
  }

  /** The form of one act on a matter with one agency. */
  FormDefinition form(
      CoordinationEvent event,
      CoordinationItem matter,
      CoordinationItem.CoordinationItemShare share,
      Viewer viewer,
      Page page) {
    CoordinationKind kind = matter.kind();
    CoordinationLifeCycle.CoordinationNeed need =
        CoordinationLifeCycle.possible(
                kind, share.state(), share.agency(), ActingOfficer.of(viewer), names.seats(page))
            .stream()
            .filter(row -> row.event() == event)
            .map(CoordinationLifeCycle.CoordinationRow::need)
            .findFirst()
            .orElse(CoordinationLifeCycle.CoordinationNeed.NOTHING);
    var fields = new ArrayList<FormField>();
    fields.add(hidden("viec", event.name()));
    fields.add(hidden("phan", share.id().toString()));
    List<Choice> own = ownPlans(matter, ActingOfficer.of(viewer), page);
    if (kind == CoordinationKind.COLLECTION
        && event == CoordinationEvent.ANSWER
        && !own.isEmpty()) {
      fields.add(
          select("ke-hoach", "plans.matter.which-plan", own).empty("plans.choose").optional());
    }
    if (event.setsDay() && kind.hasDay()) {
      fields.add(
          PlanFields.day("ngay", "plans.matter.new-day")
              .start(page.today().plusDays(NEW_DAY).toString())
              .within(page.today(), null));
    }
    fields.add(
        PlanFields.words("loi", need.words() ? "plans.matter.words" : "plans.matter.words-if-any")
            .optional(!need.words()));
    fields.addAll(PlanFields.paper(need.document()));
    return FormDefinition.of(
            PlanRoutes.MATTERS + "/" + matter.id() + "/buoc", event.textKey(kind), fields)
        .on(share.version())
        .mending(PlanFields.MENDS);
  }

  private List<Choice> ownPlans(
      CoordinationItem coordinationItem, ActingOfficer member, Page page) {
    return coordinationItem.kind() != CoordinationKind.COLLECTION
        ? List.of()
        : plans.list(member).stream()
            .filter(plan -> Objects.equals(plan.above(), coordinationItem.plan()))
            .filter(plan -> plan.owner().equals(member.agency()))
            .filter(plan -> plan.state() == PlanState.ISSUED)
            .map(
                plan ->
                    Choice.of(
                        plan.id().toString(),
                        plan.number() + " " + PageNames.in(page, plan.titleVi(), plan.titleEn())))
            .toList();
  }

  private CoordinationView.CoordinationStep step(
      CoordinationItem.CoordinationItemStep step, CoordinationKind kind, Page page) {
    Tone tone =
        Arrays.asList(CoordinationEvent.RETURN, CoordinationEvent.WITHDRAW).contains(step.event())
            ? Tone.WARN
            : Tone.OK;
    return new CoordinationView.CoordinationStep(
        tone,
        page.moment(step.at()),
        page.t(step.event().textKey(kind)),
        names.actor(step.actor(), page),
        step.words(),
        step.document(),
        step.hasFile() ? PlanRoutes.PLANS + "/tep/" + step.id() : null);
  }

  /** What waits for the reader first, then what is late, then what is done. */
  private static int rank(CoordinationItem.CoordinationItemShare share, LocalDate today) {
    int late = share.overdue(today) ? 1 : 2;
    return switch (share.state()) {
      case ANSWERED, AT_PROVINCE, AT_CENTRE -> 0;
      case OPEN, SEEN, RETURNED, FOUND -> late;
      case CLOSED -> 3;
      case WITHDRAWN -> 4;
    };
  }

  /** Shape and colour of a state, beside its word. */
  static Tone tone(CoordinationItem.CoordinationItemShare share, LocalDate today) {
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
