package vn.chosach.rewards.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;

/** Who may call the pages of rewards. */
@Configuration
class RewardRoutes {

  static final String LIST = "/khen-thuong";
  static final String OPENING = LIST + "/moi";
  static final String GAPS = LIST + "/chua-xet";
  static final String ONE = LIST + "/{number:KT-[0-9]{4}-[0-9]{4,9}}";
  static final String ACT = ONE + "/lam/{slug:[a-z-]{2,20}}";
  static final String PUBLISHED = "/guong-khen-thuong";

  private static final Role[] OFFICERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules rewardRules() {
    return RouteRules.of(
        open(PUBLISHED),
        only(OPENING, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE),
        only(LIST, OFFICERS),
        only(LIST + "/**", OFFICERS));
  }

  @Bean
  NavEntry rewardEntry() {
    return new NavEntry(NavEntryGroup.STEERING, 78, LIST, "rewards.title", Set.of(OFFICERS));
  }

  @Bean
  PublicNavEntry rewardedLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 41, PUBLISHED, "rewards.published");
  }

  static String one(String number) {
    return LIST + "/" + number;
  }
}
