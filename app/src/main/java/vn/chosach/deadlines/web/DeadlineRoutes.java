package vn.chosach.deadlines.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;
import static vn.chosach.ui.RouteRules.signedIn;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;

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

  /** The board draws its lanes itself; what it narrows can be kept as a view. */
  @Bean
  DeskList<Void> clockList(Clocks clocks) {
    return DeskList.viewed(
        new ListTerms(
            "/thoi-han",
            "deadlines.board.title",
            "ui.lists.count",
            Set.of("co-quan", "cua-toi", "muc")),
        (asked, viewer, page) -> BoardController.count(clocks, asked, viewer));
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
