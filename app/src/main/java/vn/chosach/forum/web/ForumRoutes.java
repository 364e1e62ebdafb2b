package vn.chosach.forum.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.forum.web.ForumView.ForumRow;
import vn.chosach.kernel.Role;
import vn.chosach.officers.work.WorkQuery;
import vn.chosach.officers.work.WorkQuery.QueriedSource;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;

/** Who may call the pages of the forum. */
@Configuration
class ForumRoutes {

  static final String PUBLIC = "/dien-dan";
  static final String LIST = "/lang-nghe";
  static final String PLANNING = LIST + "/moi";
  static final String ONE = LIST + "/{number:DD-[0-9]{4}-[0-9]{4,9}}";
  static final String MINUTES = ONE + "/bien-ban";
  static final String ACT = ONE + "/lam/{slug:[a-z-]{2,20}}";
  static final String FILE = ONE + "/tep/{which:moi|bien-ban}";
  static final String OPINIONS = LIST + "/y-kien";
  static final String OPINION = OPINIONS + "/{number:YK-[0-9]{4}-[0-9]{4,9}}";
  static final String OPINION_ACT = OPINION + "/lam/{slug:[a-z-]{2,20}}";

  private static final Role[] OFFICERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules forumRules() {
    return RouteRules.of(
        open(PUBLIC),
        only(PLANNING, Role.CASE_OFFICER, Role.AGENCY_HEAD),
        only(LIST, OFFICERS),
        only(LIST + "/**", OFFICERS));
  }

  /** The forms with files carry a pass that is bound to its officer. */
  @Bean
  SecretForms forumFileForms() {
    return SecretForms.of(PLANNING, LIST + "/*/bien-ban");
  }

  @Bean
  DeskList<ForumRow> opinionList(ForumPages pages) {
    return DeskList.of(
        new ListTerms(OPINIONS, "forum.opinions", "forum.opinions.count", Set.of("phan", "buoi")),
        List.of(
            ListColumn.name(
                "y-kien",
                "forum.field.opinion",
                "number",
                ForumRow::title,
                ForumRow::number,
                ForumRow::href),
            ListColumn.text("don-vi", "forum.field.unit", "", ForumRow::what),
            ListColumn.text("han", "forum.field.due", "", ForumRow::day),
            ListColumn.state(
                "tinh-trang", "forum.col.state", "state", ForumRow::tone, ForumRow::state)),
        pages::rows);
  }

  /** Opinions that a unit answers by a day lie with it, and with the police who convened. */
  @Bean
  static WorkSource opinionsToAnswer(WorkQuery rows) {
    return new QueriedSource(
        rows,
        Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD),
        "forum.work.",
        """
        SELECT r.id, 'answer' AS verb, r.number, left(r.words, 160) AS title, r.due,
               r.number AS at, NULL::uuid AS officer
          FROM forum.opinion r JOIN forum.meeting m ON m.id = r.meeting
         WHERE r.state = 'ASSIGNED' AND (m.agency = ANY (:agencies) OR r.unit = ANY (:agencies))
         ORDER BY r.due, r.id LIMIT 100
        """,
        OPINIONS + "/",
        reader -> {});
  }

  @Bean
  NavEntry forumEntry() {
    return new NavEntry(NavEntryGroup.MEDIA, 77, LIST, "forum.title", Set.of(OFFICERS));
  }

  @Bean
  PublicNavEntry forumLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 41, PUBLIC, "forum.public");
  }

  static String meeting(String number) {
    return LIST + "/" + number;
  }

  static String opinion(String number) {
    return OPINIONS + "/" + number;
  }
}
