package vn.chosach.reports.demands.web;

import static vn.chosach.ui.RouteRules.only;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.deadlines.reminding.Ladder;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.demands.DemandClocks;
import vn.chosach.reports.demands.Demands;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** Who may call the pages of demands from above, their clocks, and the way in from their paper. */
@Configuration
class DemandSetup {

  static final String LIST = "/yeu-cau-cap-tren";
  static final String ENTER = LIST + "/vao/";

  private static final Role[] READERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules demandRules() {
    return RouteRules.of(only(LIST, READERS), only(LIST + "/**", READERS));
  }

  @Bean
  NavEntry demandEntry() {
    return new NavEntry(NavEntryGroup.STEERING, 31, LIST, "reports.demand.title", Set.of(READERS));
  }

  @Bean
  Ladder remindersOfDemands() {
    return new Ladder(DemandClocks.SUBJECT);
  }

  @Bean
  ClockSubject clocksOfDemands() {
    return ClockSubject.of(
        Set.of(DemandClocks.SUBJECT), Set.of(), one -> LIST + "/" + one.subject());
  }

  /** On the page of an incoming paper: the demand that it makes can be entered. */
  @Bean
  PageSlot demandOfPaper(Demands demands, TemplateEngine templates) {
    return PageSlot.of(
        "documents.incoming",
        templates,
        "reports/demandLink.jte",
        (page, about) -> {
          Viewer viewer = page.viewer();
          String id = about.getOrDefault("incoming", "");
          return viewer == null
                  || !Demands.enters(ActingOfficer.of(viewer))
                  || demands.paper(SentId.of(id).orElse(null), ActingOfficer.of(viewer)).isEmpty()
              ? null
              : Map.of("to", ENTER + id);
        });
  }
}
