package vn.chosach.directory.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Forms for acts on the roll and on the rules: shown, sent, refused with all faults, or done. */
@Controller
record ActController(AgencyForms bodies, RuleForms rules, Agencies agencies) {

  @FormMapping("/quan-tri/co-quan/moi")
  ModelAndView register(FormVisit visit, Actor actor) {
    return answer(bodies.register(visit.page()), "", visit, actor);
  }

  @FormMapping("/quan-tri/co-quan/{key}/{act}")
  ModelAndView agencyAct(
      FormVisit visit, Actor actor, @PathVariable String key, @PathVariable String act) {
    return answer(act(act, key, visit.page()), key, visit, actor);
  }

  @FormMapping("/quan-tri/tham-quyen/moi")
  ModelAndView newRule(FormVisit visit, Actor actor) {
    return answer(rules.entrust(visit.page()), "", visit, actor);
  }

  @FormMapping("/quan-tri/tham-quyen/{rule}/ket-thuc")
  ModelAndView endRule(FormVisit visit, Actor actor, @PathVariable String rule) {
    return answer(known(rules.end(rule, visit.page())), rule, visit, actor);
  }

  private static ModelAndView answer(RollForm form, String subject, FormVisit visit, Actor actor) {
    return visit.answer(
        form.definition(),
        sent -> form.verb().apply(actor, sent),
        done -> visit.say(form.after().apply(done), form.done()),
        new FormPage(form.title(), form.lede(), form.after().apply(subject)));
  }

  private RollForm act(String slug, String key, Page page) {
    return known(
        AgencyForms.AgencyAct.of(slug)
            .filter(act -> agencies.history(key).isPresent())
            .map(act -> bodies.of(act, key, page)));
  }

  private static RollForm known(Optional<RollForm> form) {
    return form.orElseThrow(Page::absent);
  }
}
