package vn.chosach.plans.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationLifeCycle;
import vn.chosach.plans.life.CoordinationLifeCycle.CoordinationRow;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationItem.CoordinationItemShare;
import vn.chosach.plans.matters.CoordinationItem.CoordinationItemStep;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.plans.matters.Difficulties;
import vn.chosach.plans.matters.OrderFigures;
import vn.chosach.plans.matters.Programmes;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;

/** Draws the page of one matter. */
@Component
record CoordinationPages(
    Plans plans,
    Documents documents,
    Programmes programmes,
    Difficulties difficulties,
    OrderFigures figures,
    PageNames names,
    CoordinationForms forms,
    FormReader reader) {

  /** What orders follow from. */
  private static final Set<CoordinationKind> DIRECTED =
      EnumSet.of(CoordinationKind.ADVICE, CoordinationKind.DIFFICULTY);

  /** What of a matter is looked at, and what was typed. */
  record CoordinationLook(String share, String state, String opened, @Nullable FormView sent) {}

  CoordinationView matter(CoordinationItem item, CoordinationLook look, Viewer viewer, Page page) {
    ActingOfficer member = ActingOfficer.of(viewer);
    String here = PlanRoutes.MATTERS + "/" + item.id();
    LocalDate today = page.today();
    CoordinationItemShare chosen = chosen(item, look, member, page);
    List<CoordinationItemShare> shown =
        item.shares().stream()
            .filter(share -> CoordinationController.stands(share, look.state(), today))
            .sorted(
                Comparator.comparingInt((CoordinationItemShare share) -> rank(share, today))
                    .thenComparing(share -> share.agency().startsWith("BCD389-XA")))
            .toList();
    return new CoordinationView(
        item.id().toString(),
        item.kind().name(),
        page.t(item.kind().textKey()),
        item.number(),
        item.title(),
        item.words(),
        facts(item, member, page),
        DIRECTED.contains(item.kind())
                && PlanAccessPolicy.directs(member)
                && item.shares().stream().anyMatch(one -> item.kind().followable(one.state()))
            ? PlanRoutes.MATTERS + "/moi?loai=DIRECTIVE&theo=" + item.id()
            : null,
        item.shares().size() < 2
            ? List.of()
            : CoordinationController.tallies(item, look, here, page),
        shown.stream().map(share -> share(share, item, chosen, here, page)).toList(),
        CoordinationController.sums(
            item, figures.sums(item, member), one -> names.agency(one, page), page),
        chosen == null ? null : chosen(item, chosen, look, viewer, page));
  }

  private @Nullable CoordinationItemShare chosen(
      CoordinationItem item, CoordinationLook look, ActingOfficer member, Page page) {
    return item.shares().stream()
        .filter(share -> share.id().toString().equals(look.share()))
        .findFirst()
        .or(
            () ->
                item.shares().size() == 1
                    ? item.shares().stream().findFirst()
                    : item.shares().stream()
                        .filter(share -> names.acts(share.agency(), member))
                        .findFirst())
        .orElse(null);
  }

  private List<Fact> facts(CoordinationItem item, ActingOfficer member, Page page) {
    var facts = new FactList(page);
    facts.add("plans.matter.issuer", names.agency(item.issuer(), page));
    facts.add(
        "plans.matter.issued",
        page.moment(item.issuedAt()) + ", " + names.officer(item.issuedBy(), page));
    if (item.ladder() > 0) {
      facts.add("plans.matter.ladder", page.t("plans.ladder." + item.ladder()));
    }
    UUID duty = item.duty();
    if (duty != null) {
      facts.link(
          "plans.matter.duty",
          page.t("plans.matter.duty.open"),
          PlanRoutes.PLANS + "/nhiem-vu/" + duty);
    }
    UUID plan = item.plan();
    if (plan != null) {
      plans
          .read(plan, member)
          .ifPresent(
              file ->
                  facts.link(
                      "plans.matter.plan",
                      file.plan().number() + " " + file.plan().titleVi(),
                      PlanRoutes.PLANS + "/" + plan));
    }
    String basis = item.basis();
    if (basis != null) {
      facts.add("plans.matter.basis", names.basis(basis, page));
    }
    UUID document = item.document();
    if (document != null && documents.read(document, member).isPresent()) {
      facts.link(
          "plans.matter.document", page.t("plans.matter.document.open"), "/van-ban/" + document);
    }
    if (item.follows() != null) {
      facts.link(
          "plans.matter.follows",
          page.t("plans.matter.follows.open"),
          PlanRoutes.MATTERS + "/" + item.follows());
    }
    for (CoordinationItem next :
        plans.matters(CoordinationQuestion.after(item.id()), member).matters()) {
      facts.link(
          "plans.matter.next",
          page.t(next.kind().textKey()) + " " + next.number() + " " + next.title(),
          PlanRoutes.MATTERS + "/" + next.id());
    }
    for (Difficulties.AlikeDifficulty one : difficulties.with(item.id(), member)) {
      facts.link(
          "plans.difficulty.grouped",
          one.number() + " " + one.title() + ", " + names.agency(one.agency(), page),
          PlanRoutes.MATTERS + "/" + one.matter());
    }
    if (item.late()) {
      facts.add("plans.matter.entered", page.t("plans.matter.entered.late"));
    }
    programmes
        .of(item.id())
        .ifPresent(
            terms -> {
              facts.add(
                  "plans.programme.period", page.day(terms.from()) + " – " + page.day(terms.to()));
              facts.add("plans.programme.leader", names.officer(terms.leader(), page));
              facts.add(
                  "plans.programme.team",
                  terms.members().stream()
                      .map(one -> names.officer(one, page))
                      .sorted()
                      .collect(Collectors.joining(", ")));
            });
    return facts.list();
  }

  private CoordinationView.CoordinationShare share(
      CoordinationItemShare share,
      CoordinationItem item,
      @Nullable CoordinationItemShare chosen,
      String here,
      Page page) {
    return new CoordinationView.CoordinationShare(
        here + "?chon=" + share.id() + "#xu-ly",
        share.equals(chosen),
        names.agency(share.agency(), page),
        tone(share, page.today()),
        page.t(share.state().textKey(item.kind())),
        page.day(share.due()),
        share.late() || share.overdue(page.today()),
        page.day(share.answeredOn()),
        share.plan() == null ? null : PlanRoutes.PLANS + "/" + share.plan());
  }

  private CoordinationView.Chosen chosen(
      CoordinationItem item,
      CoordinationItemShare share,
      CoordinationLook look,
      Viewer viewer,
      Page page) {
    List<CoordinationEvent> possible = offers(item, share, ActingOfficer.of(viewer), page);
    return new CoordinationView.Chosen(
        share.id().toString(),
        names.agency(share.agency(), page),
        share.steps().stream().map(step -> step(step, item.kind(), page)).toList(),
        events(possible, look).map(event -> act(event, item, share, look, viewer, page)).toList(),
        look.sent() == null ? FormErrors.none() : look.sent().errors());
  }

  /** What a member may do now about a matter with one agency. */
  List<CoordinationEvent> offers(
      CoordinationItem item, CoordinationItemShare share, ActingOfficer member, Page page) {
    return CoordinationLifeCycle.possible(
            item.kind(), share.state(), item.issuer(), share.agency(), member, names.seats(page))
        .stream()
        .map(CoordinationRow::event)
        .filter(event -> offered(event, item, member))
        .toList();
  }

  /** What was collected in an earlier year is entered, all else answered; a team reports. */
  private boolean offered(CoordinationEvent event, CoordinationItem item, ActingOfficer member) {
    return switch (event) {
      case ENTER -> item.late();
      case ANSWER -> !(item.kind() == CoordinationKind.COLLECTION && item.late());
      case REPORT ->
          programmes.of(item.id()).filter(one -> !one.has(member.actor().id())).isEmpty();
      case ISSUE, ACKNOWLEDGE, RETURN, FIND, ACCEPT, WITHDRAW, PASS_UP, GROUP -> true;
    };
  }

  /** What can be done now; what was sent stays in sight, also when others made it impossible. */
  private static Stream<CoordinationEvent> events(
      List<CoordinationEvent> possible, CoordinationLook look) {
    return Stream.concat(
            possible.stream(),
            Arrays.stream(CoordinationEvent.values())
                .filter(event -> look.sent() != null && event.name().equals(look.opened())))
        .distinct();
  }

  /** The form that was sent keeps its ids; the others get their own. */
  private CoordinationView.CoordinationAct act(
      CoordinationEvent event,
      CoordinationItem matter,
      CoordinationItemShare share,
      CoordinationLook look,
      Viewer viewer,
      Page page) {
    FormView sent = look.sent();
    String name = page.t(event.textKey(matter.kind()));
    if (sent != null && event.name().equals(look.opened())) {
      return new CoordinationView.CoordinationAct(name, true, sent);
    }
    FormView blank = reader.blank(forms.of(event, matter, share, viewer, page), page, viewer);
    return new CoordinationView.CoordinationAct(
        name, false, blank.apart(event.name().toLowerCase(Locale.ROOT) + "-"));
  }

  private CoordinationView.CoordinationStep step(
      CoordinationItemStep step, CoordinationKind kind, Page page) {
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
  private static int rank(CoordinationItemShare share, LocalDate today) {
    int late = share.overdue(today) ? 1 : 2;
    return switch (share.state()) {
      case ANSWERED, AT_PROVINCE, AT_CENTRE -> 0;
      case OPEN, SEEN, RETURNED, FOUND -> late;
      case CLOSED -> 3;
      case WITHDRAWN -> 4;
    };
  }

  /** Shape and colour of a state, beside its word. */
  static Tone tone(CoordinationItemShare share, LocalDate today) {
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
