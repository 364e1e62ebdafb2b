package vn.chosach.ui;

import static vn.chosach.ui.RouteRules.open;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class UiRoutes {

  @Bean
  RouteRules uiRules() {
    return RouteRules.of(open("/"), open("/error"), open("/ui/**"));
  }
}
