package vn.chosach.officers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.JournalEntry;
import vn.chosach.kernel.Validity;
import vn.chosach.officers.Account;
import vn.chosach.officers.Account.Assignment;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Access;
import vn.chosach.officers.urgent.UrgentActs;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** Puts together what the page of one account shows. */
@Component
record AccountPages(Officers officers, Access access, UrgentActs urgent, Journal journal) {

  private static final int ACTS = 20;

  AccountPage of(Page page, Account account, Viewer viewer) {
    boolean own = account.id().equals(viewer.officerId());
    Instant locked = urgent.lockedUntil(account.id()).orElse(null);
    return new AccountPage(
        account,
        own,
        locked == null ? "" : page.t("officers.account.locked", page.moment(locked)),
        facts(page, account),
        account.assignments().stream().map(role -> role(page, account, role)).toList(),
        acts(page, account.id()));
  }

  static String days(Page page, Validity days) {
    LocalDate to = days.to();
    return to == null
        ? page.t("officers.days.from", page.day(days.from()))
        : page.t("officers.days.from-to", page.day(days.from()), page.day(to));
  }

  private List<Fact> facts(Page page, Account account) {
    Access.AccessState state = access.of(account.id());
    var facts = new FactList(page);
    facts.add("officers.field.account", account.accountName());
    facts.add("officers.field.full-name", account.fullName());
    facts.add("officers.field.status", AccountsController.statusName(page, account.status()));
    facts.add("officers.field.days", days(page, account.validity()));
    facts.add(
        "officers.field.last-signed-in",
        account.lastSignedIn() == null
            ? page.t("officers.never")
            : page.moment(account.lastSignedIn()));
    facts.add("officers.field.password", chosen(page, state.password()));
    facts.add("officers.field.codes", chosen(page, state.codes()));
    facts.add("officers.field.passkeys", page.number(state.passkeys()));
    facts.add("officers.field.sessions", page.number(state.sessions()));
    if (state.blockedUntil() != null) {
      facts.add("officers.field.blocked-until", page.moment(state.blockedUntil()));
    }
    return facts.list();
  }

  private static String chosen(Page page, boolean there) {
    return page.t(there ? "officers.there" : "officers.not-there");
  }

  private static AccountPage.RoleRow role(Page page, Account account, Assignment role) {
    LocalDate from = role.validity().from();
    LocalDate to = role.validity().to();
    boolean over = role.revokedAt() != null || (to != null && to.isBefore(page.today()));
    boolean later = from != null && from.isAfter(page.today());
    String state =
        role.revokedAt() != null
            ? page.t("officers.role-state.revoked", page.moment(role.revokedAt()))
            : page.t(
                over
                    ? "officers.role-state.over"
                    : later ? "officers.role-state.later" : "officers.role-state.in-force");
    String revoke =
        over || account.status() == Account.Status.LEFT
            ? null
            : AccountsController.PATH + "/" + account.id() + "/vai-tro/" + role.id() + "/thu-hoi";
    return new AccountPage.RoleRow(
        page.t(RoleName.keyOf(role.role())),
        days(page, role.validity()),
        over ? Tone.NONE : later ? Tone.LATER : Tone.OK,
        state,
        revoke);
  }

  private List<AccountPage.ActRow> acts(Page page, UUID officer) {
    List<JournalEntry> entries = journal.newest("officer", officer.toString(), null, ACTS);
    Map<UUID, String> names =
        officers.displayNames(
            entries.stream()
                .map(journalEntry -> journalEntry.act().actor().id())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet()));
    return entries.stream().map(journalEntry -> act(page, journalEntry, names)).toList();
  }

  static AccountPage.ActRow act(Page page, JournalEntry journalEntry, Map<UUID, String> names) {
    Act act = journalEntry.act();
    UUID actor = act.actor().id();
    String reason = act.reason();
    return new AccountPage.ActRow(
        page.moment(journalEntry.at()),
        page.known("journal.verb." + act.verb(), act.verb()),
        actor == null ? page.t("officers.the-system") : names.getOrDefault(actor, "–"),
        reason == null ? "" : reason);
  }
}
