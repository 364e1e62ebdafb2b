package vn.chosach.watch.licences;

import static vn.chosach.ui.RouteRules.only;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;

/** Who may read and write the papers of watched places: whoever keeps the register. */
@Configuration
class LicenceRoutes {

  static final String PLACES = "/giam-sat/so-theo-doi";
  static final String LICENCES = "/giam-sat/giay-phep";
  static final String ID = "{id:" + SentId.FORM + "}";

  @Bean
  RouteRules licenceRules() {
    return RouteRules.of(
        only(
            LICENCES + "/**",
            Role.OPERATOR,
            Role.CASE_OFFICER,
            Role.AGENCY_HEAD,
            Role.STANDING_OFFICE));
  }
}
