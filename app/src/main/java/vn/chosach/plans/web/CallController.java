package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanState;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/**
 * A new directive, request, reminder, difficulty, programme or recommendation: write, look, send.
 */
@Controller
record CallController(Plans plans, PageNames names) {

  private static final String NEW = PlanRoutes.MATTERS + "/moi";
  private static final String COMMUNE = "BCD389-XA-";
  private static final String ALL_COMMUNES = "BCD389-XA";
  private static final int DAYS = 7;

  @GetMapping(NEW)
  ModelAndView blank(
      Page page, ActingOfficer officer, @RequestParam MultiValueMap<String, String> asked) {
    CoordinationKind kind = kind(asked.getFirst("loai"), officer, page);
    var told = new LinkedMultiValueMap<>(asked);
    if (kind == CoordinationKind.REMINDER) {
      propose(told, officer, page);
    }
    return draw(kind, form(kind, told, page, officer).told(told, page), false, page);
  }

  @PostMapping(NEW)
  ModelAndView issue(
      FormVisit visit, ActingOfficer officer, @RequestParam MultiValueMap<String, String> values) {
    Page page = visit.page();
    CoordinationKind kind = kind(values.getFirst("loai"), officer, page);
    SubmittedForm sent = visit.read(form(kind, values, page, officer));
    if (sent.tick("xem")) {
      return draw(kind, sent.drawn(), true, page);
    }
    var act =
        new PlanAct.Issue(
            kind,
            sent.text("ten"),
            sent.text("loi"),
            addressees(sent, page),
            sent.has("ngay") ? sent.dayIfAny("ngay") : null,
            id(sent, "ke-hoach"),
            id(sent, "nhiem-vu"),
            id(sent, "theo"),
            sent.has("can-cu") ? sent.text("can-cu") : "",
            id(sent, "van-ban"));
    return visit.answer(
        sent,
        () -> plans.proceed(act, officer),
        FlowAnswer.<UUID>of(
            id -> visit.say(PlanRoutes.MATTERS + "/" + id, "plans.said.issued"),
            again -> again(kind, again, page)));
  }

  /** What the agencies will read. */
  ModelAndView preview(CoordinationKind kind, SubmittedForm sent, Page page) {
    return draw(kind, sent.drawn(), true, page).addObject("page", page.at(NEW));
  }

  /** The form again with what was typed and what is to be mended. */
  ModelAndView again(CoordinationKind kind, FormView form, Page page) {
    return draw(kind, form, false, page).addObject("page", page.at(NEW));
  }

  static @Nullable UUID id(SubmittedForm sent, String field) {
    return sent.has(field) ? SentId.of(sent.text(field)).orElse(null) : null;
  }

  FormDefinition form(
      CoordinationKind kind, MultiValueMap<String, String> told, Page page, ActingOfficer officer) {
    var fields = new ArrayList<FormField>();
    fields.add(hidden("xem", ""));
    fields.add(hidden("loai", kind.name()));
    for (String carried : List.of("nhiem-vu", "van-ban")) {
      fields.add(hidden(carried, Objects.requireNonNullElse(told.getFirst(carried), "")));
    }
    fields.add(PlanFields.title("ten", "plans.call.title"));
    fields.add(PlanFields.words("loi", "plans.call.words").rows(8));
    if (kind.hasDay()) {
      fields.add(
          PlanFields.day("ngay", "plans.call.by")
              .start(page.today().plusDays(DAYS).toString())
              .within(page.today(), null));
    }
    if (kind == CoordinationKind.COLLECTION || kind == CoordinationKind.DIRECTIVE) {
      fields.add(
          select("ke-hoach", "plans.matter.plan", issued(officer, page))
              .empty("plans.choose")
              .optional(kind != CoordinationKind.COLLECTION));
    }
    if (kind == CoordinationKind.DIRECTIVE && !paperless(told)) {
      fields.add(
          select("can-cu", "plans.matter.basis", names.bases(page))
              .hint("plans.matter.basis.hint")
              .optional());
    }
    if (kind.follows() != null) {
      String label =
          kind == CoordinationKind.DIRECTIVE ? "plans.kind.advice" : "plans.kind.programme";
      fields.add(select("theo", label, followed(kind, officer)).optional());
    }
    if (!kind.raised()) {
      fields.add(
          ticks("co-quan", "plans.call.to", offered(kind, officer, page))
              .needed()
              .missing("plans.addressee-missing"));
    }
    boolean drafted = kind == CoordinationKind.DIRECTIVE && paperless(told);
    return FormDefinition.of(
            drafted ? PlanRoutes.MATTERS + "/soan" : NEW,
            drafted ? "plans.call.draft" : "plans.call.send",
            fields)
        .mending(PlanFields.MENDS);
  }

  private static boolean paperless(MultiValueMap<String, String> told) {
    return SentId.of(told.getFirst("van-ban")).isEmpty();
  }

