package vn.chosach.press.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.work.WorkQuery;
import vn.chosach.officers.work.WorkQuery.QueriedSource;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.press.Bulletins;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SitePages;
import vn.chosach.ui.SitePages.SitePage;

/** Who may call the pages of press notes and joint alerts. */
@Configuration
class BulletinRoutes {

  static final String LIST = "/thong-cao";
  static final String NOTE = LIST + "/moi";
  static final String ALERT = LIST + "/canh-bao-moi";
  static final String SPEAKERS = LIST + "/nguoi-phat-ngon";
  static final String ONE = LIST + "/{number:(?:TC|CBC)-[0-9]{4}-[0-9]{4,9}}";
  static final String ACT = ONE + "/lam/{slug:[a-z-]{2,20}}";
  static final String NUMBER = "/{number:(?:TC|CBC)-[0-9]{4}-[0-9]{4,9}}";

  private static final int MOST = 1_000;

  private static final Role[] WRITERS = {Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE};
  private static final Role[] READERS = {
    Role.OPERATOR,
    Role.CASE_OFFICER,
    Role.AGENCY_HEAD,
    Role.STANDING_OFFICE,
    Role.COMMITTEE_LEADER,
    Role.PRESS
  };

  @Bean
  RouteRules bulletinRules() {
    return RouteRules.of(
        open(BulletinKind.NOTE.path()),
        open(BulletinKind.NOTE.path() + "/**"),
        open(BulletinKind.ALERT.path()),
        open(BulletinKind.ALERT.path() + "/**"),
        only(NOTE, WRITERS),
        only(ALERT, WRITERS),
        only(SPEAKERS, WRITERS),
        only(LIST, READERS),
        only(LIST + "/**", READERS));
  }

  /** Whoever is asked answers by a day; then who asked sends the alert out. */
  @Bean
  static WorkSource alertsToSign(WorkQuery rows) {
    return new QueriedSource(
        rows,
        Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE),
        "press.work.",
        """
        SELECT b.id, CASE WHEN b.agency = ANY (:agencies) THEN 'send' ELSE 'sign' END AS verb, b.number,
               b.title, b.answer_by AS due, b.number AS at,
               CASE WHEN b.agency = ANY (:agencies) THEN b.author END AS officer
          FROM press.bulletin b
         WHERE b.state = 'ASKED'
           AND (b.agency = ANY (:agencies) OR b.answer_by >= :today AND EXISTS (
                 SELECT FROM press.party p WHERE p.bulletin = b.id AND p.agency = ANY (:agencies)
                                             AND p.part = 'SIGNS' AND p.answer IS NULL))
        """,
        LIST + "/",
        reader -> {});
  }

  @Bean
  NavEntry bulletinEntry() {
    return new NavEntry(NavEntryGroup.MEDIA, 15, LIST, "press.title", Set.of(READERS));
  }

  @Bean
  PublicNavEntry noteLink() {
    return new PublicNavEntry(
        PublicNavPlace.FOOTER, 43, BulletinKind.NOTE.path(), "press.public.note");
  }

  @Bean
  PublicNavEntry jointAlertLink() {
    return new PublicNavEntry(
        PublicNavPlace.FOOTER, 44, BulletinKind.ALERT.path(), "press.public.alert");
  }

  /** Every bulletin that is public, for search engines. */
  @Bean
  SitePages bulletinPages(Bulletins bulletins) {
    return () ->
        Arrays.stream(BulletinKind.values())
            .flatMap(kind -> bulletins.shown(kind, 0, MOST).rows().stream())
            .flatMap(
                one ->
                    one.publicFrom().stream()
                        .map(
                            from ->
                                new SitePage(
                                    one.kind().path() + "/" + one.number(), Vietnam.dayOf(from))));
  }

  static String page(String number) {
    return LIST + "/" + number;
  }
}
