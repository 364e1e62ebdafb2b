package vn.chosach.tips.partner;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;

/** Routes of the partners. */
@Configuration
class PartnerRoutes {

  @Bean
  RouteRules partnerRules() {
    return RouteRules.of(
        open(PartnerApi.PATH),
        only(PartnerController.PARTNERS, Role.ADMINISTRATOR),
        only(PartnerController.PARTNERS + "/**", Role.ADMINISTRATOR));
  }

  /** A program carries its key, no session. */
  @Bean
  SecretForms partnerForms() {
    return SecretForms.of(PartnerApi.PATH);
  }

  @Bean
  NavEntry partnerEntry() {
    return new NavEntry(
        NavEntryGroup.ADMINISTRATION,
        85,
        PartnerController.PARTNERS,
        "tips.partner.title",
        Set.of(Role.ADMINISTRATOR));
  }
}
