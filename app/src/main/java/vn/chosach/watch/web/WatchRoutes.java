package vn.chosach.watch.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.watch.review.HitQueue;

/** Who may call the pages of the watch. */
@Configuration
class WatchRoutes {

  static final String REVIEW = "/giam-sat/duyet";
  static final String IMPORTS = "/giam-sat/nhap";
  static final String RULES = "/giam-sat/quy-tac";
  static final String GOODS = "/giam-sat/hang-nhu-cau-cao";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] REVIEWERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules watchRules() {
    return RouteRules.of(
        open("/watch/**"),
        only(REVIEW, REVIEWERS),
        only(REVIEW + "/**", REVIEWERS),
        only(IMPORTS, REVIEWERS),
        only(IMPORTS + "/**", REVIEWERS),
        only(RULES, REVIEWERS),
        only(RULES + "/**", REVIEWERS),
        only(GOODS, REVIEWERS),
        only(GOODS + "/**", REVIEWERS));
  }

  @Bean
  NavEntry reviewEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 10, REVIEW, "watch.review.title", Set.of(REVIEWERS));
  }

  @Bean
  NavEntry importsEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 70, IMPORTS, "watch.intake.title", Set.of(REVIEWERS));
  }

  @Bean
  NavEntry rulesEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 62, RULES, "watch.rules.title", Set.of(REVIEWERS));
  }

  @Bean
  DeskList<Void> reviewList(HitQueue queue) {
    return DeskList.viewed(
        new ListTerms(
            REVIEW,
            "watch.review.title",
            "ui.lists.count",
            Set.of("muc", "xem", "tim", "san", "luat")),
        (asked, viewer, page) -> queue.count(ReviewFilter.of(asked).question()));
  }

  @Bean
  NavEntry goodsEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 54, GOODS, "watch.goods.title", Set.of(REVIEWERS));
  }
}
