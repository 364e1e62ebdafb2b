package vn.chosach.outreach.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.OutreachItemRepository.OutreachItemPart;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.web.OutreachView.ItemRow;
import vn.chosach.ui.ListSheet;
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
import vn.chosach.ui.share.ShareCard;
import vn.chosach.ui.share.ShareCard.SharedPages;

/** Who may call the pages of outreach. */
@Configuration
class OutreachRoutes {

  static final String PLANS = "/tuyen-truyen";
  static final String OPENING = PLANS + "/moi";
  static final String GAPS = PLANS + "/khoang-trong";
  static final String SHARES = PLANS + "/dia-ban";
  static final String ONE = PLANS + "/{number:TT-[0-9]{4}-[0-9]{4,9}}";
  static final String ACT = ONE + "/lam/{slug:[a-z-]{2,20}}";
  static final String ITEMS = PLANS + "/san-pham";
  static final String RECORDING = ITEMS + "/moi";
  static final String ITEM = ITEMS + "/{number:SP-[0-9]{4}-[0-9]{4,9}}";
  static final String ITEM_ACT = ITEM + "/lam/{slug:[a-z-]{2,20}}";
  static final String FILE = ITEM + "/tep";
  static final String CALLS = "/chien-dich";
  static final String CALL = CALLS + "/{campaign:[A-Za-z0-9]{4,20}}";
  static final String POSTER = CALL + "/ap-phich";
  static final String MOVEMENT = PLANS + "/phong-trao/{campaign:[A-Za-z0-9]{4,20}}";
  static final String MOVEMENT_ACT = MOVEMENT + "/lam/{slug:[a-z-]{2,20}}";
  static final String ROLE_MODEL = CALL + "/guong/{number:GC-[0-9]{4}-[0-9]{4,9}}";
  static final String PUBLISHED = "/tin-tuyen-truyen";

  private static final Role[] OFFICERS = {
    Role.OPERATOR,
    Role.CASE_OFFICER,
    Role.AGENCY_HEAD,
    Role.STANDING_OFFICE,
    Role.COMMITTEE_LEADER,
    Role.PRESS
  };

  private static final Role[] DOERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.PRESS
  };

  @Bean
  RouteRules outreachRules() {
    return RouteRules.of(
        open(PUBLISHED),
        open(CALLS),
        open(CALLS + "/**"),
        open("/outreach/**"),
        only(OPENING, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE),
        only(RECORDING, DOERS),
        only(PLANS, OFFICERS),
        only(PLANS + "/**", OFFICERS));
  }

  /** The form with files carries a pass that is bound to its officer. */
  @Bean
  SecretForms outreachForms() {
    return SecretForms.of(RECORDING);
  }

  @Bean
  DeskList<ItemRow> itemList(Outreach outreach, OutreachPages pages) {
    return DeskList.of(
        new ListTerms(ITEMS, "outreach.items", "outreach.items.count", Set.of("phan")),
        List.of(
            ListColumn.name(
                "san-pham",
                "outreach.field.item-title",
                "number",
                ItemRow::title,
                row -> row.what() + " · " + row.number(),
                ItemRow::href),
            ListColumn.text("ngay", "outreach.field.day", "", ItemRow::day),
            ListColumn.text("co-quan", "outreach.fact.agency", "", ItemRow::agency),
            ListColumn.state(
                "tinh-trang", "outreach.col.state", "state", ItemRow::tone, ItemRow::state)),
        (ask, offset, limit, viewer, page) -> {
          RowSlice<OutreachItem> found =
              outreach.items(
                  ListSheet.part(
                      OutreachItemPart.values(), ask.filter("phan"), OutreachItemPart.DONE),
                  offset,
                  limit,
                  ActingOfficer.of(viewer));
          return new ListSlice<>(
              found.rows().stream().map(one -> pages.row(one, page)).toList(), found.count());
        });
  }

  @Bean
  SharedPages sharedCalls(Outreach outreach, OutreachNames names) {
    return (path, page) ->
        outreach
            .call(ShareCard.behind(CALLS, path))
            .map(
                call ->
                    new ShareCard(
                        page.t("outreach.call.kind"),
                        CallPages.title(call),
                        names.agency(call.plan().agency(), page)));
  }

  @Bean
  SitePages callPages(Outreach outreach) {
    return () ->
        outreach.calls().stream()
            .map(
                call ->
                    new SitePage(
                        CALLS + "/" + call.campaign(),
                        Stream.concat(
                                Stream.of(Vietnam.dayOf(call.plan().since())),
                                call.done().stream().map(one -> Vietnam.dayOf(one.since())))
                            .max(Comparator.naturalOrder())
                            .orElseThrow()));
  }

  @Bean
  PublicNavEntry callsLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 39, CALLS, "outreach.calls");
  }

  @Bean
  NavEntry outreachEntry() {
    return new NavEntry(NavEntryGroup.MEDIA, 76, PLANS, "outreach.title", Set.of(OFFICERS));
  }

  @Bean
  PublicNavEntry publishedLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 40, PUBLISHED, "outreach.published");
  }

  static String movement(String campaign) {
    return PLANS + "/phong-trao/" + campaign;
  }

  static String plan(String number) {
    return PLANS + "/" + number;
  }

  static String item(String number) {
    return ITEMS + "/" + number;
  }
}
