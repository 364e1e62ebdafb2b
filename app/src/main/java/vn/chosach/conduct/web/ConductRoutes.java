package vn.chosach.conduct.web;

import static vn.chosach.ui.RouteRules.only;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.conduct.desk.IntegrityRowSecurity;
import vn.chosach.kernel.Role;
import vn.chosach.officers.work.WorkQuery;
import vn.chosach.officers.work.WorkQuery.QueriedSource;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;

@Configuration
class ConductRoutes {

  static final String CASES = "/liem-chinh/vu-viec";
  static final String ACCOUNTS = "/liem-chinh/tai-khoan";
  static final String KEPT = "/liem-chinh/dang-giu";
  static final String REVIEWS = "/liem-chinh/ra-soat";
  static final String MINE = "/luot-xem-cua-toi";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] REVIEWERS = {Role.INTEGRITY_OFFICER, Role.AUDITOR};
  private static final Role[] READERS = {
    Role.OPERATOR,
    Role.CASE_OFFICER,
    Role.AGENCY_HEAD,
    Role.STANDING_OFFICE,
    Role.COMMITTEE_LEADER,
    Role.INTEGRITY_OFFICER
  };

  @Bean
  RouteRules conductRules() {
    return RouteRules.of(
        only(CASES, Role.INTEGRITY_OFFICER),
        only(CASES + "/**", Role.INTEGRITY_OFFICER),
        only(ACCOUNTS, REVIEWERS),
        only(ACCOUNTS + "/**", REVIEWERS),
        only(KEPT, Role.AUDITOR),
        only(REVIEWS, REVIEWERS),
        only(REVIEWS + "/**", REVIEWERS),
        only(MINE, READERS),
        only(MINE + "/**", READERS));
  }

  /** Open cases of the desk by their clocks; no number of one leaves the house. */
  @Bean
  static WorkSource integrityCasesToEnd(WorkQuery rows, IntegrityRowSecurity rowSecurity) {
    return new QueriedSource(
        rows,
        Set.of(Role.INTEGRITY_OFFICER),
        "conduct.work.",
        """
        SELECT id, 'case' AS verb, '' AS number, number AS title,
               ((due_at - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS due,
               id::text AS at, NULL::uuid AS officer
          FROM conduct.integrity_case WHERE state NOT IN ('PASSED_ON', 'CLOSED')
         ORDER BY due_at, id LIMIT 200
        """,
        CASES + "/",
        rowSecurity::of);
  }

  /** Months whose list has lines that nobody judged yet; nobody judges an own one. */
  @Bean
  static WorkSource reviewsToRead(WorkQuery rows) {
    return new QueriedSource(
        rows,
        Set.of(REVIEWERS),
        "conduct.work.",
        """
        SELECT md5(l.month::text)::uuid AS id, 'review' AS verb, '' AS number,
               to_char(l.month, 'MM/YYYY') || ' (' || count(*) || ')' AS title, NULL::date AS due,
               to_char(l.month, 'YYYY-MM') AS at, NULL::uuid AS officer
          FROM conduct.line l
         WHERE l.officer <> :officer AND kernel.shows_acts(l.record)
           AND NOT EXISTS (SELECT FROM conduct.mark m WHERE m.line = l.id)
         GROUP BY l.month ORDER BY l.month LIMIT 24
        """,
        REVIEWS + "/",
        reader -> {});
  }

  /** What an officer looked at without a task and neither explained nor had judged. */
  @Bean
  static WorkSource readingsToExplain(WorkQuery rows) {
    return new QueriedSource(
        rows,
        Set.of(READERS),
        "conduct.work.",
        """
        SELECT md5(l.officer::text || l.month)::uuid AS id, 'explain' AS verb, '' AS number,
               to_char(l.month, 'MM/YYYY') || ' (' || count(*) || ')' AS title, NULL::date AS due,
               '' AS at, l.officer
          FROM conduct.line l
         WHERE l.officer = :officer
           AND NOT EXISTS (SELECT FROM conduct.explanation e WHERE e.line = l.id)
           AND NOT EXISTS (SELECT FROM conduct.mark m WHERE m.line = l.id)
         GROUP BY l.officer, l.month ORDER BY l.month LIMIT 24
        """,
        MINE,
        reader -> {});
  }

  @Bean
  NavEntry integrityCasesEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECORDS,
        12,
        CASES,
        "conduct.cases.title",
        Set.of(Role.INTEGRITY_OFFICER));
  }

  @Bean
  NavEntry accountWatchEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        69,
        ACCOUNTS,
        "conduct.accounts.title",
        Set.of(REVIEWERS));
  }

  @Bean
  NavEntry keptEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        68,
        KEPT,
        "conduct.kept.title",
        Set.of(Role.AUDITOR));
  }

  @Bean
  NavEntry accessReviewEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        70,
        REVIEWS,
        "conduct.reviews.title",
        Set.of(REVIEWERS));
  }

  @Bean
  NavEntry ownReadingsEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION, 71, MINE, "conduct.mine.title", Set.of(READERS));
  }
}
