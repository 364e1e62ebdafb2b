package vn.chosach.subjects.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.watching.StandingWatch;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** Who may call the pages of subjects: who works on cases. */
@Configuration
class SubjectRoutes {

  static final String SUBJECTS = "/doi-tuong";
  static final String QUEUE = SUBJECTS + "/goi-y";
  static final String MANY = QUEUE + "/{kind:PERSON|BUSINESS|SHOP}";
  static final String PAIR =
      SUBJECTS + "/cap/{one:" + SentId.FORM + "}/{other:" + SentId.FORM + "}";
  static final String PICTURE = SUBJECTS + "/so-do";
  static final String KEEP = PICTURE + "/giu";
  static final String KEPT = PICTURE + "/da-giu";
  static final String KEPT_DROP = KEPT + "/{id:" + SentId.FORM + "}/bo";
  static final String ONE = SUBJECTS + "/{id:" + SentId.FORM + "}";
  static final String ROLE = ONE + "/vai-tro";
  static final String RETRACT = ROLE + "/{role:" + SentId.FORM + "}";

  static final String RINGS = SUBJECTS + "/duong-day";
  static final String RING = RINGS + "/{id:" + SentId.FORM + "}";
  static final String LESSONS = SUBJECTS + "/trong-so";
  static final String LESSON_END = LESSONS + "/{version:[0-9]+}/bo";
  static final String WATCHES = SUBJECTS + "/theo-doi";
  static final String WATCHING = WATCHES + "/moi";
  static final String WATCHING_ONE = ONE + "/theo-doi";
  static final String WATCHING_RING = RING + "/theo-doi";
  static final String WATCH = WATCHES + "/{id:" + SentId.FORM + "}";
  static final String WATCH_SEEN = WATCH + "/da-xem";
  static final String WATCH_END = WATCH + "/thoi";
  static final String SHARE = ONE + "/chia-se";
  static final String SHEETS = SUBJECTS + "/phieu";
  static final String SHEET = SHEETS + "/{number:PC-[0-9-]+}";
  static final String SHEET_ACT = SHEET + "/lam/{slug}";
  static final String SHEET_RECEIPT = SHEET + "/nhan";
  static final String SHEET_WORDS = SHEET + "/noi-dung";

  private static final Role[] WORKERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules subjectRules() {
    return RouteRules.of(
        open("/subjects/**"), only(SUBJECTS, WORKERS), only(SUBJECTS + "/**", WORKERS));
  }

  @Bean
  DeskList<Subjects.SubjectLine> subjectList(Subjects subjects) {
    return DeskList.drawn(
        new ListTerms(SUBJECTS, "subjects.title", "ui.lists.count", Set.of("tim")),
        List.of(
            ListColumn.of(
                "ten",
                "subjects.col.name",
                "",
                (row, page) ->
                    ListCell.of(row.of().name()).below(page.t(row.of().kind().textKey()))),
            ListColumn.text(
                "vu-viec",
                "subjects.col.cases",
                "",
                row ->
                    row.members().stream()
                        .map(one -> one.number())
                        .distinct()
                        .collect(Collectors.joining(", ")))),
        (asked, viewer, page) ->
            subjects.list(asked.getOrDefault("tim", ""), 0, 1, ActingOfficer.of(viewer)).count(),
        (ask, viewer, page) ->
            subjects
                .list(ask.filter("tim"), 0, DeskList.MOST_IN_FILE + 1, ActingOfficer.of(viewer))
                .rows());
  }

  @Bean
  NavEntry subjectEntry() {
    return new NavEntry(NavEntryGroup.RECORDS, 60, SUBJECTS, "subjects.title", Set.of(WORKERS));
  }

  static String page(UUID id) {
    return SUBJECTS + "/" + id;
  }

  static String ring(UUID id) {
    return RINGS + "/" + id;
  }

  static String watch(UUID id) {
    return WATCHES + "/" + id;
  }

  /** Where a watch is begun, of a subject or of the ring around it. */
  static String watching(StandingWatch.WatchKind kind, @Nullable UUID subject) {
    return subject == null
        ? WATCHING
        : (kind == StandingWatch.WatchKind.RING ? ring(subject) : page(subject)) + "/theo-doi";
  }

  static String sheet(String number) {
    return SHEETS + "/" + number;
  }

  static String pair(UUID one, UUID other) {
    return SUBJECTS + "/cap/" + one + "/" + other;
  }

  static String picture(String from) {
    return PICTURE + "?tu=" + encoded(from);
  }

  /** The diagram that was kept, as it was kept. */
  static String kept(UUID id) {
    return PICTURE + "?giu=" + id;
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
