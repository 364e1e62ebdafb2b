package vn.chosach.plans.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/**
 * A new directive, request, reminder, difficulty, programme or recommendation: write, look, send.
 */
@Controller
record CallController(Plans plans, CoordinationForms forms, PageNames names) {

  private static final String NEW = PlanRoutes.MATTERS + "/moi";
  static final String COMMUNE = "BCD389-XA-";
  static final String ALL_COMMUNES = "BCD389-XA";

  @GetMapping(NEW)
  ModelAndView blank(
      Page page, ActingOfficer officer, @RequestParam MultiValueMap<String, String> asked) {
    CoordinationKind kind = kind(asked.getFirst("loai"), officer, page);
    var told = new LinkedMultiValueMap<>(asked);
    if (kind == CoordinationKind.REMINDER) {
      propose(told, officer, page);
    }
    return draw(kind, forms.begun(kind, told, page, officer).told(told, page), false, page);
  }

  @PostMapping(NEW)
  ModelAndView issue(
      FormVisit visit, ActingOfficer officer, @RequestParam MultiValueMap<String, String> values) {
    Page page = visit.page();
    CoordinationKind kind = kind(values.getFirst("loai"), officer, page);
    SubmittedForm sent = visit.read(forms.begun(kind, values, page, officer));
    return sent.tick("xem")
        ? draw(kind, sent.drawn(), true, page)
        : visit.answer(
            sent,
            () -> plans.proceed(wish(kind, sent, page), officer),
            id -> visit.say(PlanRoutes.MATTERS + "/" + id, "plans.said.issued"),
            again -> again(kind, again, page));
  }

  private PlanAct.Issue wish(CoordinationKind kind, SubmittedForm sent, Page page) {
    return new PlanAct.Issue(
        kind,
        sent.text("ten"),
        sent.text("loi"),
        addressees(sent, page),
        sent.dayIfAny("ngay"),
        sent.idIfAny("ke-hoach"),
        sent.idIfAny("nhiem-vu"),
        sent.idIfAny("theo"),
        sent.text("can-cu"),
        sent.idIfAny("van-ban"),
        CoordinationForms.terms(sent),
        sent.has("nhap-sau"));
  }

  /** What the agencies will read. */
  ModelAndView preview(CoordinationKind kind, SubmittedForm sent, Page page) {
    return draw(kind, sent.drawn(), true, page).addObject("page", page.at(NEW));
  }

  /** The form again with what was typed and what is to be mended. */
  ModelAndView again(CoordinationKind kind, FormView form, Page page) {
    return draw(kind, form, false, page).addObject("page", page.at(NEW));
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
    return keys(sent.all("co-quan"), page);
  }

  private List<String> keys(List<String> ticked, Page page) {
    var keys = new LinkedHashSet<String>();
    for (String key : ticked) {
      if (key.equals(ALL_COMMUNES)) {
        names.addressees(page.today(), page).stream()
            .map(Choice::value)
            .filter(one -> one.startsWith(COMMUNE))
            .forEach(keys::add);
      } else {
        keys.add(key);
      }
    }
    return List.copyOf(keys);
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
    return CoordinationForms.within(kind, officer)
        ? PlanAccessPolicy.actsForUnit(officer) && !names.below(officer.agency(), page).isEmpty()
        : kind.begunBy(officer, names.seats(page));
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
