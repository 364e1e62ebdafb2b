package vn.chosach.subjects.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;

/** Who may call the pages of subjects: who works on cases. */
@Configuration
class SubjectRoutes {

  static final String SUBJECTS = "/doi-tuong";
  static final String QUEUE = SUBJECTS + "/goi-y";
  static final String PAIR =
      SUBJECTS + "/cap/{one:" + SentId.FORM + "}/{other:" + SentId.FORM + "}";
  static final String PICTURE = SUBJECTS + "/so-do";
  static final String ONE = SUBJECTS + "/{id:" + SentId.FORM + "}";
  static final String ROLE = ONE + "/vai-tro";
  static final String RETRACT = ROLE + "/{role:" + SentId.FORM + "}";

  private static final Role[] WORKERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules subjectRules() {
    return RouteRules.of(
        open("/subjects/**"), only(SUBJECTS, WORKERS), only(SUBJECTS + "/**", WORKERS));
  }

  @Bean
  DeskList<Void> subjectList(Subjects subjects) {
    return DeskList.viewed(
        new ListTerms(SUBJECTS, "subjects.title", "ui.lists.count", Set.of("tim")),
        (asked, viewer, page) ->
            subjects.list(asked.getOrDefault("tim", ""), 0, 1, ActingOfficer.of(viewer)).count());
  }

  @Bean
  NavEntry subjectEntry() {
    return new NavEntry(NavEntryGroup.RECORDS, 60, SUBJECTS, "subjects.title", Set.of(WORKERS));
  }

  static String page(UUID id) {
    return SUBJECTS + "/" + id;
  }

  static String pair(UUID one, UUID other) {
    return SUBJECTS + "/cap/" + one + "/" + other;
  }

  static String picture(String from) {
    return PICTURE + "?tu=" + encoded(from);
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
