package vn.chosach.tips.form;

import static vn.chosach.ui.RouteRules.open;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.Place;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;

@Configuration
class FormRoutes {

  @Bean
  RouteRules reportRules() {
    return RouteRules.of(open("/phan-anh"), open("/phan-anh/**"));
  }

  /** Guarded by the token of the draft. */
  @Bean
  SecretForms reportForms() {
    return SecretForms.of("/phan-anh", "/phan-anh/**");
  }

  @Bean
  PublicNavEntry reportLink() {
    return new PublicNavEntry(Place.HEADER, 20, "/phan-anh", "tips.nav.report");
  }
}
