package vn.chosach.tips.follow;

import static vn.chosach.ui.RouteRules.open;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.Place;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;

@Configuration
class FollowRoutes {

  @Bean
  RouteRules followRules() {
    return RouteRules.of(open("/theo-doi"), open("/theo-doi/**"));
  }

  /** Guarded by the code itself, then by the sealed pass that each form carries. */
  @Bean
  SecretForms followForms() {
    return SecretForms.of("/theo-doi", "/theo-doi/**");
  }

  @Bean
  PublicNavEntry followLink() {
    return new PublicNavEntry(Place.FOOTER, 20, "/theo-doi", "tips.nav.follow");
  }
}
