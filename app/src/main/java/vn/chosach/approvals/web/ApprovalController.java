package vn.chosach.approvals.web;

import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.approvals.ApprovalRequest;
import vn.chosach.approvals.Approvals;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Đề nghị chờ người thứ hai: what one officer ordered, and another one agrees to or not. */
@Controller
record ApprovalController(Approvals approvals, ApprovalPages pages) {

  @GetMapping(ApprovalRoutes.LIST)
  ModelAndView list(Page page) {
    return new ModelAndView("approvals/list", "approvals", pages.list(page));
  }

  @FormMapping(ApprovalRoutes.ONE)
  ModelAndView answer(@PathVariable UUID id, FormVisit visit, Actor actor) {
    Page page = visit.page();
    ApprovalRequest one = approvals.read(id).orElseThrow(Page::absent);
    boolean own = one.askedBy().equals(actor.id());
    return visit
        .offered(one.waits())
        .answer(
            own ? withdrawing(id) : answering(id, page),
            sent -> answered(id, own, sent, actor, page),
            said -> visit.say(ApprovalRoutes.LIST, said),
            form ->
                new ModelAndView("approvals/one", "form", form)
                    .addObject("one", pages.page(one, page)));
  }

  private static FormDefinition withdrawing(UUID id) {
    return FormDefinition.of(ApprovalRoutes.LIST + "/" + id, "approvals.withdraw", List.of());
  }

  private static FormDefinition answering(UUID id, Page page) {
    return FormDefinition.of(
        ApprovalRoutes.LIST + "/" + id,
        "approvals.answer",
        yesNo("dong-y", "approvals.agree", "approvals.agree.yes", "approvals.agree.no", page)
            .mends("approvals.same-agency"),
        words("ly-do", "approvals.why", Approvals.WORDS)
            .rows(3)
            .mends("approvals.words-missing")
            .optional());
  }

  /** Key of what is said of it. */
  private ActOutcome<String> answered(
      UUID id, boolean own, SubmittedForm sent, Actor actor, Page page) {
    if (own) {
      return approvals.deny(id, "", actor).map(done -> "approvals.said.withdrawn");
    }
    return sent.yes("dong-y")
        ? approvals.agree(id, actor, page).map(done -> "approvals.said.agreed")
        : approvals.deny(id, sent.text("ly-do"), actor).map(done -> "approvals.said.declined");
  }
}
