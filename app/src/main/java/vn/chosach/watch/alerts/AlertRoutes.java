package vn.chosach.watch.alerts;

import static vn.chosach.ui.RouteRules.only;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;
import vn.chosach.watch.alerts.AlertView.AlertRow;

/** Who may call the pages of alerts, and who lets their rules watch. */
@Configuration
class AlertRoutes {

  static final String ALERTS = "/giam-sat/canh-bao";

  /** Word of the part of those that ended. */
  static final String ENDED = "da-thoi";

  static final String REVIEW = "/giam-sat/duyet";

  private static final Role[] REVIEWERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules alertRules() {
    return RouteRules.of(only(ALERTS, REVIEWERS), only(ALERTS + "/**", REVIEWERS));
  }

  @Bean
  DeskList<AlertRow> alertList(AlertPages pages) {
    return DeskList.of(
        new ListTerms(ALERTS, "watch.alert.title", "ui.lists.count", Set.of("phan")),
        List.of(
            ListColumn.name(
                "hang",
                "watch.alert.product",
                "product",
                AlertRow::product,
                row -> row.number() + (row.about().isEmpty() ? "" : " · " + row.about()),
                AlertRow::href),
            ListColumn.of(
                "loai",
                "watch.alert.kind",
                "kind",
                (row, page) ->
                    ListCell.state(row.kind().tone(), row.kind().text()).below(row.source())),
            ListColumn.of(
                "tin",
                "watch.alert.candidates",
                "candidates",
                (row, page) -> ListCell.of(row.candidates()).below(row.waiting())),
            ListColumn.state(
                "canh",
                "watch.alert.watching",
                "",
                row -> row.watching().tone(),
                row -> row.watching().text())),
        pages::rows);
  }

  @Bean
  NavEntry alertsEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 30, ALERTS, "watch.alert.title", Set.of(REVIEWERS));
  }

  static boolean opens(Viewer viewer) {
    return Arrays.stream(REVIEWERS).anyMatch(viewer::has);
  }

  /** The same who may change the book of rules. */
  static boolean mayWatch(Viewer viewer) {
    return viewer.has(Role.AGENCY_HEAD) || viewer.has(Role.STANDING_OFFICE);
  }
}
