package vn.chosach.tips.duty;

import static vn.chosach.ui.RouteRules.only;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;

/** Routes of the duty desk. */
@Configuration
class DutyRoutes {

  private static final Role[] READERS = {
    Role.OPERATOR, Role.STANDING_OFFICE, Role.AGENCY_HEAD, Role.PRESS
  };

  @Bean
  RouteRules dutyRules() {
    return RouteRules.of(
        only(DutyController.DUTY, READERS), only(DutyController.DUTY + "/**", READERS));
  }

  @Bean
  NavEntry dutyEntry() {
    return new NavEntry(
        NavEntryGroup.RECEIVING, 40, DutyController.DUTY, "tips.duty.title", Set.of(READERS));
  }
}
