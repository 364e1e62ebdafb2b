package vn.chosach.ui;

import static vn.chosach.ui.RouteRules.open;
import static vn.chosach.ui.RouteRules.published;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;

@Configuration
class UiRoutes {

  @Bean
  RouteRules uiRules() {
    return RouteRules.of(
        published("/"),
        open("/error"),
        open("/ui/**"),
        open("/anh-chia-se/**"),
        open("/gioi-thieu"),
        open("/kha-nang-tiep-can"),
        open("/du-lieu-ca-nhan"),
        open("/cach-nhan-ra-trang-that"),
        open("/robots.txt"),
        open("/sitemap.xml"),
        published("/sitemap/*"),
        open("/.well-known/security.txt"),
        open("/suc-khoe/**"),
        open("/favicon.ico"));
  }

  @Bean
  PublicNavEntry homeLink() {
    return new PublicNavEntry(PublicNavPlace.HEADER, 0, "/", "ui.nav.home");
  }

  @Bean
  PublicNavEntry personalDataLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 10, "/du-lieu-ca-nhan", "ui.privacy.title");
  }

  @Bean
  PublicNavEntry accessibilityLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 20, "/kha-nang-tiep-can", "ui.access.title");
  }

  @Bean
  PublicNavEntry realPageLink() {
    return new PublicNavEntry(
        PublicNavPlace.FOOTER, 30, "/cach-nhan-ra-trang-that", "ui.real.title");
  }

  @Bean
  PublicNavEntry aboutLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 40, "/gioi-thieu", "ui.about.title");
  }
}
