package vn.chosach.tips.form;

import static vn.chosach.ui.RouteRules.open;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;

/** Routes of the whole room. */
@Configuration
class TipsRoutes {

  @Bean
  RouteRules tipsRules() {
    return RouteRules.of(
        open("/phan-anh"),
        open("/phan-anh/**"),
        open("/theo-doi"),
        open("/theo-doi/**"),
        open(CorrectionController.PATH));
  }

  /**
   * The form is guarded by the token of its draft, following by the code itself and then by the
   * sealed pass that each form carries.
   */
  @Bean
  SecretForms tipsForms() {
    return SecretForms.of(
        "/phan-anh", "/phan-anh/**", "/theo-doi", "/theo-doi/**", CorrectionController.PATH);
  }

  @Bean
  PublicNavEntry reportLink() {
    return new PublicNavEntry(PublicNavPlace.HEADER, 20, "/phan-anh", "tips.nav.report");
  }

  @Bean
  PublicNavEntry followLink() {
    return new PublicNavEntry(PublicNavPlace.HEADER, 25, "/theo-doi", "tips.nav.follow");
  }
}
