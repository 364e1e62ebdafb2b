package vn.chosach.training.web;

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

/** Who may call the pages of training. */
@Configuration
class TrainingRoutes {

  static final String CLASSES = "/tap-huan";
  static final String OPENING = CLASSES + "/moi";
  static final String NEEDS = CLASSES + "/nhu-cau";
  static final String ONE = CLASSES + "/{number:LH-[0-9]{4}-[0-9]{4,9}}";
  static final String CODE = ONE + "/ma-diem-danh";
  static final String ACT = ONE + "/lam/{slug:[a-z-]{2,20}}";
  static final String CERTIFICATE = "/chung-nhan-tap-huan";

  private static final Role[] OFFICERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules trainingRules() {
    return RouteRules.of(
        open(CERTIFICATE),
        only(OPENING, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE),
        only(CLASSES, OFFICERS),
        only(CLASSES + "/**", OFFICERS));
  }

  @Bean
  NavEntry trainingEntry() {
    return new NavEntry(NavEntryGroup.STEERING, 75, CLASSES, "training.title", Set.of(OFFICERS));
  }

  @Bean
  PublicNavEntry certificateLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 70, CERTIFICATE, "training.certificate.title");
  }

  static String page(String number) {
    return CLASSES + "/" + number;
  }
}
