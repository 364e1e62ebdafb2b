package vn.chosach.officers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Account;
import vn.chosach.officers.AccountOutcome;
import vn.chosach.officers.AccountRequest;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Grants and revokes roles, and moves officers to another agency. */
@Controller
@RequestMapping("/quan-tri/tai-khoan/{id}")
class AccountActsController {

  private final Officers officers;
  private final AccountRequests requests;
  private final AgencyRoll agencies;

  AccountActsController(Officers officers, AccountRequests requests, AgencyRoll agencies) {
    this.officers = officers;
    this.requests = requests;
    this.agencies = agencies;
  }

  @GetMapping("/vai-tro")
  String grantForm(Page page, Model model, @PathVariable UUID id) {
    return show(
        model,
        "officers/grantRole",
        id,
        Map.of("from", page.today().toString()),
        RoleName.choices(page),
        FormErrors.none());
  }

  @PostMapping("/vai-tro")
  String grant(
      Page page,
      Model model,
      Actor actor,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    FormWords words = FormWords.of(page, sent);
    FormErrors errors = words.dayErrors("from", "to");
    if (errors.isEmpty()) {
      Role role = RoleName.of(words.text("role"));
      if (role == null) {
        errors = words.refused(Refusal.of("officers.unknown-role"));
      } else {
        var wish =
            new AccountRequest.AccountRequestWish.Grant(
                id, role, Objects.requireNonNull(words.day("from")), words.day("to"));
        switch (requests.ask(wish, words.text("reason"), actor)) {
          case ActOutcome.Done<UUID> done -> {
            return done(id, "officers.role-granted", page, said);
          }
          case ActOutcome.Waiting<UUID> waiting -> {
            return waiting(page, said);
          }
          case ActOutcome.Overtaken<UUID> never -> throw new IllegalStateException("no version");
          case ActOutcome.Refused<UUID> no -> errors = words.refused(no.refusal());
        }
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(model, "officers/grantRole", id, words.typed(), RoleName.choices(page), errors);
  }

  @GetMapping("/vai-tro/{assignment}/thu-hoi")
  String revokeForm(Page page, Model model, @PathVariable UUID id, @PathVariable UUID assignment) {
    return showRevoke(page, model, id, assignment, Map.of(), FormErrors.none());
  }

  @PostMapping("/vai-tro/{assignment}/thu-hoi")
  String revoke(
      Page page,
      Model model,
      Actor actor,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @PathVariable UUID assignment,
      @RequestParam MultiValueMap<String, String> sent) {
    FormWords words = FormWords.of(page, sent);
    FormErrors errors =
        words.text("lastDay").isBlank() ? FormErrors.none() : words.dayErrors("lastDay", "lastDay");
    if (errors.isEmpty()) {
      switch (officers.revoke(actor, assignment, words.day("lastDay"), words.text("reason"))) {
        case AccountOutcome.AccountDone done -> {
          said.say("officers.role-revoked");
          return page.redirect(AccountsController.PATH + "/" + id);
        }
        case AccountOutcome.AccountRefused no -> errors = words.refused(no.refusal());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return showRevoke(page, model, id, assignment, words.typed(), errors);
  }

  @GetMapping("/chuyen")
  String moveForm(Page page, Model model, @PathVariable UUID id) {
    return show(
        model,
        "officers/moveOfficer",
        id,
        Map.of("from", page.today().toString()),
        agencyChoices(page),
        FormErrors.none());
  }

  @PostMapping("/chuyen")
  String move(
      Page page,
      Model model,
      Actor actor,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    FormWords words = FormWords.of(page, sent);
    FormErrors errors = words.dayErrors("from", "to");
    if (errors.isEmpty()) {
      var wish =
          new AccountRequest.AccountRequestWish.Move(
              id, words.text("agency"), Objects.requireNonNull(words.day("from")));
      switch (requests.ask(wish, words.text("reason"), actor)) {
        case ActOutcome.Done<UUID> done -> {
          return done(id, "officers.moved", page, said);
        }
        case ActOutcome.Waiting<UUID> waiting -> {
          return waiting(page, said);
        }
        case ActOutcome.Overtaken<UUID> never -> throw new IllegalStateException("no version");
        case ActOutcome.Refused<UUID> no -> errors = words.refused(no.refusal());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(model, "officers/moveOfficer", id, words.typed(), agencyChoices(page), errors);
  }

  private static String done(UUID id, String words, Page page, FlashMessage.Speaker said) {
    said.say(words);
    return page.redirect(AccountsController.PATH + "/" + id);
  }

  private static String waiting(Page page, FlashMessage.Speaker said) {
    said.say("officers.request.said.waiting");
    return page.redirect(RequestsController.PATH);
  }

  private String showRevoke(
      Page page,
      Model model,
      UUID id,
      UUID assignment,
      Map<String, String> typed,
      FormErrors errors) {
    Account.Assignment role =
        account(id).assignments().stream()
            .filter(granted -> granted.id().equals(assignment))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("role", page.t(RoleName.keyOf(role.role())));
    model.addAttribute("assignment", assignment.toString());
    return show(model, "officers/revokeRole", id, typed, List.of(), errors);
  }

  private String show(
      Model model,
      String view,
      UUID id,
      Map<String, String> typed,
      List<Choice> choices,
      FormErrors errors) {
    model.addAttribute("form", new AccountForm(account(id), typed, choices, errors));
    return view;
  }

  private Account account(UUID id) {
    return officers
        .account(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private List<Choice> agencyChoices(Page page) {
    return agencies.on(page.today()).stream()
        .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
        .toList();
  }
}
