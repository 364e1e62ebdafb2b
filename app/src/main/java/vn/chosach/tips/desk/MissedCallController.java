package vn.chosach.tips.desk;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.select;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Cuộc gọi nhỡ: noted, called back, ended. */
@Controller
record MissedCallController(MissedCalls calls) {

  static final String MISSED = "/tiep-nhan/cuoc-nho";

  private static final Map<String, String> MENDS =
      Map.of("tips.phone-unclear", "phone", "tips.received-in-the-future", "rangAt");

  @FormMapping(MISSED)
  ModelAndView note(FormVisit visit, Viewer viewer) {
    return visit.answer(
        note(visit.page()),
        sent ->
            ActOutcome.unless(
                calls.note(sent.moment("rangAt"), sent.text("phone"), viewer.actor()), MISSED),
        to -> visit.say(to, "tips.desk.missed.noted"),
        again -> drawn(viewer, null, "", again));
  }

  /** Shows one number, on an answer that no address leads to. */
  @PostMapping(MISSED + "/{call}/so")
  ModelAndView number(Page page, Viewer viewer, @PathVariable UUID call) {
    return calls
        .number(call, viewer.actor())
        .map(number -> drawn(viewer, call, number, note(page).blank(page)))
        .orElseGet(() -> new ModelAndView(page.redirect(MISSED)));
  }

  @PostMapping(MISSED + "/{call}")
  ModelAndView calledBack(FormVisit visit, Viewer viewer, @PathVariable UUID call) {
    Page page = visit.page();
    SubmittedForm sent =
        visit.read(
            FormDefinition.of(
                MISSED + "/" + call,
                "tips.desk.missed.call",
                select(
                    "outcome",
                    "tips.desk.missed.call",
                    choices(page, MissedCallPage.MissedCallOutcome::textKey))));
    var outcome = sent.choice("outcome", MissedCallPage.MissedCallOutcome.class);
    boolean reached = outcome == MissedCallPage.MissedCallOutcome.REACHED;
    return visit.answer(
        sent,
        () ->
            ActOutcome.unless(
                calls.calledBack(call, outcome, viewer.actor()),
                reached ? EntryController.CALL : MISSED),
        to -> visit.say(to, "tips.desk.missed.called-back"),
        again ->
            drawn(viewer, null, "", note(page).blank(page)).addObject("errors", again.errors()));
  }

  private static FormDefinition note(Page page) {
    return FormDefinition.of(
            MISSED,
            "tips.desk.missed.write",
            line("phone", "tips.desk.missed.number")
                .hinted()
                .missing("tips.phone-unclear")
                .autocomplete("off"),
            now("rangAt", "tips.desk.missed.rang", page).hinted().wrong("tips.received-unclear"))
        .mending(MENDS);
  }

  private ModelAndView drawn(Viewer viewer, @Nullable UUID opened, String number, FormView note) {
    return new ModelAndView(
            "tips/missed",
            "missed",
            new MissedCallPage(
                calls.open(viewer.actor()), calls.waiting(viewer.actor()), opened, number, note))
        .addObject("errors", note.errors());
  }
}
