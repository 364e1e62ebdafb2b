package vn.chosach.legislation.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.legislation.web.LegislationView.FindingRow;
import vn.chosach.ui.Choice;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.Page;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** Who may call the pages of the legislation. */
@Configuration
class LegislationRoutes {

  static final String FINDINGS = "/vuong-mac";
  static final String PROPOSALS = FINDINGS + "/kien-nghi";
  static final String EXPIRED = FINDINGS + "/het-hieu-luc";
  static final String PUBLIC = "/kien-nghi-phap-luat";
  static final String ASIDE = FINDINGS + "/{id:" + SentId.FORM + "}/gac-lai";
  static final String ONE = PROPOSALS + "/{number:KN-[0-9]{4}-[0-9]{4,9}}";
  static final String ACT = ONE + "/lam/{slug:[a-z-]{2,20}}";

  private static final Role[] READERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules legislationRules() {
    return RouteRules.of(open(PUBLIC), only(FINDINGS, READERS), only(FINDINGS + "/**", READERS));
  }

  @Bean
  DeskList<FindingRow> findingList(LegislationPages pages) {
    return DeskList.of(
        new ListTerms(FINDINGS, "legislation.title", "legislation.count", Set.of("phan", "luat")),
        List.of(
            ListColumn.of("dieu", "legislation.col.article", "law", LegislationRoutes::article),
            ListColumn.text("loai", "legislation.field.kind", "kind", FindingRow::kind),
            ListColumn.of("noi-dung", "legislation.field.words", "", LegislationRoutes::words),
            ListColumn.of("ai", "legislation.col.who", "", LegislationRoutes::who),
            ListColumn.more(
                "so", "lifecycle.col.number", "number", (row, page) -> ListCell.of(row.number()))),
        pages::rows);
  }

  private static ListCell article(FindingRow row, Page page) {
    return ListCell.of(row.article())
        .below(
            Stream.of(row.number(), row.law(), row.gone())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
  }

  private static ListCell words(FindingRow row, Page page) {
    return ListCell.of(row.words())
        .below(
            Stream.of(
                    said("legislation.field.wish", row.wish(), page),
                    said("legislation.field.evidence", row.evidence(), page),
                    said("legislation.field.why", row.setAside(), page))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")))
        .links(Choice.of(row.cases(), number -> "/ho-so-vu-viec/" + number, number -> number));
  }

  private static ListCell who(FindingRow row, Page page) {
    return ListCell.of(row.who())
        .links(
            row.aside().isEmpty()
                ? List.of()
                : List.of(Choice.of(row.aside(), page.t("legislation.aside"))));
  }

  private static String said(String key, String words, Page page) {
    return words.isEmpty() ? "" : page.t(key) + ": " + words;
  }

  @Bean
  NavEntry legislationEntry() {
    return new NavEntry(NavEntryGroup.STEERING, 60, FINDINGS, "legislation.nav", Set.of(READERS));
  }

  @Bean
  PublicNavEntry legislationLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 45, PUBLIC, "legislation.public.title");
  }

  static String page(String number) {
    return PROPOSALS + "/" + number;
  }
}
