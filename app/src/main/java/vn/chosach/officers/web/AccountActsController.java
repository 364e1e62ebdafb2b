package vn.chosach.officers.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Account;
import vn.chosach.officers.Officers;
import vn.chosach.officers.web.AccountForms.AccountActForm;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/**
 * Opens accounts, grants and revokes roles, moves officers, asks for links, ends sessions and
 * accounts; or asks a second administrator for it. An account ends once all that lies with the
 * officer is handed over.
 */
@Controller
@RequestMapping(AccountsController.PATH)
record AccountActsController(Officers officers, AccountForms forms, FormFlow flow) {

  private static final String ACT = "/{id}/{act:vai-tro|chuyen|lien-ket|dang-xuat|ket-thuc}";
  private static final String REVOKE = "/{id}/vai-tro/{assignment}/thu-hoi";

  @GetMapping("/mo")
  ModelAndView openForm(Page page) {
    AccountActForm form = forms.open(page);
    return show(form, form.definition().blank(page), null, page);
  }

  @PostMapping("/mo")
  ModelAndView open(
      Page page,
      Actor actor,
      FlashMessage.Speaker said,
      @RequestParam MultiValueMap<String, String> values) {
    return perform(forms.open(page), null, values, page, actor, said);
  }

  @GetMapping(ACT)
  ModelAndView form(Page page, @PathVariable UUID id, @PathVariable String act) {
    Account account = account(id);
    AccountActForm form = forms.of(act, account, page);
    return show(form, form.definition().blank(page), account, page);
  }

  @PostMapping(ACT)
  ModelAndView act(
      Page page,
      Actor actor,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> values) {
    Account account = account(id);
    return perform(forms.of(act, account, page), account, values, page, actor, said);
  }

  @GetMapping(REVOKE)
  ModelAndView revokeForm(Page page, @PathVariable UUID id, @PathVariable UUID assignment) {
    Account account = account(id);
    AccountActForm form = forms.revoke(id, role(account, assignment), page);
    return show(form, form.definition().blank(page), account, page);
  }

  @PostMapping(REVOKE)
  ModelAndView revoke(
      Page page,
      Actor actor,
      FlashMessage.Speaker said,
      @PathVariable UUID id,
      @PathVariable UUID assignment,
      @RequestParam MultiValueMap<String, String> values) {
    Account account = account(id);
    AccountActForm form = forms.revoke(id, role(account, assignment), page);
    return perform(form, account, values, page, actor, said);
  }

  private ModelAndView perform(
      AccountActForm form,
      @Nullable Account account,
      MultiValueMap<String, String> values,
      Page page,
      Actor actor,
      FlashMessage.Speaker said) {
    SubmittedForm sent = form.definition().read(values, page);
    return flow.answer(
        sent,
        () -> form.act().apply(sent, actor),
        FormFlow.FlowAnswer.<UUID>of(
                done -> {
                  said.say(form.said());
                  return AccountsController.PATH + "/" + (account == null ? done : account.id());
                },
                again -> show(form, again, account, page))
            .waiting(
                request -> {
                  said.say("officers.request.said.waiting");
                  return RequestsController.PATH;
                }));
  }

  private ModelAndView show(
      AccountActForm form, FormView drawn, @Nullable Account account, Page page) {
    UUID leaver = account != null && drawn.input("receiver") != null ? account.id() : null;
    return new ModelAndView(
        "officers/accountAct",
        "act",
        new AccountActPage(
            account,
            drawn,
            form.title(),
            form.text(),
            form.grave(),
            leaver == null ? null : officers.workOf(leaver),
            leaver == null ? List.of() : colleagues(leaver)));
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

  private Account account(UUID id) {
    return officers.account(id).orElseThrow(Page::absent);
  }

  private static Account.Assignment role(Account account, UUID assignment) {
    return account.assignments().stream()
        .filter(granted -> granted.id().equals(assignment))
        .findFirst()
        .orElseThrow(Page::absent);
  }
}
