package vn.chosach.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Competences;
import vn.chosach.directory.Outcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Said;

/** Forms for acts on the roll and on the rules: shown, sent, refused with all faults, or done. */
@Controller
class ActController {

  private final RegisterAct register;
  private final AgencyActList agencyActs;
  private final SetRuleAct setRule;
  private final EndRuleAct endRule;
  private final Agencies agencies;
  private final Competences competences;

  ActController(
      RegisterAct register,
      AgencyActList agencyActs,
      SetRuleAct setRule,
      EndRuleAct endRule,
      Agencies agencies,
      Competences competences) {
    this.register = register;
    this.agencyActs = agencyActs;
    this.setRule = setRule;
    this.endRule = endRule;
    this.agencies = agencies;
    this.competences = competences;
  }

  @GetMapping("/quan-tri/co-quan/moi")
  String newAgency(Page page, Model model) {
    return show(page, model, register, "");
  }

  @PostMapping("/quan-tri/co-quan/moi")
  String register(
      Page page,
      Actor actor,
      Said.Speaker speaker,
      Model model,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> values) {
    return perform(new Call(page, actor, speaker, model, response), register, "", values);
  }

  @GetMapping("/quan-tri/co-quan/{key}/{act}")
  String agencyAct(
      Page page, Model model, @PathVariable("key") String key, @PathVariable("act") String act) {
    return show(page, model, agencyAct(key, act), key);
  }

  @PostMapping("/quan-tri/co-quan/{key}/{act}")
  String performOnAgency(
      Page page,
      Actor actor,
      Said.Speaker speaker,
      Model model,
      HttpServletResponse response,
      @PathVariable("key") String key,
      @PathVariable("act") String act,
      @RequestParam MultiValueMap<String, String> values) {
    return perform(
        new Call(page, actor, speaker, model, response), agencyAct(key, act), key, values);
  }

  @GetMapping("/quan-tri/tham-quyen/moi")
  String newRule(Page page, Model model) {
    return show(page, model, setRule, "");
  }

  @PostMapping("/quan-tri/tham-quyen/moi")
  String setRule(
      Page page,
      Actor actor,
      Said.Speaker speaker,
      Model model,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> values) {
    return perform(new Call(page, actor, speaker, model, response), setRule, "", values);
  }

  @GetMapping("/quan-tri/tham-quyen/{rule}/ket-thuc")
  String endRuleForm(Page page, Model model, @PathVariable("rule") String rule) {
    return show(page, model, known(rule), rule);
  }

  @PostMapping("/quan-tri/tham-quyen/{rule}/ket-thuc")
  String endRule(
      Page page,
      Actor actor,
      Said.Speaker speaker,
      Model model,
      HttpServletResponse response,
      @PathVariable("rule") String rule,
      @RequestParam MultiValueMap<String, String> values) {
    return perform(new Call(page, actor, speaker, model, response), known(rule), rule, values);
  }

  private record Call(
      Page page, Actor actor, Said.Speaker speaker, Model model, HttpServletResponse response) {}

  private static String show(Page page, Model model, DeskAct act, String subject) {
    model.addAttribute("form", act.form(page, subject, Sent.NOTHING));
    model.addAttribute("sent", "");
    model.addAttribute("basis", "");
    return "directory/act";
  }

  private static String perform(
      Call call, DeskAct act, String subject, MultiValueMap<String, String> values) {
    var sent = new Sent(values);
    return switch (act.perform(call.actor(), subject, sent)) {
      case Outcome.Done done -> {
        call.speaker().say(act.texts().done());
        yield call.page().redirect(act.after(done.subject()));
      }
      case Outcome.Refused refused -> {
        call.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        ActForm form = act.form(call.page(), subject, sent);
        call.model().addAttribute("form", form.with(errors(call.page(), form, sent, refused)));
        call.model().addAttribute("sent", sent.text("reason"));
        call.model().addAttribute("basis", sent.text("basis"));
        yield "directory/act";
      }
    };
  }

  /**
   * A fault of something that is no field of the form stands at the reason, which is always there.
   */
  private static FormErrors errors(Page page, ActForm form, Sent sent, Outcome.Refused refused) {
    var errors = FormErrors.none();
    for (Outcome.Fault fault : refused.faults()) {
      boolean shown =
          fault.field().equals("basis")
              || fault.field().equals("reason")
              || form.fields().stream().anyMatch(field -> field.name().equals(fault.field()));
      String field = shown ? fault.field() : form.fields().getFirst().name();
      if (errors.on(field) == null) {
        errors = errors.with(field, page.t(fault.refusal()));
      }
    }
    return withEmpty(page, form, sent, errors);
  }

  /** An act stops at the first thing it cannot read; whoever fills the form sees all of them. */
  private static FormErrors withEmpty(Page page, ActForm form, Sent sent, FormErrors found) {
    var errors = FormErrors.none();
    for (Field field : form.fields()) {
      String message = found.on(field.name());
      if (message == null && !field.optional() && field.value().isBlank()) {
        message = page.t(Refusal.of(whenEmpty(field.kind())));
      }
      errors = message == null ? errors : errors.with(field.name(), message);
    }
    String reason = found.on("reason");
    if (reason == null && sent.text("reason").isBlank()) {
      reason = page.t(Refusal.of("directory.reason-missing"));
    }
    errors = reason == null ? errors : errors.with("reason", reason);
    String basis = found.on("basis");
    return basis == null ? errors : errors.with("basis", basis);
  }

  private static String whenEmpty(Field.Kind kind) {
    return switch (kind) {
      case DAY -> "directory.day-unreadable";
      case SELECT, TICKS -> "directory.choice-missing";
      case LINE, WORDS -> "directory.field-empty";
    };
  }

  private DeskAct agencyAct(String key, String slug) {
    if (agencies.history(key).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return agencyActs
        .named(slug)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private DeskAct known(String rule) {
    return EndRuleAct.id(rule)
        .flatMap(competences::rule)
        .map(found -> endRule)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
