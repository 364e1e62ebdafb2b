package vn.chosach.officers.views;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.ticks;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.DeskList;

/**
 * One act for many rows of a list. Each row comes back with its own result; those that were refused
 * can be tried again, with what was typed.
 */
@Controller
record ManyController(DeskLists lists) {

  @FormMapping(BulkSelection.ADDRESS)
  ModelAndView many(FormVisit visit) {
    Page page = visit.page();
    DeskList<?> list = lists.at(visit.value("ds"), page).orElseThrow(Page::absent);
    BulkSelection many = BulkSelection.of(list, visit);
    if (many.rows().isEmpty()) {
      return new ModelAndView(page.redirect(visit.say(many.back(), "ui.lists.many.nothing")));
    }
    FormDefinition form = form(many);
    var drawn = FormPage.titled(many.title(), many.back());
    List<FormField> own = many.fields();
    // The form itself was sent, and not only what was chosen in the list.
    boolean answers = own.isEmpty() || own.stream().anyMatch(one -> visit.holds(one.name()));
    if (!visit.sent() || !answers) {
      return drawn.apply(visit.blank(form));
    }
    SubmittedForm sent = visit.read(form);
    if (!sent.inOrder()) {
      ModelAndView again = drawn.apply(sent.drawn());
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    BulkSelection.BulkDone done = many.carriedOut(sent);
    BulkSelection left = done.left();
    return new ModelAndView("officers/many", "many", done.page())
        .addObject("form", visit.told(form(left), Map.of("chon", left.values())));
  }

  private static FormDefinition form(BulkSelection all) {
    return FormDefinition.of(
            all.at(all.deed().key()),
            all.deed().textKey(),
            ticks("chon", "ui.lists.many.rows", all.choices()).start(all.values()).open().needed())
        .and(all.fields())
        .and(hidden("loc", all.asked()));
  }
}
