package vn.chosach.reports.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;
import static vn.chosach.ui.RouteRules.published;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;

/** Who may see the pages of this room; which reports of them, the room itself decides. */
@Configuration
class ReportRoutes {

  static final String REPORTS = "/bao-cao";
  static final String STATISTICS = "/thong-ke";
  static final String OVERVIEW = "/tong-quan";
  static final String OPEN = "/so-lieu";

  /** For partners; the gate of their interface asks for the key. */
  static final String FIGURES = "/api/v1/figures";

  static final String ID = "{id:" + SentId.FORM + "}";
  static final String REPORT = REPORTS + "/" + ID;

  private static final Role[] READERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  /** Who may owe a report. */
  static final List<Role> AUTHORS = List.of(Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD);

  private static final Role[] OVERSEERS = {
    Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules reportRules() {
    return RouteRules.of(
        open("/reports/**"),
        published(OPEN),
        published(OPEN + "/**"),
        published(FIGURES),
        only(REPORTS, READERS),
        only(REPORTS + "/**", READERS),
        only(STATISTICS, OVERSEERS),
        only(STATISTICS + "/**", OVERSEERS),
        only(OVERVIEW, OVERSEERS),
        only(OVERVIEW + "/**", OVERSEERS));
  }

  /** Who owes what for a period: the page draws its rows, each with what can be done. */
  @Bean
  DeskList<Void> collectionList(CollectionPages pages) {
    return DeskList.viewed(
        new ListTerms(
            REPORTS, "reports.nav", "ui.lists.count", Set.of("loai", "nam", "so", "yeu-cau")),
        (asked, viewer, page) -> pages.tables(asked, page, viewer).getFirst().rows().size());
  }

  @Bean
  NavEntry reportsEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.STEERING, 30, REPORTS, "reports.nav", Set.of(READERS));
  }

  @Bean
  NavEntry overviewEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.STEERING, 5, OVERVIEW, "reports.overview.nav", Set.of(OVERSEERS));
  }

  @Bean
  NavEntry statisticsEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.STEERING,
        40,
        STATISTICS,
        "reports.statistics.nav",
        Set.of(OVERSEERS));
  }

  @Bean
  PublicNavEntry openDataLink() {
    return new PublicNavEntry(PublicNavEntry.PublicNavPlace.FOOTER, 5, OPEN, "reports.open.nav");
  }
}
