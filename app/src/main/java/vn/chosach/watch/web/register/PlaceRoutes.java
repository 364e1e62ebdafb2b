package vn.chosach.watch.web.register;

import static vn.chosach.ui.RouteRules.only;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.watch.web.register.PlaceView.PlaceRow;

/** Who may call the pages of the register of places and of the book of platforms. */
@Configuration
class PlaceRoutes {

  static final String PLACES = "/giam-sat/so-theo-doi";
  static final String PLATFORMS = "/giam-sat/san";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] WATCHERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules placeRules() {
    return RouteRules.of(
        only(PLACES, WATCHERS),
        only(PLACES + "/**", WATCHERS),
        only(PLATFORMS, WATCHERS),
        only(PLATFORMS + "/**", WATCHERS));
  }

  @Bean
  DeskList<PlaceRow> placeList(PlacePages pages) {
    return DeskList.drawn(
        new ListTerms(
            PLACES, "watch.place.title", "ui.lists.count", Set.of("loai", "tim", "phan", "dot")),
        List.of(
            ListColumn.name(
                "ten", "watch.place.name", "", PlaceRow::name, PlaceRow::address, PlaceRow::href),
            ListColumn.text("loai", "watch.place.kind", "", PlaceRow::kind),
            ListColumn.text("chu", "watch.place.owner", "", PlaceRow::owner),
            ListColumn.text("ket-qua", "watch.place.last", "", PlaceRow::last),
            ListColumn.text("luc", "watch.place.last-at", "", PlaceRow::lastAt),
            ListColumn.text("xem-lai", "watch.place.review", "", PlaceRow::review),
            ListColumn.text("co-quan", "watch.place.agency", "", PlaceRow::agency)),
        (asked, viewer, page) -> pages.count(asked),
        (ask, viewer, page) -> pages.all(ask.filters(), page));
  }

  @Bean
  NavEntry placesEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 20, PLACES, "watch.place.title", Set.of(WATCHERS));
  }

  @Bean
  NavEntry platformsEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 64, PLATFORMS, "watch.platform.title", Set.of(WATCHERS));
  }
}
