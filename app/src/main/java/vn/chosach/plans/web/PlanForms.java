package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanEvent;
import vn.chosach.plans.life.PlanLifeCycle;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.PlanState;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of a plan: what each asks for, and the act that comes of it. */
@Component
record PlanForms(Plans plans, PageNames names, FactBook facts) {

  private static final String OFFERED = "nhiem-vu-tren";
  private static final String KINDS = "loai-minh-chung";

  /** Refusals that have another field here than elsewhere in the room. */
  private static final Map<String, String> MENDS =
      PlanFields.mends(
          Map.of(
              "plans.unknown-agency", "phoi-hop",
              "plans.too-many-agencies", "phoi-hop",
              "plans.successor-unfit", "ke-tiep"));

  /**
   * The form of one act.
   *
   * @param act what comes of it, once it is in order
   */
  record PlanActForm(FormDefinition definition, Function<SubmittedForm, PlanAct> act) {}

  /** What a member may do with a plan now, in the order of the page. */
  List<String> acts(PlanFile file, ActingOfficer member) {
    var plan = file.plan();
    boolean own = !plan.ofCommittee() && names.acts(plan.owner(), member);
    boolean writes =
        plan.ofCommittee()
            ? PlanAccessPolicy.directs(member)
            : own && PlanAccessPolicy.actsForUnit(member);
    boolean signs =
        plan.ofCommittee()
            ? PlanAccessPolicy.directs(member)
            : own && PlanAccessPolicy.heads(member);
    return Arrays.stream(PlanEvent.values())
        .filter(event -> PlanLifeCycle.row(plan.state(), event).isPresent())
        .filter(event -> event == PlanEvent.AMEND ? writes : signs)
        .filter(
            event ->
                event != PlanEvent.SUCCEED
                    || plan.ofCommittee() && !successors(file, member).isEmpty())
        .map(PlanEvent::name)
        .flatMap(
            name ->
                !name.equals("AMEND")
                    ? Stream.of(name)
                    : Stream.of("TAKE", "AIM", name, "DROP")
                        .filter(one -> !one.equals("AIM") || plan.state() == PlanState.DRAFT)
                        .filter(one -> !one.equals("TAKE") || !file.offered().isEmpty())
                        .filter(one -> !one.equals("DROP") || !file.duties().isEmpty()))
        .toList();
  }

  /**
   * The form of one act on a plan; empty for an act that the page does not have.
   *
   * @param amended the duty from which the form of an amendment begins; {@code null} for a new one
   */
  Optional<PlanActForm> of(
      String act, PlanFile file, @Nullable Duty amended, ActingOfficer member, Page page) {
    UUID plan = file.plan().id();
    boolean issued = file.plan().state() == PlanState.ISSUED;
    return Optional.ofNullable(
        switch (act) {
          case "AIM" -> form(act, file, sent -> NewPlanForms.aimed(plan, sent), NewPlanForms.aim());
          case "AMEND" -> form(act, file, sent -> write(plan, sent), amend(file, amended, page));
          case "TAKE" ->
              form(
                  act,
                  file,
                  sent ->
                      new PlanAct.TakeOver(
                          plan,
                          sent.version(),
                          sent.all(OFFERED).stream()
                              .flatMap(one -> SentId.of(one).stream())
                              .collect(Collectors.toSet()),
                          sent.text("loi"),
                          PlanFields.paper(sent)),
                  with(
                      PlanFields.paper(issued),
                      ticks(OFFERED, "plans.take.duties", offered(file, page))
                          .needed()
                          .missing("plans.duty-not-chosen"),
                      PlanFields.words("loi", "plans.amend.why").rows(2).optional(!issued)));
          case "DROP" ->
              form(
                  act,
                  file,
                  sent ->
                      new PlanAct.Drop(
                          plan,
                          sent.version(),
                          sent.id("nhiem-vu"),
                          sent.text("loi"),
                          PlanFields.paper(sent)),
                  with(
                      PlanFields.paper(issued),
                      select("nhiem-vu", "plans.duty", duties(file, page))
                          .missing("plans.duty-not-chosen"),
                      PlanFields.words("loi", "plans.drop.why").rows(2)));
          case "ISSUE" -> dated(act, file, page, PlanAct.IssuePlan::new);
          case "CLOSE" -> dated(act, file, page, PlanAct.ClosePlan::new);
          case "SUCCEED" ->
              form(
                  act,
                  file,
                  sent -> new PlanAct.Succeed(plan, sent.version(), sent.id("ke-tiep")),
                  List.of(
                      select("ke-tiep", "plans.plan.successor", successors(file, member))
                          .empty(null)
                          .wrong("plans.successor-unfit")));
          default -> null;
        });
  }

  /** An act on a plan by a document of a day. */
  private interface DatedAct {
    PlanAct of(UUID plan, int version, @Nullable LocalDate day, PlanPaper paper);
  }

  private static PlanActForm dated(String act, PlanFile file, Page page, DatedAct dated) {
    return form(
        act,
        file,
        sent ->
            dated.of(
                file.plan().id(), sent.version(), sent.dayIfAny("ngay"), PlanFields.paper(sent)),
        with(
            PlanFields.paper(true),
            FormField.today("ngay", "plans.document.on", page).within(null, page.today())));
  }

  private static PlanActForm form(
      String act, PlanFile file, Function<SubmittedForm, PlanAct> of, List<FormField> fields) {
    return new PlanActForm(
        FormDefinition.of(
                PlanRoutes.PLANS + "/" + file.plan().id() + "/buoc",
                "plans.plan-event." + act.toLowerCase(Locale.ROOT),
                Stream.concat(Stream.of(hidden("viec", act)), fields.stream()).toList())
            .on(file.plan().version())
            .mending(MENDS),
        of);
  }

