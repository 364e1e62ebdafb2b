package vn.chosach.cases.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.kernel.Role;
import vn.chosach.officers.notices.NoticeQuery;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;

@Configuration
class CaseRoutes {

  static final String CASES = "/ho-so-vu-viec";
  static final String CASE = CASES + "/{number:VV-[0-9]{4}-[0-9]{4,9}}";
  private static final Role[] WORKERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules caseRules() {
    return RouteRules.of(
        open("/cases/**"),
        only(SuccessionController.PATH, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
        only(SuccessionController.PATH + "/*", Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
        only(CASES, WORKERS),
        only(CASES + "/**", WORKERS));
  }

  /** Forms with files carry a pass that is bound to their officer. */
  @Bean
  SecretForms caseForms() {
    return new SecretForms(
        CaseEvent.all(CaseTrait.FILES).stream()
            .map(event -> CASES + "/*/lam/" + event.path())
            .toList());
  }

  @Bean
  NavEntry casesEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECORDS, 10, CASES, "cases.list.title", Set.of(WORKERS));
  }

  @Bean
  NavEntry successionEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        25,
        SuccessionController.PATH,
        "cases.succession.title",
        Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER));
  }

  static String page(String number) {
    return CASES + "/" + number;
  }

  @Bean
  static NoticedRecords noticedCases(NoticeQuery rows, CaseRowSecurity rowSecurity) {
    return new NoticeQuery.NoticedSource(
        rows,
        "case",
        NoticedRecords.acts(CaseEvent.class, CaseEvent::verb, CaseEvent::textKey),
        "SELECT id, number, title, number AS at FROM cases.case_file WHERE id = ANY (:ids)",
        "/ho-so-vu-viec/",
        rowSecurity::of);
  }
}
