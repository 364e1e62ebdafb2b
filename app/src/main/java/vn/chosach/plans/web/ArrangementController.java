package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.Arrangement;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Quy chế phối hợp: who answers whom within how many hours, and since when. */
@Controller
record ArrangementController(Plans plans, PageNames names) {

  static final String RULES = PlanRoutes.PLANS + "/quy-che";
  static final int PARTIES = 6;

  private static final Map<String, String> MENDS =
      PlanFields.mends(Map.of("plans.two-parties", "ben-1", "plans.unknown-agency", "ben-1"));

  @FormMapping(RULES)
  ModelAndView arrange(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    boolean directs = PlanAccessPolicy.directs(officer);
    if (visit.sent() && !directs) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit.answer(
        form(page),
        sent -> {
          if (parties(sent).size() < 2) {
            sent.refused(Refusal.of("plans.two-parties"));
          }
        },
        sent ->
            plans.proceed(
                new PlanAct.Arrange(
                    sent.text("so"),
                    sent.text("ten"),
                    sent.dayIfAny("ngay"),
                    sent.dayIfAny("den"),
                    sent.number("gio"),
                    parties(sent)),
                officer),
        done -> visit.say(RULES, "plans.said.arranged"),
        form ->
            new ModelAndView("plans/arrangements", "rows", rows(page))
                .addObject("form", directs ? form : null));
  }

  private static List<PlanAct.Arrange.Party> parties(SubmittedForm sent) {
    return IntStream.rangeClosed(1, PARTIES)
        .filter(n -> !sent.text("ben-" + n).isEmpty())
        .mapToObj(n -> new PlanAct.Arrange.Party(sent.text("ben-" + n), sent.text("dau-moi-" + n)))
        .toList();
  }

  private FormDefinition form(Page page) {
    List<Choice> agencies = names.addressees(page);
    var parties = new ArrayList<FormField>();
    for (int n = 1; n <= PARTIES; n++) {
      parties.add(select("ben-" + n, "plans.rules.party", agencies).labelled(n).optional());
      parties.add(PlanFields.title("dau-moi-" + n, "plans.rules.focal").labelled(n).optional());
    }
    return FormDefinition.of(
            RULES,
            "plans.rules.enter",
            PlanFields.title("ten", "plans.rules.about"),
            PlanFields.document("plans.document").missing("plans.document-missing"),
            PlanFields.day("ngay", "plans.rules.from"),
            PlanFields.day("den", "plans.rules.to").optional(),
            number("gio", "plans.rules.within").hinted().wrong("plans.hours-out-of-range"))
        .and(parties)
        .mending(MENDS);
  }

  private List<ArrangementsRow> rows(Page page) {
    return plans.arrangements(page.today(), List.of()).stream().map(one -> row(one, page)).toList();
  }

  private ArrangementsRow row(Arrangement one, Page page) {
    return new ArrangementsRow(
        one.title(),
        one.document(),
        page.day(one.from()) + " – " + (one.to() == null ? "…" : page.day(one.to())),
        page.t("plans.rules.hours", one.hours()),
        one.parties().stream()
            .map(
                party ->
                    new ArrangementsRow.ArrangedParty(
                        names.agency(party.agency(), page), party.focal()))
            .toList());
  }
}
