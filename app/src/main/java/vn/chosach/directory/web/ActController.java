package vn.chosach.directory.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Forms for acts on the roll and on the rules: shown, sent, refused with all faults, or done. */
@Controller
record ActController(AgencyForms bodies, RuleForms rules, Agencies agencies, FormFlow flow) {

  @GetMapping("/quan-tri/co-quan/moi")
  ModelAndView newAgency(Page page) {
    return blank(bodies.register(page), "", page);
  }

  @PostMapping("/quan-tri/co-quan/moi")
  ModelAndView register(
      Page page,
      Actor actor,
      FlashMessage.Speaker said,
      @RequestParam MultiValueMap<String, String> sent) {
    return perform(bodies.register(page), "", sent, page, actor, said);
  }

  @GetMapping("/quan-tri/co-quan/{key}/{act}")
  ModelAndView agencyAct(Page page, @PathVariable String key, @PathVariable String act) {
    return blank(act(act, key, page), key, page);
  }

  @PostMapping("/quan-tri/co-quan/{key}/{act}")
  ModelAndView performOnAgency(
      Page page,
      Actor actor,
      FlashMessage.Speaker said,
      @PathVariable String key,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> sent) {
    return perform(act(act, key, page), key, sent, page, actor, said);
  }

  @GetMapping("/quan-tri/tham-quyen/moi")
  ModelAndView newRule(Page page) {
    return blank(rules.entrust(page), "", page);
  }

  @PostMapping("/quan-tri/tham-quyen/moi")
  ModelAndView setRule(
      Page page,
      Actor actor,
      FlashMessage.Speaker said,
      @RequestParam MultiValueMap<String, String> sent) {
    return perform(rules.entrust(page), "", sent, page, actor, said);
  }

  @GetMapping("/quan-tri/tham-quyen/{rule}/ket-thuc")
  ModelAndView endRuleForm(Page page, @PathVariable String rule) {
    return blank(known(rules.end(rule, page)), rule, page);
  }

  @PostMapping("/quan-tri/tham-quyen/{rule}/ket-thuc")
  ModelAndView endRule(
      Page page,
      Actor actor,
      FlashMessage.Speaker said,
      @PathVariable String rule,
      @RequestParam MultiValueMap<String, String> sent) {
    return perform(known(rules.end(rule, page)), rule, sent, page, actor, said);
  }

  private ModelAndView perform(
      RollForm form,
      String subject,
      MultiValueMap<String, String> values,
      Page page,
      Actor actor,
      FlashMessage.Speaker said) {
    SubmittedForm sent = form.definition().read(values, page);
    return flow.answer(
        sent,
        () -> form.verb().apply(actor, sent).answer(),
        FormFlow.FlowAnswer.of(
            done -> {
              said.say(form.done());
              return form.after().apply(done);
            },
            again -> draw(form, subject, again)));
  }

  private static ModelAndView blank(RollForm form, String subject, Page page) {
    return draw(form, subject, form.definition().blank(page));
  }

  private static ModelAndView draw(RollForm form, String subject, FormView drawn) {
    return new ModelAndView("ui/formPage", "form", drawn)
        .addObject("title", form.title())
        .addObject("lede", form.lede())
        .addObject("back", form.after().apply(subject));
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
