package vn.chosach.ui;

import static vn.chosach.ui.RouteRules.open;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.PublicNavEntry.Place;

@Configuration
class UiRoutes {

  @Bean
  RouteRules uiRules() {
    return RouteRules.of(open("/"), open("/error"), open("/ui/**"));
  }

  @Bean
  PublicNavEntry homeLink() {
    return new PublicNavEntry(Place.HEADER, 0, "/", "ui.nav.home");
  }
}
