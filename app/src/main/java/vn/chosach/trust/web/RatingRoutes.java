package vn.chosach.trust.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.trust.rating.Rating;
import vn.chosach.trust.rating.RatingProposal;
import vn.chosach.trust.rating.RatingProposals;
import vn.chosach.trust.rating.Ratings;
import vn.chosach.trust.web.RatingView.RatingRow;
import vn.chosach.ui.Choice;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.SitePages;
import vn.chosach.ui.SitePages.SitePage;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;
import vn.chosach.ui.share.ShareCard;
import vn.chosach.ui.share.ShareCard.SharedPages;

/** Who may call the pages of labels by criteria. */
@Configuration
class RatingRoutes {

  static final String PUBLIC = Rating.PATH;
  static final String NUMBER = "/{number:TN-[0-9]{4}-[0-9]{4,9}}";
  static final String DATA = PUBLIC + "/du-lieu.csv";
  static final String SHOP = PUBLIC + "/gian-hang";
  static final String REPLY = SHOP + "/tra-loi";
  static final String APPEAL = SHOP + "/khieu-nai";
  static final String LIST = "/nhan-tin-nhiem";
  static final String OPENING = LIST + "/moi";
  static final String CRITERIA = LIST + "/tieu-chi";
  static final String PROPOSALS = LIST + "/de-xuat";
  static final String PROPOSAL = PROPOSALS + "/{id:[0-9a-f-]{36}}";
  static final String ONE = LIST + NUMBER;
  static final String ACT = ONE + "/lam/{slug:[a-z-]{2,20}}";

  private static final int MOST = 2_000;

  private static final Role[] RATERS = {Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE};

  @Bean
  RouteRules ratingRules() {
    return RouteRules.of(
        open(PUBLIC), open(PUBLIC + "/**"), only(LIST, RATERS), only(LIST + "/**", RATERS));
  }

  /** What the shop sends carries its code and needs no session. */
  @Bean
  SecretForms shopForms() {
    return SecretForms.of(SHOP, REPLY, APPEAL);
  }

  @Bean
  SharedPages sharedLabels(Ratings ratings, TrustNames names) {
    return (path, page) ->
        ratings
            .publicly(ShareCard.behind(PUBLIC, path))
            .map(Ratings.RatingFile::of)
            .filter(one -> one.shown(page.today()))
            .map(
                one ->
                    new ShareCard(
                        page.t(one.label().textKey()),
                        one.shop(),
                        names.agency(one.agency(), page)));
  }

  @Bean
  DeskList<RatingRow> ratingList(RatingPages pages) {
    return DeskList.of(
        new ListTerms(LIST, "trust.rating.title", "trust.rating.count", Set.of()),
        List.of(
            ListColumn.name(
                "gian-hang",
                "trust.rating.field.shop",
                "number",
                RatingRow::shop,
                row -> row.identifier() + " · " + row.number(),
                RatingRow::href),
            ListColumn.state(
                "nhan", "trust.rating.field.label", "", RatingRow::tone, RatingRow::label),
            ListColumn.text("khi", "trust.rating.col.when", "", RatingRow::when),
            ListColumn.text("tinh-trang", "trust.rating.fact.state", "state", RatingRow::state)),
        pages::rows);
  }

  /** What the program proposes to look at; the agency alone reads it. */
  @Bean
  DeskList<RatingProposal> proposalList(RatingProposals proposals) {
    return DeskList.of(
        new ListTerms(PROPOSALS, "trust.proposal.title", "trust.proposal.count", Set.of()),
        List.of(
            ListColumn.name(
                "gian-hang",
                "trust.rating.field.shop",
                "",
                RatingProposal::shop,
                RatingProposal::identifier,
                one -> PROPOSALS + "/" + one.id()),
            ListColumn.of(
                "ly-do",
                "trust.proposal.col.reason",
                "",
                (one, page) ->
                    ListCell.of(page.t(one.ground().textKey()))
                        .links(List.of(Choice.of(one.path(), page.t("trust.proposal.source"))))),
            ListColumn.of(
                "khi",
                "trust.rating.col.when",
                "",
                (one, page) -> ListCell.of(page.moment(one.since())))),
        (ask, offset, limit, viewer, page) -> {
          ActingOfficer officer = ActingOfficer.of(viewer);
          return new ListSlice<>(
              proposals.waiting(offset, limit, officer), proposals.count(officer));
        });
  }

  @Bean
  NavEntry ratingEntry() {
    return new NavEntry(NavEntryGroup.MEDIA, 30, LIST, "trust.rating.title", Set.of(RATERS));
  }

  @Bean
  PublicNavEntry ratingLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 45, PUBLIC, "trust.rating.public");
  }

  /** Every label that is public, for search engines. */
  @Bean
  SitePages ratingPages(Ratings ratings) {
    return () ->
        ratings.shown(0, MOST).rows().stream()
            .map(
                one ->
                    new SitePage(
                        PUBLIC + "/" + one.number(), Objects.requireNonNull(one.shownFrom())));
  }

  static String page(String number) {
    return LIST + "/" + number;
  }
}
