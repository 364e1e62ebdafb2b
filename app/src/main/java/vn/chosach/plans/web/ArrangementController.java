package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanAct.Arrange.Party;
import vn.chosach.plans.matters.Arrangement;
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
  private static final List<Integer> PARTIES = List.of(1, 2, 3, 4, 5, 6);

  private static final Map<String, String> MENDS =
      PlanFields.mends(
          Map.of(
              "plans.two-parties", "ben-1",
              "plans.unknown-agency", "ben-1",
              "plans.party-unnamed", "ben-3"));

  @FormMapping(RULES)
  ModelAndView arrange(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        FormDefinition.of(
                RULES,
                "plans.rules.enter",
                PlanFields.title("ten", "plans.rules.about"),
                PlanFields.document("plans.document"),
                day("ngay", "plans.rules.from"),
                day("den", "plans.rules.to").optional(),
                number("gio", "plans.rules.within").hinted().wrong("plans.hours-out-of-range"))
            .and(PARTIES.stream().flatMap(n -> party(n, visit.page())).toList())
            .mending(MENDS),
        sent -> plans.proceed(rule(sent), officer),
        done -> visit.say(RULES, "plans.said.arranged"),
        form -> list(officer, visit.page()).addObject("form", form));
  }

  private static PlanAct.Arrange rule(SubmittedForm sent) {
    return new PlanAct.Arrange(
        sent.text("so"),
        sent.text("ten"),
        sent.dayIfAny("ngay"),
        sent.dayIfAny("den"),
        sent.number("gio"),
        PARTIES.stream()
            .map(n -> new Party(sent.text("ben-" + n), sent.text("dau-moi-" + n)))
            .filter(one -> !(one.agency() + one.focal()).isEmpty())
            .toList());
  }

  /** There are at least two. */
  private Stream<FormField> party(int n, Page page) {
    return Stream.of(
        select("ben-" + n, "plans.rules.party", names.addressees(page)).labelled(n).optional(n > 2),
        PlanFields.title("dau-moi-" + n, "plans.rules.focal").labelled(n).optional(n > 2));
  }

  private ModelAndView list(ActingOfficer officer, Page page) {
    List<Arrangement> now = plans.arrangements(page.today(), List.of());
    return new ModelAndView(
            "plans/arrangements", "rows", now.stream().map(one -> row(one, page)).toList())
        .addObject("may", PlanAccessPolicy.directs(officer));
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
