package vn.chosach.officers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Account;
import vn.chosach.officers.AccountOutcome;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Ends an account: first shows what lies with the officer, then hands all of it over at once. */
@Controller
@RequestMapping("/quan-tri/tai-khoan/{id}/ket-thuc")
class LeavingController {

  private final Officers officers;

  LeavingController(Officers officers) {
    this.officers = officers;
  }

  @GetMapping
  String form(Page page, Model model, @PathVariable UUID id) {
    return show(model, id, Map.of(), FormErrors.none());
  }

  @PostMapping
  String end(
      Page page,
      Model model,
      Actor actor,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    FormWords words = FormWords.of(page, sent);
    String typed = words.text("receiver").strip();
    Optional<UUID> receiver = officers.named(typed).map(Officer::id);
    if (!typed.isEmpty() && receiver.isEmpty()) {
      return refuse(model, response, id, words, Refusal.of("officers.unknown-receiver"));
    }
    return switch (officers.end(actor, id, receiver.orElse(null), words.text("reason"))) {
      case AccountOutcome.AccountRefused no -> refuse(model, response, id, words, no.refusal());
      case AccountOutcome.AccountDone done -> {
        said.say("officers.account-ended");
        yield page.redirect(AccountsController.PATH + "/" + id);
      }
    };
  }

  private String refuse(
      Model model, HttpServletResponse response, UUID id, FormWords words, Refusal refusal) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(model, id, words.typed(), words.refused(refusal));
  }

  private String show(Model model, UUID id, Map<String, String> typed, FormErrors errors) {
    Account account =
        officers.account(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("form", new AccountForm(account, typed, colleagues(id), errors));
    model.addAttribute("work", officers.workOf(id));
    return "officers/endAccount";
  }

  private List<Choice> colleagues(UUID leaver) {
    return officers
        .inOffice(leaver)
        .map(officer -> officers.working(officer.agencyKey(), null))
        .orElse(List.of())
        .stream()
        .filter(officer -> !officer.id().equals(leaver))
        .map(officer -> Choice.of(officer.accountName(), officer.displayName()))
        .toList();
  }
}
