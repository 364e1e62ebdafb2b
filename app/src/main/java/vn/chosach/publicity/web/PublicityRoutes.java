package vn.chosach.publicity.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.publicity.life.Kind;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.Place;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;

@Configuration
class PublicityRoutes {

  static final String DESK = "/xuat-ban";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] WORKERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules publicityRules() {
    return RouteRules.of(
        open("/publicity/**"),
        open(Kind.CASE.path()),
        open(Kind.CASE.path() + "/**"),
        open(Kind.ALERT.path()),
        open(Kind.ALERT.path() + "/**"),
        only(DESK, WORKERS),
        only(DESK + "/**", WORKERS));
  }

  @Bean
  PublicNavEntry alertsLink() {
    return new PublicNavEntry(Place.HEADER, 30, Kind.ALERT.path(), "publicity.nav.alerts");
  }

  @Bean
  PublicNavEntry closedCasesLink() {
    return new PublicNavEntry(Place.HEADER, 40, Kind.CASE.path(), "publicity.nav.cases");
  }

  @Bean
  NavEntry publicityEntry() {
    return new NavEntry(NavEntry.Group.DIRECT, 90, DESK, "publicity.nav.desk", Set.of(WORKERS));
  }
}
