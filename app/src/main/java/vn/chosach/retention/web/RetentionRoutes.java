package vn.chosach.retention.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;

@Configuration
class RetentionRoutes {

  static final String DESK = "/luu-tru";
  static final String MATTERS = DESK + "/du-lieu";
  static final String TAKING = MATTERS + "/tiep-nhan";
  static final String BREACH = MATTERS + "/su-co";
  static final String IMPACT = MATTERS + "/danh-gia";
  static final String ENTERING = IMPACT + "/moi";
  static final String MATTER = MATTERS + "/{number:(?:YC|SC)-[0-9]{4}-[0-9]{4,9}}";
  static final String MATTER_ACT = MATTER + "/lam/{slug:[a-z-]{2,20}}";

  /** For persons, who have no account. */
  static final String ASKING = "/du-lieu-ca-nhan/yeu-cau";

  static final String FOLLOWING = "/du-lieu-ca-nhan/theo-doi";

  private static final Role[] READERS = {
    Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER, Role.AUDITOR
  };
  private static final Role[] HANDLERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules retentionRules() {
    return RouteRules.of(
        open(ASKING),
        open(FOLLOWING),
        only(MATTERS, HANDLERS),
        only(MATTERS + "/**", HANDLERS),
        only(DESK, READERS),
        only(DESK + "/**", READERS));
  }

  /** A person proves nothing by asking, and follows by a code. */
  @Bean
  SecretForms dataPersonForms() {
    return SecretForms.of(ASKING, FOLLOWING);
  }

  @Bean
  NavEntry retentionEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION, 60, DESK, "retention.title", Set.of(READERS));
  }

  @Bean
  NavEntry dataMattersEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECEIVING, 82, MATTERS, "retention.matters", Set.of(HANDLERS));
  }

  static String matter(String number) {
    return MATTERS + "/" + number;
  }
}
