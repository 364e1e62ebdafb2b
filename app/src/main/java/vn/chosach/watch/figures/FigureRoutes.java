package vn.chosach.watch.figures;

import static vn.chosach.ui.RouteRules.only;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;

/** Who may read the figures: who reviews; how the verdicts of officers held, heads alone. */
@Configuration
class FigureRoutes {

  private static final Role[] READERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules figureRules() {
    return RouteRules.of(
        only(FigureAsk.OFFICERS, Role.AGENCY_HEAD, Role.STANDING_OFFICE),
        only(FigureAsk.FIGURES, READERS),
        only(FigureAsk.ROWS, READERS));
  }

  @Bean
  NavEntry figuresEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 15, FigureAsk.FIGURES, "watch.figures.nav", Set.of(READERS));
  }
}
