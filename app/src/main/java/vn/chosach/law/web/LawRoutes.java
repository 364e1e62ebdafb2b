package vn.chosach.law.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.signedIn;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;

/** Every officer reads the law; who keeps it is settled by office and body. */
@Configuration
class LawRoutes {

  static final String HOME = "/phap-luat";
  static final String LIST = HOME + "/{list:[a-z-]{2,40}}";
  static final String ROW = LIST + "/dong";
  static final String NEW = LIST + "/ban-moi";
  static final String VOUCH = LIST + "/xac-nhan";
  static final String CHANGE = HOME + "/thay-doi/{id}";

  private static final Role[] KEEPERS = {Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE};

  @Bean
  RouteRules lawRules() {
    return RouteRules.of(
        signedIn(HOME),
        signedIn(HOME + "/*"),
        signedIn(HOME + "/*/dong"),
        only(HOME + "/*/ban-moi", KEEPERS),
        only(HOME + "/*/xac-nhan", KEEPERS),
        signedIn(HOME + "/thay-doi/*"),
        only(HOME + "/thay-doi/*/*", KEEPERS));
  }

  @Bean
  NavEntry lawEntry() {
    return new NavEntry(NavEntry.NavEntryGroup.ADMINISTRATION, 28, HOME, "law.nav", Set.of());
  }
}
