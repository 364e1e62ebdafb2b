package vn.chosach.watch.licences;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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
    return slot(
        "watch.place.papers",
        (page, about) ->
            output ->
                templates.render(
                    "watch/licences.jte",
                    Map.of(
                        "page",
                        page,
                        "section",
                        pages.section(
                            id(about, "place"), "true".equals(about.get("watched")), page)),
                    output));
  }

  /** Beside the condition of the checklist that they answer. */
  @Bean
  PageSlot registrationOfPlace(LicencePages pages, TemplateEngine templates) {
    return slot(
        "watch.place.registered",
        (page, about) -> {
          List<LicenceView.Note> notes = pages.registered(id(about, "place"), page);
          return output ->
              templates.render(
                  "watch/licencesNoted.jte", Map.of("page", page, "notes", notes), output);
        });
  }

  /** In the box of the seller; a covered seller is neither named nor led to. */
  @Bean
  PageSlot licencesOfSeller(SellerPlaces places, Licences licences, TemplateEngine templates) {
    return slot(
        "watch.item.seller",
        (page, about) -> {
          SellerPlaces.Seller seller = places.seller(id(about, "hit")).orElse(null);
          if (seller == null) {
            return null;
          }
          boolean hidden = !"false".equals(about.get("hidden"));
          LicenceView.Seller view =
              view(seller, places.of(seller, page.today()), licences, hidden, page);
          return output ->
              templates.render(
                  "watch/licencesOfSeller.jte", Map.of("page", page, "seller", view), output);
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

  private static PageSlot slot(
      String name, BiFunction<Page, Map<String, String>, @Nullable Content> drawing) {
    return new PageSlot() {
      @Override
      public String slot() {
        return name;
      }

      @Override
      public @Nullable Content content(Page page, Map<String, String> about) {
        return drawing.apply(page, about);
      }
    };
  }
}
