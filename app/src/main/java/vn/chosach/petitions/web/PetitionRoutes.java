package vn.chosach.petitions.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.published;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.notices.NoticeQuery;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.petitions.desk.PetitionRowSecurity;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;

@Configuration
class PetitionRoutes {

  static final String LIST = "/don-thu";
  static final String ONE = LIST + "/{number:DT-[0-9]{4}-[0-9]{4,9}}";

  /** An act of an officer, or the drawing up of a paper. */
  static final String ACT = ONE + "/lam/{slug:[a-z-]{2,40}}";

  /** An act that rests on the signed paper of somebody else. */
  static final String FILED = ONE + "/giay-to/{slug:[a-z-]{2,40}}";

  static final String PAPER = ONE + "/tep/{step:[0-9]{1,4}}";

  /** The warning list, open to everybody. */
  static final String WARNED = "/danh-sach-canh-bao";

  private static final Role[] WORKERS = {Role.CASE_OFFICER, Role.AGENCY_HEAD};

  @Bean
  RouteRules petitionRules() {
    return RouteRules.of(published(WARNED), only(LIST, WORKERS), only(LIST + "/**", WORKERS));
  }

  /** Forms with files carry a pass that is bound to their officer. */
  @Bean
  SecretForms petitionForms() {
    return SecretForms.of(LIST + "/*/giay-to/*");
  }

  @Bean
  NavEntry petitionsEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECORDS, 20, LIST, "petitions.list.title", Set.of(WORKERS));
  }

  /** Who follows a petition is told of it; its story is told nowhere. */
  @Bean
  static NoticedRecords noticedPetitions(NoticeQuery rows, PetitionRowSecurity rowSecurity) {
    return new NoticeQuery.NoticedSource(
        rows,
        "petition",
        NoticedRecords.acts(PetitionEvent.class, PetitionEvent::verb, PetitionEvent::textKey),
        """
        SELECT id, number, '' AS title, number AS at FROM petitions.petition WHERE id = ANY (:ids)
        """,
        LIST + "/",
        rowSecurity::of);
  }

  @Bean
  PublicNavEntry warnedLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 45, WARNED, "petitions.warned.title");
  }

  static String page(String number) {
    return LIST + "/" + number;
  }
}
