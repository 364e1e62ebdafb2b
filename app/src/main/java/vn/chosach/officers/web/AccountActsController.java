package vn.chosach.officers.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Account;
import vn.chosach.officers.Officers;
import vn.chosach.officers.web.AccountForms.AccountActForm;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/**
 * Opens accounts, grants and revokes roles, moves officers, asks for links, locks accounts, ends
 * sessions and accounts; or asks a second administrator for it. An account ends once all that lies
 * with the officer is handed over.
 */
@Controller
@RequestMapping(AccountsController.PATH)
record AccountActsController(Officers officers, AccountForms forms) {

  private static final String ACT =
      "/{id}/{act:vai-tro|chuyen|lien-ket|khoa|mo-khoa|dang-xuat|ket-thuc}";
  private static final String REVOKE = "/{id}/vai-tro/{assignment}/thu-hoi";

  @FormMapping("/mo")
  ModelAndView open(FormVisit visit, Actor actor) {
    return answer(forms.open(visit.page()), null, visit, actor);
  }

  @FormMapping(ACT)
  ModelAndView act(FormVisit visit, Actor actor, @PathVariable UUID id, @PathVariable String act) {
    Account account = account(id);
    return answer(forms.of(act, account, visit.page()), account, visit, actor);
  }

  @FormMapping(REVOKE)
  ModelAndView revoke(
      FormVisit visit, Actor actor, @PathVariable UUID id, @PathVariable UUID assignment) {
    Account account = account(id);
    var form = forms.revoke(id, role(account, assignment), visit.page());
    return answer(form, account, visit, actor);
  }

  private ModelAndView answer(
      AccountActForm form, @Nullable Account account, FormVisit visit, Actor actor) {
    return visit.answer(
        form.definition(),
        sent -> form.act().apply(sent, actor),
        FlowAnswer.<UUID>of(
                done ->
                    visit.say(
                        AccountsController.PATH + "/" + (account == null ? done : account.id()),
                        form.said()),
                again -> show(form, again, account))
            .waiting(
                request -> visit.say(RequestsController.PATH, "officers.request.said.waiting")));
  }

  private ModelAndView show(AccountActForm form, FormView drawn, @Nullable Account account) {
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
