package vn.chosach.officers.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Account;
import vn.chosach.officers.AccountRequest.AccountRequestWish;
import vn.chosach.officers.AccountRequest.LinkPurpose;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.LeaverWork;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Access;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.officers.urgent.UrgentActs;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The form of each act on an account: what it asks for, and what comes of it. */
@Component
record AccountForms(
    Officers officers,
    AccountRequests requests,
    Access access,
    UrgentActs urgent,
    AgencyRoll agencies) {

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("officers.account-name-form", "account"),
          Map.entry("officers.account-name-taken", "account"),
          Map.entry("officers.full-name-length", "fullName"),
          Map.entry("officers.display-name-length", "displayName"),
          Map.entry("officers.same-agency", "agency"),
          Map.entry("officers.role-overlap", "role"),
          Map.entry("officers.begins-in-past", "from"),
          Map.entry("officers.move-before-posting", "from"),
          Map.entry("kernel.dates-upside-down", "to"),
          Map.entry("officers.last-day-past", "lastDay"),
          Map.entry("officers.last-day-later", "lastDay"),
          Map.entry("officers.open-work", "receiver"),
          Map.entry("officers.unknown-receiver", "receiver"),
          Map.entry("officers.receiver-elsewhere", "receiver"),
          Map.entry("officers.reason-length", "reason"));

  /**
   * One form.
   *
   * @param title in the language of the page
   * @param text text key of what it means
   * @param grave whether it takes something away
   * @param said what is said afterwards
   * @param act what comes of it, once it is in order
   */
  record AccountActForm(
      FormDefinition definition,
      String title,
      String text,
      boolean grave,
      String said,
      BiFunction<SubmittedForm, Actor, ActOutcome<UUID>> act) {}

  AccountActForm open(Page page) {
    var definition =
        form(
            "/mo",
            "officers.open.button",
            line("fullName", "officers.field.full-name", 100),
            line("displayName", "officers.field.display-name", 60)
                .hint("officers.field.display-name.hint"),
            line("account", "officers.field.account", 40).hint("officers.field.account.hint"),
            agency("officers.field.agency", page),
            role("officers.open.role", page).empty("officers.open.no-role").optional(),
            today("from", "officers.field.from", page),
            day("to", "officers.field.to").optional());
    return new AccountActForm(
        definition,
        page.t("officers.open.title"),
        "officers.open.text",
        false,
        "officers.open.said.done",
        (sent, actor) -> {
          var account =
              new NewAccount(
                  sent.text("account"),
                  sent.text("fullName"),
                  sent.text("displayName"),
                  sent.text("agency"),
                  sent.day("from"),
                  sent.dayIfAny("to"));
          return ask(new AccountRequestWish.WishOpen(account, sent.text("role")), sent, actor);
        });
  }

  /**
   * The form of an act on one account.
   *
   * @param act the last part of its address
   */
  AccountActForm of(String act, Account account, Page page) {
    UUID id = account.id();
    String path = "/" + id + "/" + act;
    return switch (act) {
      case "vai-tro" ->
          new AccountActForm(
              form(
                  path,
                  "officers.grant.title",
                  role("officers.field.role", page).empty("officers.form.choose"),
                  today("from", "officers.field.from", page),
                  day("to", "officers.field.to").optional()),
              page.t("officers.grant.title"),
              "officers.grant.text",
              false,
              "officers.role-granted",
              (sent, actor) ->
                  ask(
                      new AccountRequestWish.Grant(
                          id,
                          sent.choice("role", Role.class),
                          sent.day("from"),
                          sent.dayIfAny("to"),
                          List.of()),
                      sent,
                      actor));
      case "chuyen" ->
          new AccountActForm(
              form(
                  path,
                  "officers.move.title",
                  agency("officers.move.agency", page),
                  today("from", "officers.field.from", page)),
              page.t("officers.move.title"),
              "officers.move.text",
              false,
              "officers.moved",
              (sent, actor) ->
                  ask(
                      new AccountRequestWish.Move(id, sent.text("agency"), sent.day("from")),
                      sent,
                      actor));
      case "lien-ket" ->
          new AccountActForm(
              form(
                  path,
                  "officers.issue.button",
                  radios("purpose", "officers.issue.purpose", purposes(page))
                      .start(LinkPurpose.PASSWORD.name())),
              page.t("officers.issue.title"),
              "officers.issue.text",
              false,
              "officers.request.said.waiting",
              (sent, actor) ->
                  ask(
                      new AccountRequestWish.WishLink(
                          id, sent.choice("purpose", LinkPurpose.class)),
                      sent,
                      actor));
      case "khoa" ->
          new AccountActForm(
              form(path, "officers.lock.title"),
              page.t("officers.lock.title"),
              "officers.lock.text",
              true,
              "officers.locked",
              (sent, actor) -> urgent.lock(id, sent.text("reason"), actor));
      case "mo-khoa" ->
          new AccountActForm(
              form(path, "officers.unlock.title"),
              page.t("officers.unlock.title"),
              "officers.unlock.text",
              false,
              "officers.unlocked",
              (sent, actor) -> urgent.unlock(id, sent.text("reason"), actor));
      case "dang-xuat" ->
          new AccountActForm(
              form(path, "officers.end-sessions.title"),
              page.t("officers.end-sessions.title"),
              "officers.end-sessions.text",
              true,
              "officers.sessions-ended",
              (sent, actor) -> {
                Refusal no = access.endSessions(actor, id, sent.text("reason"));
                return no == null ? ActOutcome.done(id) : ActOutcome.refused(no);
              });
      default -> end(id, path, officers.workOf(id), page);
    };
  }

  private AccountActForm end(UUID id, String path, LeaverWork work, Page page) {
    return new AccountActForm(
        form(
            path,
            "officers.end.button",
            line("receiver", "officers.end.receiver", 100).hinted().optional(work.count() == 0)),
        page.t("officers.end.title"),
        "officers.end.text",
        true,
        "officers.account-ended",
        (sent, actor) -> {
          String typed = sent.text("receiver");
          Optional<UUID> receiver = officers.named(typed).map(Officer::id);
          return !typed.isEmpty() && receiver.isEmpty()
              ? ActOutcome.refused("officers.unknown-receiver")
              : ask(new AccountRequestWish.EndAccount(id, receiver.orElse(null)), sent, actor);
        });
  }

  AccountActForm revoke(UUID account, Account.Assignment role, Page page) {
    return new AccountActForm(
        form(
            "/" + account + "/vai-tro/" + role.id() + "/thu-hoi",
            "officers.revoke.title",
            day("lastDay", "officers.revoke.last-day").hinted().optional()),
        page.t("officers.revoke.heading", page.t(RoleName.keyOf(role.role()))),
        "officers.revoke.text",
        true,
        "officers.role-revoked",
        (sent, actor) ->
            ask(
                new AccountRequestWish.TakeRole(
                    account, role.id(), role.role(), sent.dayIfAny("lastDay")),
                sent,
                actor));
  }

  private ActOutcome<UUID> ask(AccountRequestWish wish, SubmittedForm sent, Actor actor) {
    return requests.ask(wish, sent.text("reason"), actor);
  }

  /** Every act says why. */
  private static FormDefinition form(String path, String button, FormField... own) {
    FormField reason =
        words("reason", "officers.field.reason", 500)
            .hint("officers.field.reason.hint")
            .missing("officers.reason-missing")
            .rows(3);
    return FormDefinition.of(
            AccountsController.PATH + path,
            button,
            Stream.concat(Stream.of(own), Stream.of(reason)).toList())
        .mending(MENDS);
  }

  private static FormField role(String label, Page page) {
    return select("role", label, RoleName.choices(page)).unread("officers.unknown-role");
  }

  private FormField agency(String label, Page page) {
    List<Choice> choices =
        agencies.on(page.today()).stream()
            .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
            .toList();
    return select("agency", label, choices).unread("officers.unknown-agency");
  }

  private static List<Choice> purposes(Page page) {
    return Stream.of(LinkPurpose.PASSWORD, LinkPurpose.SECOND_FACTOR, LinkPurpose.INVITATION)
        .map(
            one ->
                Choice.of(
                    one.name(), page.t(PurposeName.keyOf(OneTimeLink.Purpose.valueOf(one.name())))))
        .toList();
  }
}