  /** Every addressee, and one tick that stands for all committees of communes. */
  private List<Choice> offered(CoordinationKind kind, ActingOfficer officer, Page page) {
    if (within(kind, officer)) {
      return names.below(officer.agency(), page);
    }
    List<Choice> all = names.addressees(page);
    long communes = all.stream().filter(one -> one.value().startsWith(COMMUNE)).count();
    return Stream.concat(
            all.stream(),
            Stream.of(Choice.of(ALL_COMMUNES, page.t("plans.call.all-communes", communes))))
        .toList();
  }

  private ModelAndView draw(CoordinationKind kind, FormView form, boolean preview, Page page) {
    String words = kind.name().toLowerCase(java.util.Locale.ROOT);
    FormView.Input to = form.input("co-quan");
    FormView.Input day = form.input("ngay");
    Set<String> chosen = to == null ? Set.of() : new LinkedHashSet<>(keys(to.values(), page));
    return new ModelAndView(
        "plans/call",
        "view",
        new CallView(
            kind.name(),
            page.t("plans.new." + words),
            page.t("plans.hint." + words),
            form.without("co-quan"),
            to == null ? List.of() : to.choices(),
            chosen,
            preview,
            day == null ? "" : page.day(SentDay.of(day.value()))));
  }

  /** Those that are ticked; one tick can stand for all committees of communes. */
  List<String> addressees(SubmittedForm sent, Page page) {
    return sent.has("co-quan") ? keys(sent.all("co-quan"), page) : List.of();
  }

  private List<String> keys(List<String> ticked, Page page) {
    var keys = new LinkedHashSet<String>();
    for (String key : ticked) {
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

  private List<Choice> issued(ActingOfficer officer, Page page) {
    return plans.list(officer).stream()
        .filter(plan -> plan.ofCommittee() && plan.state() == PlanState.ISSUED)
        .map(
            plan ->
                Choice.of(
                    plan.id().toString(),
                    plan.number() + " " + PageNames.in(page, plan.titleVi(), plan.titleEn())))
        .toList();
  }

  /** Programmes of the Front, or advice that the leaders agreed to. */
  private List<Choice> followed(CoordinationKind kind, ActingOfficer officer) {
    CoordinationKind before = kind.follows();
    return before == null
        ? List.of()
        : plans.matters(CoordinationQuestion.of(before), officer).matters().stream()
            .filter(
                one ->
                    before != CoordinationKind.ADVICE
                        || one.shares().stream()
                            .anyMatch(share -> share.state() == CoordinationState.CLOSED))
            .map(one -> Choice.of(one.id().toString(), one.number() + " " + one.title()))
            .toList();
  }

  /** Neutral words: what is asked, what is counted, by when; no blame and no threat. */
  private void propose(MultiValueMap<String, String> typed, ActingOfficer officer, Page page) {
    UUID id = SentId.of(typed.getFirst("nhiem-vu")).orElse(null);
    String agency = Objects.requireNonNullElse(typed.getFirst("co-quan"), "");
    if (id == null || agency.isEmpty()) {
      return;
    }
    Period period =
        Period.read(Objects.requireNonNullElse(typed.getFirst("ky"), ""))
            .orElseGet(() -> Period.yearOf(page.today()));
    LocalDate until = period.over(page.today()) ? period.to() : page.today();
    Trace trace =
        plans.trace(id, new Trace.TraceQuestion(period, agency, "", 0), officer).orElse(null);
    if (trace == null) {
      return;
    }
    int step = step(id, agency, officer);
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

  private int step(UUID duty, String agency, ActingOfficer officer) {
    var asked =
        new CoordinationQuestion(
            null, CoordinationKind.REMINDER, null, false, agency, duty, null, 0, 1);
    int last =
        plans.matters(asked, officer).matters().stream()
            .filter(one -> one.shares().stream().anyMatch(share -> share.state().open()))
            .map(CoordinationItem::ladder)
            .findFirst()
            .orElse(0);
    return Math.min(3, last + 1);
  }

  /**
   * Whether a officer may begin one; a task to those below is prepared, and their head signs it.
   */
  boolean begins(CoordinationKind kind, ActingOfficer officer, Page page) {
    return within(kind, officer)
        ? PlanAccessPolicy.actsForUnit(officer) && !names.below(officer.agency(), page).isEmpty()
        : kind.begunBy(officer, names.seats(page));
  }

  private static boolean within(CoordinationKind kind, ActingOfficer officer) {
    return kind == CoordinationKind.DIRECTIVE && !PlanAccessPolicy.directs(officer);
  }

  private CoordinationKind kind(@Nullable String name, ActingOfficer officer, Page page) {
    CoordinationKind kind =
        CoordinationController.one(CoordinationKind.values(), name)
            .orElse(CoordinationKind.DIFFICULTY);
    if (!begins(kind, officer, page) && Objects.nonNull(name)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return kind;
  }
}
