package vn.chosach.retention.web;

import static vn.chosach.ui.RouteRules.only;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;

@Configuration
class RetentionRoutes {

  static final String DESK = "/luu-tru";

  private static final Role[] READERS = {
    Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER, Role.AUDITOR
  };

  @Bean
  RouteRules retentionRules() {
    return RouteRules.of(only(DESK, READERS), only(DESK + "/**", READERS));
  }

  @Bean
  NavEntry retentionEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION, 60, DESK, "retention.title", Set.of(READERS));
  }
}
