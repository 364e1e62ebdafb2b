package vn.chosach.watch.partner;

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

/** Routes of the partners who hand listings in. */
@Configuration
class PartnerRoutes {

  @Bean
  RouteRules listingPartnerRules() {
    return RouteRules.of(
        open(PushApi.PATH),
        open(PushApi.PATH + "/*"),
        only(KeyController.KEYS, Role.ADMINISTRATOR),
        only(KeyController.KEYS + "/**", Role.ADMINISTRATOR));
  }

  /** A program carries its key, no session. */
  @Bean
  SecretForms listingPartnerForms() {
    return SecretForms.of(PushApi.PATH);
  }

  @Bean
  NavEntry listingPartnerEntry() {
    return new NavEntry(
        NavEntryGroup.ADMINISTRATION,
        86,
        KeyController.KEYS,
        "watch.partner.title",
        Set.of(Role.ADMINISTRATOR));
  }
}
