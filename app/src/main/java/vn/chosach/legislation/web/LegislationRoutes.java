package vn.chosach.legislation.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;

/** Who may call the pages of the legislation. */
@Configuration
class LegislationRoutes {

  static final String FINDINGS = "/vuong-mac";
  static final String PROPOSALS = FINDINGS + "/kien-nghi";
  static final String EXPIRED = FINDINGS + "/het-hieu-luc";
  static final String PUBLIC = "/kien-nghi-phap-luat";
  static final String ASIDE = FINDINGS + "/{id:" + SentId.FORM + "}/gac-lai";
  static final String ONE = PROPOSALS + "/{number:KN-[0-9]{4}-[0-9]{4,9}}";
  static final String ACT = ONE + "/lam/{slug:[a-z-]{2,20}}";

  private static final Role[] READERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules legislationRules() {
    return RouteRules.of(open(PUBLIC), only(FINDINGS, READERS), only(FINDINGS + "/**", READERS));
  }

  @Bean
  NavEntry legislationEntry() {
    return new NavEntry(NavEntryGroup.STEERING, 60, FINDINGS, "legislation.nav", Set.of(READERS));
  }

  @Bean
  PublicNavEntry legislationLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 45, PUBLIC, "legislation.public.title");
  }

  static String page(String number) {
    return PROPOSALS + "/" + number;
  }
}
