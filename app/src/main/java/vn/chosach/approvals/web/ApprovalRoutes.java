package vn.chosach.approvals.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;

/** Where forms wait for a second officer, and who looks at them: those who may send them. */
@Configuration
class ApprovalRoutes {

  static final String LIST = "/quan-tri/de-nghi";
  static final String ONE = LIST + "/{id:" + SentId.FORM + "}";

  @Bean
  RouteRules approvalRules() {
    return RouteRules.of(RouteRules.only(LIST + "/**", Role.ADMINISTRATOR, Role.STANDING_OFFICE));
  }

  @Bean
  NavEntry approvalEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        45,
        LIST,
        "approvals.title",
        Set.of(Role.ADMINISTRATOR, Role.STANDING_OFFICE));
  }
}
