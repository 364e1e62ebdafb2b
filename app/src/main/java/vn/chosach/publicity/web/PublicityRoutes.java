package vn.chosach.publicity.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;
import static vn.chosach.ui.RouteRules.published;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.PublicPage;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.letters.LetterWishes;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.publicity.web.DeskView.DeskRow;
import vn.chosach.ui.Choice;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.Page;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.share.ShareCard;
import vn.chosach.ui.share.ShareCard.SharedPages;

@Configuration
class PublicityRoutes {

  static final String DESK = "/xuat-ban";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] WORKERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  /** What somebody works on, or editions of one step. */
  @Bean
  DeskList<DeskRow> publicationList(Publications publications, PublishingPages pages) {
    return DeskList.of(
        new ListTerms(DESK, "publicity.nav.desk", "publicity.desk.caption", Set.of("buoc")),
        List.of(
            ListColumn.name(
                "tieu-de",
                "publicity.col.title",
                "",
                DeskRow::title,
                row -> row.what() + (row.number().isEmpty() ? "" : " · " + row.number()),
                DeskRow::href),
            ListColumn.text("co-quan", "publicity.col.agency", "agency", DeskRow::agency),
            ListColumn.text("ngay", "publicity.col.written", "written", DeskRow::written),
            ListColumn.text("het-han", "publicity.fact.expires", "expires", DeskRow::expires),
            ListColumn.state(
                "tinh-trang", "publicity.col.state", "state", DeskRow::tone, DeskRow::state)),
        (ask, offset, limit, viewer, page) -> {
          PublicationList found =
              publications.desk(
                  Choice.named(EditionState.values(), ask.filter("buoc")),
                  offset,
                  limit,
                  ActingOfficer.of(viewer));
          return new ListSlice<>(
              found.entries().stream().map(one -> pages.row(one, page)).toList(), found.count());
        });
  }

  @Bean
  RouteRules publicityRules() {
    return RouteRules.of(
        open("/publicity/**"),
        published(PublicationKind.CASE.path()),
        published(PublicationKind.CASE.path() + "/**"),
        published(PublicationKind.ALERT.path()),
        published(PublicationKind.ALERT.path() + "/**"),
        only(DESK, WORKERS),
        only(DESK + "/**", WORKERS));
  }

  /** An address names nobody before its owner confirms it, and a ticket is a secret of its own. */
  @Bean
  SecretForms letterForms() {
    return SecretForms.of(
        LetterWishes.PATH, LetterWishes.PATH + "/xac-nhan", LetterWishes.PATH + "/bo-nhan");
  }

  @Bean
  PublicNavEntry alertsLink() {
    return new PublicNavEntry(
        PublicNavPlace.HEADER, 30, PublicationKind.ALERT.path(), "publicity.nav.alerts");
  }

  @Bean
  PublicNavEntry closedCasesLink() {
    return new PublicNavEntry(
        PublicNavPlace.FOOTER, 20, PublicationKind.CASE.path(), "publicity.nav.cases");
  }

  @Bean
  SharedPages sharedPublications(Publications publications, PublicPages pages, PublicNames names) {
    return (path, page) ->
        Stream.of(PublicationKind.values())
            .flatMap(kind -> publications.page(kind, ShareCard.behind(kind.path(), path)).stream())
            .filter(PublicPage::open)
            .map(one -> card(pages.view(one, page), one.publication().agency(), names, page))
            .findFirst();
  }

  private static ShareCard card(PublicView view, String agency, PublicNames names, Page page) {
    return new ShareCard(
        view.label(), view.words().title(), names.agency(agency, page.today(), page));
  }

  @Bean
  NavEntry publicityEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.MEDIA, 10, DESK, "publicity.nav.desk", Set.of(WORKERS));
  }
}
