package vn.chosach.deadlines.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;
import static vn.chosach.ui.RouteRules.signedIn;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** Who may see the pages of this room, and where they are linked. */
@Configuration
class DeadlineRoutes {

  /**
   * Who works with what a clock is about. Its title speaks of the case, so administrators of
   * accounts, auditors and the press are not among them.
   */
  static final Set<Role> WORKERS =
      Arrays.stream(Role.values())
          .filter(Role::readsContent)
          .collect(Collectors.toUnmodifiableSet());

  @Bean
  RouteRules deadlineRules() {
    return RouteRules.of(
        open("/thoi-han/tinh"),
        open(FeedController.PATH + "*" + FeedController.ENDING),
        signedIn("/thoi-han/quy-tac/**"),
        only("/thoi-han/**", WORKERS.toArray(Role[]::new)),
        only("/quan-tri/lich-lam-viec/**", Role.ADMINISTRATOR, Role.STANDING_OFFICE));
  }

  /** The board draws its lanes itself; what it narrows can be kept as a view, and as a file. */
  @Bean
  DeskList<Card> clockList(BoardController board) {
    return DeskList.drawn(
        new ListTerms(
            "/thoi-han",
            "deadlines.board.title",
            "ui.lists.count",
            Set.of("co-quan", "cua-toi", "muc")),
        List.of(
            ListColumn.text("viec", "deadlines.file.title", "", Card::title),
            ListColumn.text("han", "deadlines.file.due", "", Card::due),
            ListColumn.text("con", "deadlines.file.left", "", Card::left),
            ListColumn.text("co-quan", "deadlines.file.agency", "", Card::agency),
            ListColumn.of(
                "can-bo",
                "deadlines.file.officer",
                "",
                (card, page) -> ListCell.of(Objects.requireNonNullElse(card.officer(), ""))),
            ListColumn.text("quy-tac", "deadlines.file.rule", "", Card::rule),
            ListColumn.text("can-cu", "deadlines.file.basis", "", Card::basis)),
        (asked, viewer, page) -> board.count(asked, viewer),
        (ask, viewer, page) -> board.all(ask.filters(), viewer, page));
  }

  @Bean
  NavEntry deadlineBoard() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECORDS, 50, "/thoi-han", "deadlines.nav.board", WORKERS);
  }

  @Bean
  NavEntry workingCalendar() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        40,
        "/quan-tri/lich-lam-viec",
        "deadlines.nav.calendar",
        Set.of(Role.ADMINISTRATOR, Role.STANDING_OFFICE));
  }

  @Bean
  PublicNavEntry countADeadline() {
    return new PublicNavEntry(
        PublicNavEntry.PublicNavPlace.FOOTER, 60, "/thoi-han/tinh", "deadlines.nav.count");
  }
}
