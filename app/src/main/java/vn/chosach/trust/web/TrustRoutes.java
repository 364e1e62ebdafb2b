package vn.chosach.trust.web;

import static vn.chosach.ui.RouteRules.askedFor;
import static vn.chosach.ui.RouteRules.open;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.trust.rating.Declarations;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;

/** Routes of the look-up and of what to do after paying. */
@Configuration
class TrustRoutes {

  static final String LOOKUP = "/tra-cuu";
  static final String PAID = "/da-chuyen-tien";
  static final String CORRECTION = "/dinh-chinh";
  static final String STATEMENT = PAID + "/ban-trinh-bao";

  @Bean
  RouteRules trustRules() {
    return RouteRules.of(
        askedFor(LOOKUP), open(PAID), open(STATEMENT), open(Declarations.PATH), open("/trust/**"));
  }

  /**
   * A question changes nothing, and a declaration is nobody's word before an agency looked at it:
   * no session has anything to add.
   */
  @Bean
  SecretForms lookupForm() {
    return SecretForms.of(LOOKUP, Declarations.PATH);
  }

  @Bean
  PublicNavEntry lookupLink() {
    return new PublicNavEntry(PublicNavPlace.HEADER, 10, LOOKUP, "trust.nav.lookup");
  }

  @Bean
  PublicNavEntry sellerLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 46, Declarations.PATH, "trust.seller");
  }

  @Bean
  PublicNavEntry paidLink() {
    return new PublicNavEntry(PublicNavPlace.HEADER, 50, PAID, "trust.nav.paid");
  }
}
