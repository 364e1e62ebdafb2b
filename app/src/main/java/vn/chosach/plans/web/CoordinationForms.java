package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
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
    if (event == CoordinationEvent.GROUP) {
      List<Choice> others =
          difficulties.candidates(share, ActingOfficer.of(viewer)).stream()
              .map(one -> alike(one, page))
              .toList();
      fields.add(
          select("cung", "plans.difficulty.with", others)
              .empty("plans.difficulty.alone")
              .optional());
    }
    if (event == CoordinationEvent.ENTER) {
      fields.add(PlanFields.day("ngay", "plans.matter.sent-on").within(null, page.today()));
    }
    if (event.setsDay() && kind.hasDay()) {
      fields.add(
          PlanFields.day("ngay", "plans.matter.new-day")
              .start(page.today().plusDays(NEW_DAY).toString())
              .within(page.today(), null));
    }
    fields.addAll(PlanFields.figures(asked(event, matter)));
    fields.add(
        PlanFields.words("loi", need.words() ? "plans.matter.words" : "plans.matter.words-if-any")
            .optional(!need.words()));
    fields.addAll(
        PlanFields.paper(
            need.document() ? hint(event, matter, share, ActingOfficer.of(viewer)) : null));
    return FormDefinition.of(
            PlanRoutes.MATTERS + "/" + matter.id() + "/buoc", event.textKey(kind), fields)
        .on(share.version())
        .mending(PlanFields.MENDS);
  }

  List<OrderFigures.AskedFigure> asked(CoordinationEvent event, CoordinationItem matter) {
    return event == CoordinationEvent.ANSWER ? figures.asked(matter.id()) : List.of();
  }

  private Choice alike(Difficulties.AlikeDifficulty one, Page page) {
    return Choice.of(
        one.matter().toString(),
        one.number() + " " + one.title() + " (" + names.agency(one.agency(), page) + ")");
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
            .filter(plan -> plan.owner().equals(member.agency()))
            .filter(plan -> plan.state() == PlanState.ISSUED)
            .map(
                plan ->
                    Choice.of(
                        plan.id().toString(),
                        plan.number() + " " + PageNames.in(page, plan.titleVi(), plan.titleEn())))
            .toList();
  }

  /**
   * The form by which a matter is begun.
   *
   * @param told what the address or the form that was sent says
   */
  FormDefinition begun(
      CoordinationKind kind, MultiValueMap<String, String> told, Page page, ActingOfficer officer) {
    var fields = new ArrayList<FormField>();
    fields.add(hidden("xem", ""));
    fields.add(hidden("loai", kind.name()));
    fields.add(
        kind == CoordinationKind.DIFFICULTY
            ? select("nhiem-vu", "plans.call.hinders", PlanForms.carried(plans, officer, page))
                .empty("plans.call.hinders.none")
                .hint("plans.call.hinders.hint")
                .optional()
            : within(kind, officer)
                ? select("nhiem-vu", "plans.call.duty", PlanForms.carried(plans, officer, page))
                    .empty("plans.call.hinders.none")
                    .hint("plans.call.duty.hint")
                    .optional()
                : hidden("nhiem-vu", Objects.requireNonNullElse(told.getFirst("nhiem-vu"), "")));
    boolean late = kind == CoordinationKind.COLLECTION && told.containsKey(LATE);
    if (late) {
      fields.add(hidden(LATE, "1"));
    }
    boolean chosen = !kind.isPaper() || kind == CoordinationKind.DIRECTIVE || !paperless(told);
    fields.add(
        chosen
            ? hidden("van-ban", Objects.requireNonNullElse(told.getFirst("van-ban"), ""))
            : select("van-ban", "plans.matter.document", ownPapers(officer))
                .empty("plans.choose")
                .hint("plans.call.paper.hint")
                .missing("plans.order-needs-paper"));
    fields.add(PlanFields.title("ten", "plans.call.title"));
    fields.add(PlanFields.words("loi", "plans.call.words").rows(8));
    if (kind.hasDay()) {
      FormField day =
          PlanFields.day(
              "ngay",
              kind == CoordinationKind.DIFFICULTY ? "plans.call.needed-by" : "plans.call.by");
      fields.add(
          late
              ? day.within(null, page.today().minusDays(1))
              : day.start(page.today().plusDays(DAYS).toString()).within(page.today(), null));
    }
    if (kind == CoordinationKind.PROGRAMME) {
      List<Choice> team = names.colleagues(officer);
      fields.add(PlanFields.day("tu-ngay", "plans.programme.from").start(page.today().toString()));
      fields.add(PlanFields.day("den-ngay", "plans.programme.to").within(page.today(), null));
      fields.add(
          select("truong-doan", "plans.programme.leader", team)
              .empty("plans.choose")
              .missing("plans.team-missing"));
      fields.add(
          ticks("doan", "plans.programme.team", team).needed().missing("plans.team-missing"));
    }
    if (kind == CoordinationKind.COLLECTION || kind == CoordinationKind.DIRECTIVE) {
      fields.add(
          select("ke-hoach", "plans.matter.plan", issued(late, officer, page))
              .empty("plans.choose")
              .optional(kind != CoordinationKind.COLLECTION));
    }
    if (kind == CoordinationKind.DIRECTIVE && !paperless(told)) {
      fields.add(
          select("can-cu", "plans.matter.basis", names.bases(page))
              .hint("plans.matter.basis.hint")
              .optional());
    }
    if (!kind.follows().isEmpty()) {
      boolean order = kind == CoordinationKind.DIRECTIVE;
      FormField before =
          select(
              "theo", order ? "plans.call.after" : "plans.kind.programme", followed(kind, officer));
      fields.add(
          order
              ? before.optional()
              : before.empty("plans.choose").missing("plans.programme-missing"));
    }
    if (!kind.raised()) {
      fields.add(
          ticks(
                  "co-quan",
                  "plans.call.to",
                  offered(kind, late ? begins(told, officer, page) : page.today(), officer, page))
              .needed()
              .missing("plans.addressee-missing"));
    }
    if (kind == CoordinationKind.DIRECTIVE && paperless(told)) {
      fields.add(PlanFields.asked());
    }
    boolean drafted =
        paperless(told)
            && (kind == CoordinationKind.DIRECTIVE
                || kind == CoordinationKind.REMINDER
                    && SentId.of(told.getFirst("nhiem-vu")).isPresent());
    return FormDefinition.of(
            drafted ? PlanRoutes.MATTERS + "/soan" : PlanRoutes.MATTERS + "/moi",
            drafted ? "plans.call.draft" : "plans.call.send",
            fields)
        .mending(PlanFields.MENDS);
  }

  /** Period and team of a programme, as they were sent; {@code null} for what is none. */
  static @Nullable Supervision terms(SubmittedForm sent) {
    return sent.has("truong-doan")
        ? new Supervision(
            sent.dayIfAny("tu-ngay"),
            sent.dayIfAny("den-ngay"),
            SentId.of(sent.text("truong-doan")).orElse(null),
            sent.all("doan").stream()
                .flatMap(one -> SentId.of(one).stream())
                .collect(Collectors.toSet()))
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
    return documents.outgoing(asked, officer).documents().stream()
        .map(one -> Choice.of(one.id().toString(), one.number() + " " + one.subject()))
        .toList();
  }

  private static boolean paperless(MultiValueMap<String, String> told) {
    return SentId.of(told.getFirst("van-ban")).isEmpty();
  }

  /** Every addressee, and one tick that stands for all committees of communes. */
  private List<Choice> offered(
      CoordinationKind kind, LocalDate day, ActingOfficer officer, Page page) {
    if (within(kind, officer)) {
      return names.below(officer.agency(), page);
    }
    List<Choice> all = names.addressees(day, page);
    long communes =
        all.stream().filter(one -> one.value().startsWith(CallController.COMMUNE)).count();
    return Stream.concat(
            all.stream(),
            Stream.of(
                Choice.of(
                    CallController.ALL_COMMUNES, page.t("plans.call.all-communes", communes))))
        .toList();
  }

  private List<Choice> issued(boolean late, ActingOfficer officer, Page page) {
    return plans.list(officer).stream()
        .filter(plan -> plan.ofCommittee() && plan.state() != PlanState.DRAFT)
        .filter(plan -> late || plan.state() == PlanState.ISSUED)
        .map(
            plan ->
                Choice.of(
                    plan.id().toString(),
                    plan.number() + " " + PageNames.in(page, plan.titleVi(), plan.titleEn())))
        .toList();
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
