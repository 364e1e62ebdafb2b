package vn.chosach.officers.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;
import static vn.chosach.ui.RouteRules.signedIn;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.notices.NoticePage;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.RouteRules;

@Configuration
class DeskRoutes {

  private static final Role[] HEADS = {Role.AGENCY_HEAD, Role.COMMITTEE_LEADER};

  @Bean
  RouteRules officerRules() {
    return RouteRules.of(
        open("/dang-nhap"),
        open("/dang-nhap/**"),
        open("/dang-xuat"),
        open("/officers/**"),
        signedIn(WorkDesk.HOME),
        signedIn(WorkDesk.HOME + "/**"),
        signedIn(SearchController.PATH),
        signedIn(NoticePage.HOME),
        signedIn(NoticePage.HOME + "/**"),
        signedIn("/cach-xem"),
        signedIn("/cach-xem/**"),
        signedIn("/tro-giup"),
        signedIn("/tro-giup/**"),
        signedIn("/ho-so-cua-toi"),
        signedIn("/ho-so-cua-toi/**"),
        only(LinkPickUpController.PATH, HEADS),
        only(LinkPickUpController.PATH + "/**", HEADS),
        only("/quan-tri/tai-khoan", Role.ADMINISTRATOR),
        only("/quan-tri/tai-khoan/**", Role.ADMINISTRATOR));
  }

  @Bean
  PublicNavEntry signInLink() {
    return new PublicNavEntry(
        PublicNavEntry.PublicNavPlace.FOOTER, 95, "/dang-nhap", "officers.sign-in.door", false);
  }

  @Bean
  NavEntry deskEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.TODAY, 0, WorkDesk.HOME, "officers.desk.title", Set.of());
  }

  @Bean
  NavEntry noticesEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.TODAY, 5, NoticePage.HOME, "officers.notices.title", Set.of());
  }

  @Bean
  NavEntry accountsEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        80,
        "/quan-tri/tai-khoan",
        "officers.accounts.title",
        Set.of(Role.ADMINISTRATOR));
  }

  @Bean
  NavEntry pickUpEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        85,
        LinkPickUpController.PATH,
        "officers.pick-up.title",
        Set.of(HEADS));
  }

  @Bean
  NavEntry profileEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        90,
        "/ho-so-cua-toi",
        "officers.profile.title",
        Set.of());
  }
}
