package vn.chosach.journal.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.journal.ActorNames;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** The log and its check are open to everybody; the acts are not. */
@Configuration
class JournalRoutes {

  static final String DESK = "/nhat-ky";
  static final String STANDING = "/quan-tri/tinh-trang";

  private static final Role[] READERS = {Role.AUDITOR, Role.INTEGRITY_OFFICER};

  /**
   * Who sees how the log stands, and no act: those who run the machine, and those who answer for
   * it.
   */
  static final Set<Role> WATCHERS =
      Set.of(Role.ADMINISTRATOR, Role.STANDING_OFFICE, Role.AUDITOR, Role.INTEGRITY_OFFICER);

  @Bean
  RouteRules journalRules() {
    return RouteRules.of(
        open("/log/**"),
        open("/kiem-chung"),
        only(DESK, READERS),
        only(STANDING, WATCHERS.toArray(Role[]::new)));
  }

  /** The check changes nothing, so a forged form gains nothing, and a citizen needs no session. */
  @Bean
  SecretForms checkForm() {
    return SecretForms.of("/kiem-chung");
  }

  @Bean
  PublicNavEntry checkLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 25, "/kiem-chung", "journal.nav.check");
  }

  /** Acts are read from the newest down, and their page draws them itself. */
  @Bean
  DeskList<ActLine> actList(Journal journal, ActorNames names) {
    return DeskList.drawn(
        new ListTerms(DESK, "journal.acts.title", "ui.lists.count", JournalController.ASKED),
        List.of(
            ListColumn.text("luc", "journal.acts.at", "", ActLine::when),
            ListColumn.text("viec", "journal.acts.verb", "", ActLine::what),
            ListColumn.text("doi-tuong", "journal.acts.on", "", ActLine::subject),
            ListColumn.text("ai", "journal.acts.who", "", ActLine::who),
            ListColumn.of(
                "ly-do",
                "journal.acts.why",
                "",
                (act, page) -> ListCell.of(Objects.requireNonNullElse(act.reason(), "")))),
        (asked, viewer, page) -> JournalController.count(journal, names, asked),
        (ask, viewer, page) -> JournalController.all(journal, names, ask.filters(), page));
  }

  @Bean
  NavEntry standingEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION, 45, STANDING, "journal.standing.nav", WATCHERS);
  }

  @Bean
  NavEntry journalEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION, 40, DESK, "journal.nav", Set.of(READERS));
  }
}
