package vn.chosach.watch.marks;

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

/** Who may read and write the sheets of brands. */
@Configuration
class MarkRoutes {

  static final String MARKS = "/giam-sat/nhan-hieu";

  private static final Role[] REVIEWERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules markRules() {
    return RouteRules.of(only(MARKS, REVIEWERS), only(MARKS + "/**", REVIEWERS));
  }

  @Bean
  NavEntry marksEntry() {
    return new NavEntry(NavEntryGroup.MONITORING, 52, MARKS, "watch.mark.title", Set.of(REVIEWERS));
  }

  static boolean opens(Viewer viewer) {
    return Arrays.stream(REVIEWERS).anyMatch(viewer::has);
  }
}
