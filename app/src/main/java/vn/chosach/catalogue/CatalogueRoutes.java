package vn.chosach.catalogue;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;

@Configuration
class CatalogueRoutes {

  @Bean
  RouteRules catalogueRules() {
    return RouteRules.of(RouteRules.signedIn("/danh-muc"));
  }

  @Bean
  NavEntry catalogueLink() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION, 30, "/danh-muc", "catalogue.nav", Set.of());
  }
}
