package vn.chosach.officers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import vn.chosach.officers.AccountRequest;
import vn.chosach.officers.AccountRequest.LinkPurpose;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Access;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Asks for one-time links and ends the sessions of an officer. */
@Controller
@RequestMapping("/quan-tri/tai-khoan/{id}")
class AccessController {

  private static final List<LinkPurpose> PURPOSES =
      List.of(LinkPurpose.PASSWORD, LinkPurpose.SECOND_FACTOR, LinkPurpose.INVITATION);

  private final Officers officers;
  private final AccountRequests requests;
  private final Access access;

  AccessController(Officers officers, AccountRequests requests, Access access) {
    this.officers = officers;
    this.requests = requests;
    this.access = access;
  }

  @GetMapping("/lien-ket")
  String linkForm(Page page, Model model, @PathVariable UUID id) {
    return show(page, model, "officers/issueLink", id, Map.of(), FormErrors.none());
  }

  @PostMapping("/lien-ket")
  String issue(
      Page page,
      Model model,
      Actor actor,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    FormWords words = FormWords.of(page, sent);
    LinkPurpose purpose =
        PURPOSES.stream()
            .filter(known -> known.name().equals(words.text("purpose")))
            .findFirst()
            .orElse(LinkPurpose.PASSWORD);
    var wish = new AccountRequest.AccountRequestWish.WishLink(id, purpose);
    return switch (requests.ask(wish, words.text("reason"), actor)) {
      case ActOutcome.Done<UUID> done ->
          page.redirect(AccountsController.PATH + "/" + done.value());
      case ActOutcome.Waiting<UUID> waiting -> {
        said.say("officers.request.said.waiting");
        yield page.redirect(RequestsController.PATH);
      }
      case ActOutcome.Overtaken<UUID> never -> throw new IllegalStateException("no version");
      case ActOutcome.Refused<UUID> no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield show(
            page, model, "officers/issueLink", id, words.typed(), words.refused(no.refusal()));
      }
    };
  }

  @GetMapping("/dang-xuat")
  String endSessionsForm(Page page, Model model, @PathVariable UUID id) {
    return show(page, model, "officers/endSessions", id, Map.of(), FormErrors.none());
  }

  @PostMapping("/dang-xuat")
  String endSessions(
      Page page,
      Model model,
      Actor actor,
      HttpServletResponse response,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    FormWords words = FormWords.of(page, sent);
    var refusal = access.endSessions(actor, id, words.text("reason"));
    if (refusal != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(page, model, "officers/endSessions", id, words.typed(), words.refused(refusal));
    }
    said.say("officers.sessions-ended");
    return page.redirect(AccountsController.PATH + "/" + id);
  }

  private String show(
      Page page, Model model, String view, UUID id, Map<String, String> typed, FormErrors errors) {
    var account =
        officers.account(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Choice> purposes =
        PURPOSES.stream()
            .map(
                purpose ->
                    Choice.of(
                        purpose.name(),
                        page.t(PurposeName.keyOf(OneTimeLink.Purpose.valueOf(purpose.name())))))
            .toList();
    model.addAttribute("form", new AccountForm(account, typed, purposes, errors));
    return view;
  }
}
