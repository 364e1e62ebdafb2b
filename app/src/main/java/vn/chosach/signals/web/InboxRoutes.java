package vn.chosach.signals.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;

@Configuration
class InboxRoutes implements WebMvcConfigurer {

  static final String INBOX = "/hop-tiep-nhan";

  private static final Duration YEAR = Duration.ofDays(365);
  private static final Role[] READERS = {
    Role.OPERATOR, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER, Role.AGENCY_HEAD, Role.CASE_OFFICER
  };

  @Bean
  RouteRules signalRules() {
    return RouteRules.of(open("/signals/**"), only(INBOX, READERS), only(INBOX + "/**", READERS));
  }

  @Bean
  NavEntry inboxInNav() {
    return new NavEntry(NavEntry.Group.WORK, 0, INBOX, "signals.inbox.title", Set.of(READERS));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/signals/**")
        .addResourceLocations("classpath:/static/signals/")
        .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }
}
