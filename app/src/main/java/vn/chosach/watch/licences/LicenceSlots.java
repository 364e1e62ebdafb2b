package vn.chosach.watch.licences;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/** Papers on the page of a watched place, and what of them stands beside a listing. */
@Configuration
class LicenceSlots {

  @Bean
  PageSlot licencesOfPlace(LicencePages pages, TemplateEngine templates) {
    return PageSlot.of(
        "watch.place.papers",
        templates,
        "watch/licences.jte",
        (page, about) ->
            Map.of(
                "section",
                pages.section(id(about, "place"), "true".equals(about.get("watched")), page)));
  }

  /** Beside the condition of the checklist that they answer. */
  @Bean
  PageSlot registrationOfPlace(LicencePages pages, TemplateEngine templates) {
    return PageSlot.of(
        "watch.place.registered",
        templates,
        "watch/licencesNoted.jte",
        (page, about) -> Map.of("notes", pages.registered(id(about, "place"), page)));
  }

  /** In the box of the seller; a covered seller is neither named nor led to. */
  @Bean
  PageSlot licencesOfSeller(SellerPlaces places, Licences licences, TemplateEngine templates) {
    return PageSlot.of(
        "watch.item.seller",
        templates,
        "watch/licencesOfSeller.jte",
        (page, about) -> {
          SellerPlaces.Seller seller = places.seller(id(about, "hit")).orElse(null);
          if (seller == null) {
            return null;
          }
          boolean hidden = !"false".equals(about.get("hidden"));
          return Map.of(
              "seller", view(seller, places.of(seller, page.today()), licences, hidden, page));
        });
  }

  private static LicenceView.Seller view(
      SellerPlaces.Seller seller,
      List<SellerPlaces.Match> matches,
      Licences licences,
      boolean hidden,
      Page page) {
    List<Licence> papers =
        licences.counting(matches.stream().map(SellerPlaces.Match::place).toList());
    return new LicenceView.Seller(
        matches.stream()
            .map(
                match ->
                    new LicenceView.SellerPlace(
                        hidden ? null : LicenceRoutes.PLACES + "/" + match.place(),
                        hidden ? page.t("watch.licence.seller.covered") : match.name(),
                        page.t(
                            match.byAddress()
                                ? "watch.licence.seller.by-address"
                                : "watch.licence.seller.by-name"),
                        papers.stream()
                            .filter(one -> one.place().equals(match.place()))
                            .map(one -> paper(one, hidden, page))
                            .toList()))
            .toList(),
        hidden
            ? null
            : UriComponentsBuilder.fromPath(LicenceRoutes.PLACES + "/moi")
                .queryParam("ten", "{name}")
                .encode()
                .buildAndExpand(seller.name())
                .toUriString());
  }

  private static LicenceView.Paper paper(Licence one, boolean hidden, Page page) {
    return new LicenceView.Paper(
        page.t(one.kind().textKey()),
        hidden ? "" : LicenceWords.number(one),
        one.state(page.today()).tone(),
        LicenceWords.state(one, page));
  }

  private static UUID id(Map<String, String> about, String name) {
    return UUID.fromString(about.getOrDefault(name, ""));
  }
}
