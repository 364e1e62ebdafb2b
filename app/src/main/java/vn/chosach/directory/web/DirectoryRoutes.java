package vn.chosach.directory.web;

import static vn.chosach.kernel.Role.ADMINISTRATOR;
import static vn.chosach.kernel.Role.STANDING_OFFICE;
import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.published;
import static vn.chosach.ui.RouteRules.signedIn;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.catalogue.DayText;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Span;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.Page;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Tone;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

@Configuration
class DirectoryRoutes {

  static final String ROLL = "/quan-tri/co-quan";

  /** More than the bodies that a province has. */
  private static final int MOST = 500;

  private static final Set<Role> KEEPERS = Set.of(ADMINISTRATOR, STANDING_OFFICE);

  @Bean
  RouteRules directoryRules() {
    return RouteRules.of(
        published("/lien-he"),
        published("/dia-ban"),
        signedIn("/co-quan/*"),
        only("/quan-tri/co-quan/**", ADMINISTRATOR, STANDING_OFFICE),
        only("/quan-tri/tham-quyen/**", ADMINISTRATOR, STANDING_OFFICE));
  }

  /** Bodies in being on a day. */
  @Bean
  DeskList<Agency> rollList(Agencies agencies) {
    return DeskList.whole(
        new ListTerms(ROLL, "directory.roll.title", "ui.lists.count", Set.of("ngay", "tim")),
        List.of(
            ListColumn.of(
                "ten",
                "directory.head.name",
                "name",
                (body, page) ->
                    ListCell.of(body.name().in(page.lang())).to("/co-quan/" + body.key())),
            ListColumn.text("ma", "directory.field.key", "key", Agency::key),
            ListColumn.of(
                "loai",
                "directory.field.kind",
                "kind",
                (body, page) -> ListCell.of(page.t(body.kind().textKey()))),
            ListColumn.of(
                "cap",
                "directory.field.level",
                "level",
                (body, page) -> ListCell.of(page.t(body.level().textKey()))),
            ListColumn.of("thoi-gian", "directory.head.span", "", DirectoryRoutes::span),
            ListColumn.of(
                "can-cu",
                "directory.head.source",
                "",
                (body, page) ->
                    body.provenance().published()
                        ? ListCell.state(Tone.OK, page.t("catalogue.provenance.published"))
                        : ListCell.state(
                            Tone.CARE,
                            page.t(
                                "catalogue.provenance.unconfirmed",
                                body.provenance().confidence())))),
        Map.of(
            "name", Comparator.comparing(body -> Folding.fold(body.name().vi())),
            "key", Comparator.comparing(Agency::key),
            "kind", Comparator.comparing(Agency::kind),
            "level", Comparator.comparing(Agency::level)),
        (ask, viewer, page) ->
            agencies
                .roll(
                    DayText.read(ask.filter("ngay")).orElseGet(page::today),
                    ask.filter("tim"),
                    0,
                    MOST)
                .agencies());
  }

  /** What nobody has verified is said so and not shown as a date. */
  private static ListCell span(Agency body, Page page) {
    Span span = body.span();
    LocalDate to = span.to();
    return ListCell.of(
        day(span.from(), span.reckonedFrom(), page)
            + " – "
            + (to == null && span.reckonedTo() == null
                ? page.t("directory.span.now")
                : day(to, span.reckonedTo(), page)));
  }

  private static String day(@Nullable LocalDate known, @Nullable LocalDate reckoned, Page page) {
    return known != null
        ? page.day(known)
        : reckoned != null
            ? page.t("directory.span.reckoned", page.day(reckoned))
            : page.t("directory.contact.unverified");
  }

  @Bean
  NavEntry rollLink() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION, 10, ROLL, "directory.nav.roll", KEEPERS);
  }

  @Bean
  NavEntry rulesLink() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION,
        20,
        "/quan-tri/tham-quyen",
        "directory.nav.rules",
        KEEPERS);
  }

  @Bean
  PublicNavEntry contactsLink() {
    return new PublicNavEntry(PublicNavPlace.HEADER, 90, "/lien-he", "directory.nav.contacts");
  }

  @Bean
  PublicNavEntry addressesLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 90, "/dia-ban", "directory.nav.addresses");
  }
}
