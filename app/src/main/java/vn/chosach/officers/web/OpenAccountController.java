package vn.chosach.officers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/**
 * Opens an account, grants its first role and shows the invitation. The page answers the form
 * itself, since nothing keeps the link.
 */
@Controller
@RequestMapping("/quan-tri/tai-khoan/mo")
class OpenAccountController {

  private final Officers officers;
  private final AgencyRoll agencies;
  private final Openings openings;

  OpenAccountController(Officers officers, AgencyRoll agencies, Openings openings) {
    this.officers = officers;
    this.agencies = agencies;
    this.openings = openings;
  }

  @GetMapping
  String form(Page page, Model model) {
    return show(page, model, Map.of("from", page.today().toString()), FormErrors.none());
  }

  @PostMapping
  String open(
      Page page,
      Model model,
      Actor actor,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> sent) {
    FormWords words = FormWords.of(page, sent);
    FormErrors errors = words.dayErrors("from", "to");
    if (!errors.isEmpty()) {
      return refuse(page, model, response, words, errors);
    }
    LocalDate from = Objects.requireNonNull(words.day("from"));
    var account =
        new NewAccount(
            words.text("account"),
            words.text("fullName"),
            words.text("displayName"),
            words.text("agency"),
            from,
            words.day("to"));
    LocalDate roleFrom = from.isBefore(page.today()) ? page.today() : from;
    return switch (openings.open(
        actor, account, words.text("role"), roleFrom, words.text("reason"))) {
      case Openings.Opened.Refused no ->
          refuse(page, model, response, words, words.refused(no.refusal()));
      case Openings.Opened.Ready ready -> {
        model.addAttribute("account", officers.account(ready.officer()).orElseThrow());
        model.addAttribute("ready", ready.invitation());
        yield "officers/linkOnce";
      }
    };
  }

  private String refuse(
      Page page, Model model, HttpServletResponse response, FormWords words, FormErrors errors) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(page, model, words.typed(), errors);
  }

  private String show(Page page, Model model, Map<String, String> typed, FormErrors errors) {
    model.addAttribute(
        "form",
        new NewAccountForm(
            new HashMap<>(typed),
            agencies.on(page.today()).stream()
                .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
                .toList(),
            RoleName.choices(page),
            errors));
    return "officers/openAccount";
  }
}
