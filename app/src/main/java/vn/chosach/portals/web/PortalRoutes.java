package vn.chosach.portals.web;

import static vn.chosach.ui.RouteRules.only;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;

/** Who may call the board of search health. */
@Configuration
class PortalRoutes {

  static final String BOARD = "/suc-khoe-tim-kiem";
  static final String LISTING = BOARD + "/them";
  static final String ONE = BOARD + "/{id:" + SentId.FORM + "}";
  static final String EXAMINING = ONE + "/kiem-tra";
  static final String RANKS = ONE + "/thu-hang";

  private static final Role[] WATCHERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules portalRules() {
    return RouteRules.of(only(BOARD, WATCHERS), only(BOARD + "/**", WATCHERS));
  }

  @Bean
  NavEntry portalEntry() {
    return new NavEntry(NavEntryGroup.MEDIA, 78, BOARD, "portals.title", Set.of(WATCHERS));
  }
}
