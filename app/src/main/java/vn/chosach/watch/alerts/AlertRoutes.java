package vn.chosach.watch.alerts;

import static vn.chosach.ui.RouteRules.only;

import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Viewer;

/** Who may call the pages of alerts, and who lets their rules watch. */
@Configuration
class AlertRoutes {

  static final String ALERTS = "/giam-sat/canh-bao";
  static final String REVIEW = "/giam-sat/duyet";

  private static final Role[] REVIEWERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules alertRules() {
    return RouteRules.of(only(ALERTS, REVIEWERS), only(ALERTS + "/**", REVIEWERS));
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
