package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationLifeCycle;
import vn.chosach.plans.life.CoordinationLifeCycle.CoordinationNeed;
import vn.chosach.plans.life.CoordinationLifeCycle.CoordinationRow;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanState;
import vn.chosach.plans.life.Supervision;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationItem.CoordinationItemShare;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.plans.matters.CountedAnswer;
import vn.chosach.plans.matters.Difficulties;
import vn.chosach.plans.matters.OrderFigures;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms by which matters begin, and of what one agency has to do with one. */
@Component
record CoordinationForms(
    Plans plans,
    Documents documents,
    CountedAnswer counted,
    Difficulties difficulties,
    OrderFigures figures,
    PageNames names) {

  private static final String LATE = "nhap-sau";
  private static final int DAYS = 7;
  private static final int PAPERS = 100;
  private static final int NEW_DAY = 5;

  /** The form of one act on a matter with one agency. */
  FormDefinition of(
      CoordinationEvent event,
      CoordinationItem matter,
      CoordinationItemShare share,
      Viewer viewer,
      Page page) {
    CoordinationKind kind = matter.kind();
    CoordinationNeed need =
        CoordinationLifeCycle.row(kind, share.state(), event)
            .map(CoordinationRow::need)
            .orElse(CoordinationNeed.NOTHING);
    ActingOfficer member = ActingOfficer.of(viewer);
    return FormDefinition.of(
            PlanRoutes.MATTERS + "/" + matter.id() + "/buoc",
            event.textKey(kind),
            hidden("viec", event.name()),
            hidden("phan", share.id().toString()))
        .and(own(event, matter, share, member, page))
        .and(
            PlanFields.words(
                    "loi", need.words() ? "plans.matter.words" : "plans.matter.words-if-any")
                .optional(!need.words()))
        .and(PlanFields.paper(need.document() ? hint(event, matter, share, member) : null))
        .lacking("ke-hoach", "cung", "ngay")
        .on(share.version())
        .mending(PlanFields.MENDS);
  }

  /** What only this act asks. */
  private List<FormField> own(
      CoordinationEvent event,
      CoordinationItem matter,
      CoordinationItemShare share,
      ActingOfficer member,
      Page page) {
    return switch (event) {
      case ANSWER -> {
        List<Choice> own = ownPlans(matter, member, page);
        FormField plan = select("ke-hoach", "plans.matter.which-plan", own);
        yield Stream.concat(
                Stream.of(plan.optional().given(!own.isEmpty())),
                PlanFields.figures(asked(event, matter)).stream())
            .toList();
      }
      case GROUP -> {
        List<Choice> others =
            Choice.of(
                difficulties.candidates(share, member),
                one -> one.matter(),
                one ->
                    "%s %s (%s)"
                        .formatted(one.number(), one.title(), names.agency(one.agency(), page)));
        yield List.of(
            select("cung", "plans.difficulty.with", others)
                .empty("plans.difficulty.alone")
                .optional());
      }
      case ENTER ->
          List.of(FormField.day("ngay", "plans.matter.sent-on").within(null, page.today()));
      case RETURN, FIND, PASS_UP ->
          List.of(
              FormField.day("ngay", "plans.matter.new-day")
                  .start(page.today().plusDays(NEW_DAY).toString())
                  .within(page.today(), null)
                  .given(matter.kind().hasDay()));
      case ISSUE, ACKNOWLEDGE, ACCEPT, WITHDRAW, REPORT -> List.of();
    };
  }

  List<OrderFigures.AskedFigure> asked(CoordinationEvent event, CoordinationItem matter) {
    return event == CoordinationEvent.ANSWER ? figures.asked(matter.id()) : List.of();
  }

  /** An order that presses a duty is answered by what was counted for it too. */
  private String hint(
      CoordinationEvent event,
      CoordinationItem matter,
      CoordinationItemShare share,
      ActingOfficer member) {
    boolean stands =
        matter.kind() == CoordinationKind.DIRECTIVE
            && event == CoordinationEvent.ANSWER
            && counted.since(matter, share.agency(), member) > 0;
    return stands ? "plans.order.paper-or-counted" : "plans.document.needed";
  }

  private List<Choice> ownPlans(CoordinationItem item, ActingOfficer member, Page page) {
    return item.kind() != CoordinationKind.COLLECTION
        ? List.of()
        : plans.list(member).stream()
            .filter(plan -> Objects.equals(plan.above(), item.plan()))
            .filter(plan -> names.acts(plan.owner(), member))
            .filter(plan -> plan.state() == PlanState.ISSUED)
            .map(plan -> named(plan, page))
            .toList();
  }

  private static Choice named(Plan plan, Page page) {
    return Choice.of(
        plan.id().toString(),
        plan.number() + " " + PageNames.in(page, plan.titleVi(), plan.titleEn()));
  }

  /** The form by which a matter is begun, out of what the address or what was sent says. */
  FormDefinition begun(
      CoordinationKind kind, MultiValueMap<String, String> told, Page page, ActingOfficer officer) {
    boolean late = kind == CoordinationKind.COLLECTION && told.containsKey(LATE);
    boolean order = kind == CoordinationKind.DIRECTIVE;
    boolean paperless = SentId.of(told.getFirst("van-ban")).isEmpty();
    boolean pressing =
        kind == CoordinationKind.REMINDER && SentId.of(told.getFirst("nhiem-vu")).isPresent();
    boolean drafted = paperless && (order || pressing);
    return FormDefinition.of(
            PlanRoutes.MATTERS + (drafted ? "/soan" : "/moi"),
            drafted ? "plans.call.draft" : "plans.call.send",
            hidden("xem", ""),
            hidden("loai", kind.name()),
            duty(kind, told, officer, page),
            hidden(LATE, "1").given(late),
            kind.isPaper() && !order && paperless
                ? select("van-ban", "plans.matter.document", ownPapers(officer))
                    .hint("plans.call.paper.hint")
                    .missing("plans.order-needs-paper")
                : hidden("van-ban", Objects.requireNonNullElse(told.getFirst("van-ban"), "")),
            PlanFields.title("ten", "plans.call.title"),
            PlanFields.words("loi", "plans.call.words").rows(8),
            until(kind, late, page).given(kind.hasDay()))
        .and(own(kind, late, paperless, officer, page))
        .and(kind.raised() ? List.of() : List.of(addressees(kind, late, told, officer, page)))
        .and(PlanFields.asked().given(order && paperless))
        .lacking("ke-hoach", "can-cu", "theo", "co-quan")
        .mending(PlanFields.MENDS);
  }

  /** The duty that a difficulty hinders or that an order presses. */
  private FormField duty(
      CoordinationKind kind, MultiValueMap<String, String> told, ActingOfficer officer, Page page) {
    boolean hinders = kind == CoordinationKind.DIFFICULTY;
    return hinders || within(kind, officer)
        ? select(
                "nhiem-vu",
                hinders ? "plans.call.hinders" : "plans.call.duty",
                PlanForms.carried(plans, officer, page))
            .empty("plans.call.hinders.none")
            .hint(hinders ? "plans.call.hinders.hint" : "plans.call.duty.hint")
            .optional()
        : hidden("nhiem-vu", Objects.requireNonNullElse(told.getFirst("nhiem-vu"), ""));
  }

  private static FormField until(CoordinationKind kind, boolean late, Page page) {
    boolean raised = kind == CoordinationKind.DIFFICULTY;
    FormField day = FormField.day("ngay", raised ? "plans.call.needed-by" : "plans.call.by");
    return late
        ? day.within(null, page.today().minusDays(1))
        : day.start(page.today().plusDays(DAYS).toString()).within(page.today(), null);
  }

  /** What only this kind asks. */
  private List<FormField> own(
      CoordinationKind kind, boolean late, boolean paperless, ActingOfficer officer, Page page) {
    return switch (kind) {
      case PROGRAMME -> {
        List<Choice> team = names.colleagues(officer);
        yield List.of(
            FormField.today("tu-ngay", "plans.programme.from", page),
            FormField.day("den-ngay", "plans.programme.to").within(page.today(), null),
            select("truong-doan", "plans.programme.leader", team).missing("plans.team-missing"),
            ticks("doan", "plans.programme.team", team).needed().missing("plans.team-missing"));
      }
      case COLLECTION -> List.of(plan(late, officer, page));
      case DIRECTIVE ->
          List.of(
              plan(late, officer, page).optional(),
              select("can-cu", "plans.matter.basis", names.bases(page))
                  .hinted()
                  .optional()
                  .given(!paperless),
              select("theo", "plans.call.after", followed(kind, officer)).optional());
      case RECOMMENDATION ->
          List.of(
              select("theo", "plans.kind.programme", followed(kind, officer))
                  .missing("plans.programme-missing"));
      case REQUEST, REMINDER, VISIT, ADVICE, DIFFICULTY -> List.of();
    };
  }

  private FormField plan(boolean late, ActingOfficer officer, Page page) {
    List<Choice> issued =
        plans.list(officer).stream()
            .filter(plan -> plan.ofCommittee() && plan.state() != PlanState.DRAFT)
            .filter(plan -> late || plan.state() == PlanState.ISSUED)
            .map(plan -> named(plan, page))
            .toList();
    return select("ke-hoach", "plans.matter.plan", issued);
  }

  private FormField addressees(
      CoordinationKind kind,
      boolean late,
      MultiValueMap<String, String> told,
      ActingOfficer officer,
      Page page) {
    LocalDate day = late ? begins(told, officer, page) : page.today();
    return ticks("co-quan", "plans.call.to", offered(kind, day, officer, page))
        .needed()
        .missing("plans.addressee-missing");
  }

  /** Period and team of a programme, as they were sent; {@code null} for what is none. */
  static @Nullable Supervision terms(SubmittedForm sent) {
    return sent.has("truong-doan")
        ? new Supervision(
            sent.dayIfAny("tu-ngay"),
            sent.dayIfAny("den-ngay"),
            sent.idIfAny("truong-doan"),
            Set.copyOf(sent.ids("doan")))
        : null;
  }

  /** Agencies of the day on which a plan of an earlier year began. */
  private LocalDate begins(MultiValueMap<String, String> told, ActingOfficer officer, Page page) {
    return SentId.of(told.getFirst("ke-hoach"))
        .flatMap(id -> plans.read(id, officer))
        .map(file -> file.plan().firstDay())
        .orElse(page.today());
  }

  /** Papers of the own agency that were issued, the newest first. */
  private List<Choice> ownPapers(ActingOfficer officer) {
    var asked = new DocumentQuestion("", DocumentState.ISSUED, null, 0, 0, PAPERS);
    return Choice.of(
        documents.outgoing(asked, officer).documents(),
        one -> one.id(),
        one -> one.number() + " " + one.subject());
  }

  /** Every addressee, and one tick that stands for all committees of communes. */
  private List<Choice> offered(
      CoordinationKind kind, LocalDate day, ActingOfficer officer, Page page) {
    if (within(kind, officer)) {
      return names.below(officer.agency(), page);
    }
    var all = new ArrayList<>(names.addressees(day, page));
    long communes =
        all.stream().filter(one -> one.value().startsWith(CallController.COMMUNE)).count();
    all.add(Choice.of(CallController.ALL_COMMUNES, page.t("plans.call.all-communes", communes)));
    return all;
  }

  /** What was agreed or answered, or programmes whose team has reported. */
  private List<Choice> followed(CoordinationKind kind, ActingOfficer officer) {
    return kind.follows().stream()
        .flatMap(
            before -> plans.matters(CoordinationQuestion.of(before), officer).matters().stream())
        .filter(
            one -> one.shares().stream().anyMatch(share -> one.kind().followable(share.state())))
        .map(one -> Choice.of(one.id().toString(), one.number() + " " + one.title()))
        .toList();
  }

  static boolean within(CoordinationKind kind, ActingOfficer officer) {
    return kind == CoordinationKind.DIRECTIVE && !PlanAccessPolicy.directs(officer);
  }
}
