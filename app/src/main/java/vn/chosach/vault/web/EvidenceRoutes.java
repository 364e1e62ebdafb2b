package vn.chosach.vault.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;

/** Who may call the pages of the evidence desk; which evidence they see is asked for each item. */
@Configuration
class EvidenceRoutes {

  static final String EVIDENCE = "/bang-chung";
  static final String ITEM = EVIDENCE + "/{id:" + SentId.FORM + "}";
  static final String CHECKS = EVIDENCE + "/kiem-tra";

  private static final Role[] READERS = {
    Role.OPERATOR, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER, Role.AGENCY_HEAD, Role.CASE_OFFICER
  };
  private static final Role[] WATCHERS = {
    Role.STANDING_OFFICE,
    Role.COMMITTEE_LEADER,
    Role.AGENCY_HEAD,
    Role.CASE_OFFICER,
    Role.OPERATOR,
    Role.AUDITOR
  };

  static String page(java.util.UUID item) {
    return EVIDENCE + "/" + item;
  }

  @Bean
  RouteRules evidenceRules() {
    return RouteRules.of(
        open("/vault/**"),
        only(CHECKS, WATCHERS),
        only(EVIDENCE, READERS),
        only(EVIDENCE + "/**", READERS));
  }

  @Bean
  NavEntry evidenceInNav() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECORDS, 30, EVIDENCE, "vault.title", Set.of(READERS));
  }

  @Bean
  NavEntry fixityInNav() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        60,
        CHECKS,
        "vault.fixity.nav",
        Set.of(Role.STANDING_OFFICE, Role.AUDITOR));
  }
}