  private static List<FormField> with(List<FormField> paper, FormField... before) {
    return Stream.concat(Stream.of(before), paper.stream()).toList();
  }

  private List<FormField> amend(PlanFile file, @Nullable Duty duty, Page page) {
    boolean issued = file.plan().state() == PlanState.ISSUED;
    var carriers = new ArrayList<Choice>();
    if (file.plan().ofCommittee()) {
      carriers.add(Choice.of(DutyText.STANDING, page.t("plans.standing-agency")));
      carriers.addAll(names.addressees(page));
    } else {
      String owner = file.plan().owner();
      carriers.add(Choice.of(owner, names.agency(owner, page)));
      carriers.addAll(names.below(owner, page));
    }
    List<Choice> often = choices(page, Frequency::textKey);
    return with(
        PlanFields.paper(issued),
        line("muc", "plans.amend.ref", 20)
            .hinted()
            .missing("plans.ref-malformed")
            .autocomplete("off")
            .start(begun(duty, Duty::ref)),
        select("phan", "plans.amend.goal", goals(file)).empty(null).start(begun(duty, Duty::goal)),
        PlanFields.title("ten", "plans.amend.title").start(begun(duty, Duty::titleVi)),
        PlanFields.title("ten-anh", "plans.amend.title-en")
            .optional()
            .start(begun(duty, one -> one.titleEn().equals(one.titleVi()) ? "" : one.titleEn())),
        select("chu-tri", "plans.duty.lead", carriers)
            .missing("plans.actor-missing")
            .start(begun(duty, Duty::lead)),
        line("phoi-hop", "plans.duty.partners")
            .hint("plans.amend.partners.hint")
            .optional()
            .start(begun(duty, one -> String.join(", ", one.partners()))),
        select("tan-suat", "plans.duty.frequency", often)
            .empty(null)
            .optional()
            .start(begun(duty, one -> one.frequency().name())),
        FormField.day("han", "plans.amend.due").optional().start(begun(duty, Duty::due)),
        number("chi-tieu", "plans.duty.target-name")
            .hint("plans.amend.target.hint")
            .unread("plans.target-out-of-range")
            .optional()
            .start(begun(duty, Duty::target)),
        ticks(KINDS, "plans.duty.evidence", evidence(page))
            .needed()
            .missing("plans.evidence-missing")
            .start(duty == null ? List.of() : duty.kinds()),
        PlanFields.words("loi", "plans.amend.why").rows(2).optional(!issued));
  }

  /** What the duty says now; nothing for a new one. */
  private static String begun(@Nullable Duty duty, Function<Duty, @Nullable Object> part) {
    Object said = duty == null ? null : part.apply(duty);
    return said == null ? "" : said.toString();
  }

  private static PlanAct write(UUID plan, SubmittedForm sent) {
    Frequency often = sent.choiceIfAny("tan-suat", Frequency.class);
    var text =
        new DutyText(
            sent.text("muc"),
            sent.text("phan"),
            sent.text("ten"),
            sent.text("ten-anh"),
            "",
            sent.text("chu-tri"),
            Arrays.stream(sent.text("phoi-hop").split("[\\n,;]+"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList(),
            often == null ? Frequency.CONTINUOUS : often,
            sent.dayIfAny("han"),
            sent.numberIfAny("chi-tieu"),
            sent.all(KINDS));
    return new PlanAct.Write(plan, sent.version(), text, sent.text("loi"), PlanFields.paper(sent));
  }

  static List<Choice> goals(PlanFile file) {
    return Choice.of(file.goals(), goal -> goal.ref(), goal -> goal.ref() + " " + goal.titleVi());
  }

  private List<Choice> evidence(Page page) {
    return facts.keys().stream()
        .map(kind -> Choice.of(kind, page.t("plans.fact." + kind)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** Duties above with who leads them there, from which those that apply here are chosen. */
  private List<Choice> offered(PlanFile file, Page page) {
    return Choice.of(
        file.offered(),
        duty -> duty.id(),
        duty ->
            duty.ref()
                + " "
                + PlanPages.title(duty, page)
                + " ("
                + names.agency(duty.lead(), page)
                + ")");
  }

  static List<Choice> duties(PlanFile file, Page page) {
    return Choice.of(
        file.duties(), duty -> duty.id(), duty -> duty.ref() + " " + PlanPages.title(duty, page));
  }

  /** Duties of plans in force that the own agency carries. */
  static List<Choice> carried(Plans plans, ActingOfficer officer, Page page) {
    return plans.list(officer).stream()
        .filter(plan -> plan.state() == PlanState.ISSUED)
        .flatMap(plan -> plans.read(plan.id(), officer).stream())
        .flatMap(file -> file.duties().stream())
        .filter(duty -> duty.carriers().anyMatch(officer.agency()::equals))
        .map(
            duty -> Choice.of(duty.id().toString(), duty.ref() + " " + PlanPages.title(duty, page)))
        .toList();
  }

  private List<Choice> successors(PlanFile file, ActingOfficer member) {
    return plans.list(member).stream()
        .filter(plan -> plan.ofCommittee() && !plan.id().equals(file.plan().id()))
        .filter(plan -> plan.lastDay().isAfter(file.plan().lastDay()))
        .map(plan -> Choice.of(plan.id().toString(), plan.number() + " " + plan.titleVi()))
        .toList();
  }
}
