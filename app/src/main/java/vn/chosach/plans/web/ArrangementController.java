package vn.chosach.plans.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Quy chế phối hợp: who answers whom within how many hours, and since when. */
@Controller
class ArrangementController {

  static final String RULES = PlanRoutes.PLANS + "/quy-che";
  static final int PARTIES = 6;

  private final Plans plans;
  private final PageNames names;
  private final FormPasses passes;

  ArrangementController(Plans plans, PageNames names, FormPasses passes) {
    this.passes = passes;
    this.plans = plans;
    this.names = names;
  }

  @GetMapping(RULES)
  ModelAndView read(Page page, Viewer viewer) {
    return draw(Map.of(), FormErrors.none(), page, viewer);
  }

  @PostMapping(RULES)
  ModelAndView arrange(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam MultiValueMap<String, String> form) {
    Sent sent = Sent.of(form);
    Integer hours = sent.number("gio");
    FormErrors errors = faults(sent, hours, page);
    if (!errors.isEmpty()) {
      return refused(sent, errors, page, viewer);
    }
    var act =
        new PlanAct.Arrange(
            sent.text("so"),
            sent.text("ten"),
            sent.day("ngay"),
            sent.day("den"),
            hours == null ? 0 : hours,
            IntStream.rangeClosed(1, PARTIES)
                .filter(n -> !sent.text("ben-" + n).isBlank())
                .mapToObj(
                    n ->
                        new PlanAct.Arrange.Party(sent.text("ben-" + n), sent.text("dau-moi-" + n)))
                .toList());
    ActOutcome<UUID> outcome =
        plans.proceed(passes.once(act, sent, viewer), ActingOfficer.of(viewer));
    if (outcome instanceof ActOutcome.Done) {
      speaker.say("plans.said.arranged");
      return new ModelAndView(page.redirect(RULES));
    }
    return refused(sent, Faults.of(outcome, "ten", page), page, viewer);
  }

  /** What of a rule is empty or cannot be read, all at once. */
  private static FormErrors faults(Sent sent, @Nullable Integer hours, Page page) {
    return Faults.all(
        page,
        new Faults.At("ten", PlanChecks.line(sent.text("ten"))),
        Faults.At.when(sent.text("so").isBlank(), "so", "plans.document-missing"),
        new Faults.At("ngay", PlanChecks.day(sent.day("ngay"))),
        Faults.At.when(
            !sent.text("den").isBlank() && sent.day("den") == null, "den", "plans.day-missing"),
        Faults.At.when(hours == null, "gio", "plans.hours-out-of-range"),
        Faults.At.when(
            IntStream.rangeClosed(1, PARTIES).filter(n -> !sent.text("ben-" + n).isBlank()).count()
                < 2,
            "co-quan",
            "plans.two-parties"));
  }

  private ModelAndView refused(Sent sent, FormErrors errors, Page page, Viewer viewer) {
    ModelAndView again = draw(sent.typed(), errors, page, viewer);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private ModelAndView draw(
      Map<String, String> typed, FormErrors errors, Page page, Viewer viewer) {
    var drawn = new ModelAndView("plans/arrangements");
    drawn.addObject(
        "view",
        new ArrangementsView(
            plans.arrangements(page.today(), List.of()).stream()
                .map(
                    one ->
                        new ArrangementsView.ArrangementsRow(
                            one.title(),
                            one.document(),
                            page.day(one.from())
                                + " – "
                                + (one.to() == null ? "…" : page.day(one.to())),
                            page.t("plans.rules.hours", one.hours()),
                            one.parties().stream()
                                .map(
                                    party ->
                                        new ArrangementsView.Party(
                                            names.agency(party.agency(), page), party.focal()))
                                .toList()))
                .toList(),
            PlanAccessPolicy.directs(ActingOfficer.of(viewer))
                ? new ArrangementsView.ArrangementsForm(
                    names.addressees(page), typed, errors, passes.fresh(viewer.officerId()))
                : null));
    return drawn;
  }
}
