package vn.chosach.officers.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.journal.JournalEntry;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/**
 * What others did to the account of the officer in the last thirty days: nobody's way in is changed
 * without the owner being told.
 */
@Component
record OwnAccountOnDesk(Journal journal, Officers officers, TemplateEngine templates)
    implements PageSlot {

  private static final int LOOKED_AT = 60;
  private static final int SHOWN = 10;
  private static final int ORDER = 90;
  private static final Duration TOLD_FOR = Duration.ofDays(30);
  private static final Set<String> TOLD =
      Set.of(
          "officers.request-asked",
          "officers.request-agreed",
          "officers.request-denied",
          "officers.request-withdrawn",
          "officers.link-issued",
          "officers.role-granted",
          "officers.role-revoked",
          "officers.officer-moved",
          "officers.sessions-ended",
          "officers.account-locked",
          "officers.account-unlocked",
          "officers.sign-in-blocked",
          "officers.signature-refused");

  @Override
  public String slot() {
    return "officers.desk.home";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null) {
      return null;
    }
    Instant since = page.now().minus(TOLD_FOR);
    List<JournalEntry> acts =
        journal.newest("officer", viewer.officerId().toString(), null, LOOKED_AT).stream()
            .filter(one -> TOLD.contains(one.act().verb()) && one.at().isAfter(since))
            .filter(one -> one.act().actor().id() != null)
            .limit(SHOWN)
            .toList();
    if (acts.isEmpty()) {
      return null;
    }
    Map<UUID, String> names =
        officers.displayNames(
            acts.stream().map(one -> one.act().actor().id()).collect(Collectors.toSet()));
    List<AccountPage.ActRow> rows =
        acts.stream().map(one -> AccountPages.act(page, one, names)).toList();
    return output ->
        templates.render("officers/ownAccount.jte", Map.of("page", page, "acts", rows), output);
  }
}
