package vn.chosach.cases.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.Visibility;
import vn.chosach.signals.life.Reader;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.Watch;
import vn.chosach.watch.review.ReviewEvent;

/** What cases show on the page of a flagged listing, and listings on the page of a case. */
@Configuration
class ListingSlots {

  /** The form that opens or joins a case, among the verdicts of the watch. */
  @Bean
  PageSlot caseOfListing(Cases cases, Watch watch, TemplateEngine templates) {
    return new Slot("watch.item.case") {
      @Override
      @Nullable Content content(Page page, Map<String, String> about, Reader reader) {
        if (!Visibility.works(reader)) {
          return null;
        }
        UUID hit = UUID.fromString(about.getOrDefault("hit", ""));
        String seller = watch.read(hit).map(sheet -> sheet.line().seller()).orElse("");
        List<Choice> open =
            cases.aboutSeller(seller, reader).stream()
                .map(file -> Choice.of(file.number(), file.number() + " · " + file.title()))
                .toList();
        List<Choice> reasons =
            ReviewEvent.CASE.reasons().stream()
                .map(code -> Choice.of(code, page.t(ReviewEvent.CASE.reasonKey(code))))
                .toList();
        return output ->
            templates.render(
                "cases/fromListing.jte",
                Map.of(
                    "page",
                    page,
                    "hit",
                    hit.toString(),
                    "version",
                    about.getOrDefault("version", ""),
                    "next",
                    about.getOrDefault("next", ""),
                    "open",
                    open,
                    "reasons",
                    reasons),
                output);
      }
    };
  }

  /** The listings that are evidence, beside the exhibits. */
  @Bean
  PageSlot listingsOfCase(Cases cases, TemplateEngine templates) {
    return new Slot("cases.case.evidence") {
      @Override
      @Nullable Content content(Page page, Map<String, String> about, Reader reader) {
        var listings = cases.listings(UUID.fromString(about.getOrDefault("case", "")), reader);
        return listings.isEmpty()
            ? null
            : output ->
                templates.render(
                    "cases/listings.jte",
                    Map.of(
                        "page", page,
                        "number", about.getOrDefault("number", ""),
                        "listings", listings),
                    output);
      }
    };
  }

  private abstract static class Slot implements PageSlot {

    private final String name;

    Slot(String name) {
      this.name = name;
    }

    @Override
    public String slot() {
      return name;
    }

    @Override
    public @Nullable Content content(Page page, Map<String, String> about) {
      Viewer viewer = page.viewer();
      return viewer == null ? null : content(page, about, CaseRoutes.reader(viewer));
    }

    abstract @Nullable Content content(Page page, Map<String, String> about, Reader reader);
  }
}
