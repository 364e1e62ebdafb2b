package vn.chosach.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.approvals.Approvals;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/**
 * Forms for acts on the roll and on the rules: shown, sent, refused with all faults, or kept until
 * a second officer agrees.
 */
@Controller
record ActController(RollForms forms, Approvals approvals) {

  @FormMapping({
    "/quan-tri/co-quan/moi",
    "/quan-tri/co-quan/{key}/{act}",
    "/quan-tri/tham-quyen/moi",
    "/quan-tri/tham-quyen/{rule}/ket-thuc"
  })
  ModelAndView act(FormVisit visit, Actor actor) {
    Page page = visit.page();
    RollForm form = forms.at(page.path(), page).orElseThrow(Page::absent);
    return visit.answer(
        form.definition(),
        sent -> approvals.ask(form.definition().action(), form.approved(), sent, actor),
        id -> visit.say("/quan-tri/de-nghi/" + id, "approvals.said.asked"),
        again ->
            new FormPage(form.title(), form.lede(), form.back())
                .apply(again)
                .addObject("told", page.texts("approvals.before")));
  }
}
