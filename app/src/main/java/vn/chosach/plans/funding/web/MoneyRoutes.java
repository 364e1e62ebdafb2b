package vn.chosach.plans.funding.web;

import static vn.chosach.ui.RouteRules.only;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.SentId;

/** Who may see the pages of money; what stands on them follows from agency and office. */
@Configuration
class MoneyRoutes {

  static final String PLANS = "/ke-hoach";
  static final String MONEY = "/kinh-phi";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] MEMBERS = {
    Role.OPERATOR,
    Role.CASE_OFFICER,
    Role.AGENCY_HEAD,
    Role.STANDING_OFFICE,
    Role.COMMITTEE_LEADER,
    Role.AUDITOR,
    Role.PRESS
  };

  @Bean
  RouteRules moneyRules() {
    return RouteRules.of(only(MONEY, MEMBERS), only(MONEY + "/**", MEMBERS));
  }

  /** Forms with files: their pass is bound to the officer and to the form. */
  @Bean
  SecretForms moneyForms() {
    return SecretForms.of(MONEY + "/nguoi");
  }

  @Bean
  NavEntry moneyEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.STEERING, 50, MONEY, "plans.nav.money", Set.of(MEMBERS));
  }
}
