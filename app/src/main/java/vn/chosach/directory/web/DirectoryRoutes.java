package vn.chosach.directory.web;

import static vn.chosach.kernel.Role.ADMINISTRATOR;
import static vn.chosach.kernel.Role.STANDING_OFFICE;
import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;
import static vn.chosach.ui.RouteRules.signedIn;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;

@Configuration
class DirectoryRoutes {

  private static final Set<Role> KEEPERS = Set.of(ADMINISTRATOR, STANDING_OFFICE);

  @Bean
  RouteRules directoryRules() {
    return RouteRules.of(
        open("/lien-he"),
        open("/dia-ban"),
        signedIn("/co-quan/*"),
        only("/quan-tri/co-quan/**", ADMINISTRATOR, STANDING_OFFICE),
        only("/quan-tri/tham-quyen/**", ADMINISTRATOR, STANDING_OFFICE));
  }

  @Bean
  NavEntry rollLink() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        10,
        "/quan-tri/co-quan",
        "directory.nav.roll",
        KEEPERS);
  }

  @Bean
  NavEntry rulesLink() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        20,
        "/quan-tri/tham-quyen",
        "directory.nav.rules",
        KEEPERS);
  }

  @Bean
  PublicNavEntry contactsLink() {
    return new PublicNavEntry(PublicNavPlace.HEADER, 90, "/lien-he", "directory.nav.contacts");
  }

  @Bean
  PublicNavEntry addressesLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 90, "/dia-ban", "directory.nav.addresses");
  }
}
