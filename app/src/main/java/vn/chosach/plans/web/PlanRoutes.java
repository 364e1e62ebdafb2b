package vn.chosach.plans.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** Who may see the pages of this room; the administrator of accounts sees none. */
@Configuration
class PlanRoutes {

  static final String PLANS = "/ke-hoach";
  static final String MATTERS = "/chi-dao";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] MEMBERS = {
    Role.OPERATOR,
    Role.CASE_OFFICER,
    Role.AGENCY_HEAD,
    Role.STANDING_OFFICE,
    Role.COMMITTEE_LEADER,
    Role.AUDITOR,
    Role.PRESS
  };

  @Bean
  RouteRules planRules() {
    return RouteRules.of(
        open("/plans/**"),
        only(PLANS, MEMBERS),
        only(PLANS + "/**", MEMBERS),
        only(MATTERS, MEMBERS),
        only(MATTERS + "/**", MEMBERS));
  }

  /** Forms with files: their pass is bound to the officer and to the form. */
  @Bean
  SecretForms planForms() {
    return SecretForms.of(
        PLANS + "/nhiem-vu/*/minh-chung",
        PLANS + "/*/buoc",
        PLANS + "/*/chi-so",
        MATTERS + "/*/buoc");
  }

  @Bean
  NavEntry planEntry() {
    return new NavEntry(NavEntry.NavEntryGroup.STEERING, 10, PLANS, "plans.nav", Set.of(MEMBERS));
  }

  @Bean
  NavEntry matterEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.STEERING, 20, MATTERS, "plans.nav.matters", Set.of(MEMBERS));
  }

  /** The tasks that an issued document gave, and the way to give one (R28). */
  @Bean
  PageSlot tasksOfDocument(Plans plans, TemplateEngine templates) {
    return PageSlot.of(
        "documents.document.tasks",
        templates,
        "plans/tasks.jte",
        (page, about) -> {
          Viewer viewer = page.viewer();
          String id = about.getOrDefault("document", "");
          if (viewer == null || !"ISSUED".equals(about.get("state"))) {
            return null;
          }
          ActingOfficer member = ActingOfficer.of(viewer);
          var asked = CoordinationQuestion.givenBy(UUID.fromString(id));
          List<CoordinationItem> tasks = plans.matters(asked, member).matters();
          String begin =
              PlanAccessPolicy.directs(member) ? MATTERS + "/moi?loai=DIRECTIVE&van-ban=" + id : "";
          return tasks.isEmpty() && begin.isEmpty() ? null : Map.of("tasks", tasks, "begin", begin);
        });
  }
}
