package vn.chosach.retention.web;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.ErasureWish;
import vn.chosach.retention.Hold;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.form.SubmittedForm;

/** Rules, proposals, holds and stubs on one page, and the acts on them. */
@Controller
record RetentionController(Retention retention, RetentionPages pages) {

  private static final String SIGNED = "retention.said.waiting";

  @GetMapping(RetentionRoutes.DESK)
  ModelAndView show(FormVisit visit, Viewer viewer) {
    return show(null, visit, viewer);
  }

  /** The run of the night by hand, proposals, and what is held. */
  @PostMapping({RetentionRoutes.DESK + "/ra-soat", RetentionRoutes.DESK + "/de-nghi"})
  ModelAndView act(FormVisit visit, Viewer viewer) {
    return show(null, visit, viewer);
  }

  @PostMapping({RetentionRoutes.DESK + "/{id}/ky", RetentionRoutes.DESK + "/giu/{id}/tha"})
  ModelAndView act(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return show(id, visit, viewer);
  }

  /** What is not there, or not for this officer, is refused alike by the room. */
  private ModelAndView show(@Nullable UUID acted, FormVisit visit, Viewer viewer) {
    var forms = new ArrayList<PageForm<?>>();
    forms.add(
        new PageForm<>(
            FormDefinition.of(RetentionRoutes.DESK + "/ra-soat", "retention.run"),
            sent ->
                viewer.roles().stream().allMatch(role -> role == Role.AUDITOR)
                    ? ActOutcome.refused("retention.not-yours")
                    : ActOutcome.done(retention.propose(viewer.actor())),
            done -> visit.say(RetentionRoutes.DESK, "retention.said.run", done)));
    forms.add(
        form(RetentionPages.proposing(visit.page()), sent -> propose(sent, viewer), visit, SIGNED));
    forms.addAll(
        PageForm.each(
            retention.waiting().stream().map(ErasureProposal::id),
            acted,
            id ->
                form(
                    RetentionPages.signing(id, visit.page()),
                    sent ->
                        retention.answer(
                            id,
                            sent.yes("dong-y"),
                            sent.text("y-kien"),
                            viewer.actor(),
                            viewer.roles()),
                    visit,
                    SIGNED)));
    forms.addAll(
        PageForm.each(
            retention.held().stream().map(Hold::id),
            acted,
            id ->
                form(
                    RetentionPages.releasing(id),
                    sent -> retention.end(id, sent.text("y-kien"), viewer.actor(), viewer.roles()),
                    visit,
                    "retention.said.release-waiting")));
    return visit.among(
        drawn ->
            new ModelAndView("retention/desk", "forms", drawn)
                .addObject("desk", pages.page(visit.asked("dau").strip(), visit.page(), viewer)),
        forms);
  }

  private ActOutcome<UUID> propose(SubmittedForm sent, Viewer viewer) {
    RecordKind kind = sent.choiceIfAny("loai", RecordKind.class);
    boolean holds = sent.text("viec").equals(RetentionPages.HOLD);
    ErasureProposal.Ground ground = sent.choiceIfAny("can-cu", ErasureProposal.Ground.class);
    if (kind == null || ground == null && !holds) {
      return ActOutcome.refused("loai", "retention.kind-missing");
    }
    String number = sent.text("so");
    String words = sent.text("ly-do");
    String basis = sent.text("van-ban");
    return ground == null || holds
        ? retention.keep(kind, number, words, basis, viewer.actor(), viewer.roles())
        : retention.propose(
            new ErasureWish(kind, number, ground, words, basis), viewer.actor(), viewer.roles());
  }

  private static PageForm<UUID> form(
      FormDefinition form,
      Function<SubmittedForm, ActOutcome<UUID>> act,
      FormVisit visit,
      String waiting) {
    return new PageForm<>(
        form,
        act,
        done -> visit.say(RetentionRoutes.DESK, "retention.said.done"),
        done -> visit.say(RetentionRoutes.DESK, waiting));
  }
}
