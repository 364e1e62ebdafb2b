package vn.chosach.officers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.AccountRequest;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.NewAccount;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/**
 * Opens an account with its first role, or asks a second administrator for it. The invitation goes
 * to the agency of the officer.
 */
@Controller
@RequestMapping("/quan-tri/tai-khoan/mo")
class OpenAccountController {

  private final AgencyRoll agencies;
  private final AccountRequests requests;

  OpenAccountController(AgencyRoll agencies, AccountRequests requests) {
    this.agencies = agencies;
    this.requests = requests;
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
      FlashMessage.Speaker said,
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
    String role = words.text("role");
    if (!role.isEmpty() && RoleName.of(role) == null) {
      return refuse(
          page, model, response, words, words.refused(Refusal.of("officers.unknown-role")));
    }
    return switch (requests.ask(
        new AccountRequest.AccountRequestWish.WishOpen(account, role),
        words.text("reason"),
        actor)) {
      case ActOutcome.Overtaken<UUID> never -> throw new IllegalStateException("no version");
      case ActOutcome.Refused<UUID> no ->
          refuse(page, model, response, words, words.refused(no.refusal()));
      case ActOutcome.Waiting<UUID> waiting -> {
        said.say("officers.request.said.waiting");
        yield page.redirect(RequestsController.PATH);
      }
      case ActOutcome.Done<UUID> done -> {
        said.say("officers.open.said.done");
        yield page.redirect(AccountsController.PATH + "/" + done.value());
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
