package vn.chosach.cases.web;

import gg.jte.TemplateEngine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.PlaceCases;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.Visibility;
import vn.chosach.cases.reading.RequestLog;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Capture;
import vn.chosach.vault.Captures;
import vn.chosach.watch.Watch;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewEvent;

/** What cases show on the page of a flagged listing, and listings on the page of a case. */
@Configuration
class ListingSlots {

  /** The form that opens or joins a case, among the verdicts of the watch. */
  @Bean
  PageSlot caseOfListing(Cases cases, Watch watch, TemplateEngine templates) {
    return slot(
        "watch.item.case",
        templates,
        "cases/fromListing.jte",
        (page, about, reader) -> {
          if (!Visibility.works(reader)) {
            return null;
          }
          UUID hit = UUID.fromString(about.getOrDefault("hit", ""));
          String seller = watch.read(hit).map(sheet -> sheet.line().seller()).orElse("");
          List<Choice> open =
              Choice.of(
                  cases.aboutSeller(seller, reader),
                  file -> file.number(),
                  file -> file.number() + " · " + file.title());
          List<Choice> reasons =
              Choice.of(
                  ReviewEvent.CASE.reasons(),
                  code -> code,
                  code -> page.t(ReviewEvent.CASE.reasonKey(code)));
          return Map.of(
              "hit",
              hit.toString(),
              "version",
              about.getOrDefault("version", ""),
              "next",
              about.getOrDefault("next", ""),
              "open",
              open,
              "reasons",
              reasons);
        });
  }

  /** What becomes of signs that two officers saw, on the page of the watched place. */
  @Bean
  PageSlot caseOfPlace(PlaceCases cases, PlaceRegister register, TemplateEngine templates) {
    return slot(
        "watch.place.case",
        templates,
        "cases/fromPlace.jte",
        (page, about, reader) -> {
          UUID place = UUID.fromString(about.getOrDefault("place", ""));
          var found = register.one(place).filter(one -> one.confirmed() != null).orElse(null);
          if (found == null) {
            return null;
          }
          String number = found.cased() ? cases.of(place, reader).orElse("") : "";
          boolean form = found.open() && found.endedAt() == null && Visibility.works(reader);
          return Map.of(
              "place", place.toString(), "number", number, "cased", found.cased(), "form", form);
        });
  }

  /** The listings that are evidence, beside the exhibits. */
  @Bean
  PageSlot listingsOfCase(Cases cases, Captures captures, TemplateEngine templates) {
    return slot(
        "cases.case.evidence",
        templates,
        "cases/listings.jte",
        (page, about, reader) -> {
          String number = about.getOrDefault("number", "");
          UUID id = cases.read(number, reader).map(one -> one.file().id()).orElse(null);
          if (id == null) {
            return null;
          }
          var listings = cases.listings(id, reader);
          var pages = captures.of(id);
          return listings.isEmpty() && pages.isEmpty()
              ? null
              : Map.of("number", number, "captures", pages, "listings", listings);
        });
  }

  /** What became of a listing that is evidence: its case, the preserved page, the requests. */
  @Bean
  PageSlot caseBesideListing(
      Cases cases,
      Watch watch,
      Captures captures,
      CaseNames names,
      AvailableActs availableActs,
      TemplateEngine templates) {
    return slot(
        "watch.item.more",
        templates,
        "cases/besideListing.jte",
        (page, about, reader) -> {
          HitSheet sheet = watch.read(UUID.fromString(about.getOrDefault("hit", ""))).orElse(null);
          Dossier dossier =
              sheet == null
                  ? null
                  : sheet.verdicts().stream()
                      .filter(one -> one.event() == ReviewEvent.CASE && !one.undone())
                      .flatMap(one -> Stream.ofNullable(one.about()))
                      .findFirst()
                      .flatMap(number -> cases.read(number, reader))
                      .orElse(null);
          if (sheet == null || dossier == null) {
            return null;
          }
          var told =
              beside(
                  sheet,
                  dossier,
                  captures.of(dossier.file().id()),
                  event -> availableActs.may(event, dossier, reader, page),
                  names,
                  page);
          return Map.of("told", told);
        });
  }

  /** What a platform was asked, on its page of the watch. */
  @Bean
  PageSlot requestsToPlatform(RequestLog log, TemplateEngine templates) {
    return slot(
        "watch.platform.log",
        templates,
        "cases/requestLog.jte",
        (page, about, reader) -> {
          var lines = log.to(about.getOrDefault("platform", ""), reader);
          return Map.of("lines", lines);
        });
  }

  /** How platforms answer requests to remove, among the figures of the watch. */
  @Bean
  PageSlot speedOfPlatforms(RequestLog log, CaseNames names, TemplateEngine templates) {
    return slot(
        "watch.figures.removals",
        templates,
        "cases/removals.jte",
        (page, about, reader) -> {
          List<CaseView.PlatformSpeed> rows =
              log
                  .speeds(
                      Instant.parse(about.getOrDefault("from", "")),
                      Instant.parse(about.getOrDefault("to", "")),
                      about.getOrDefault("platform", ""),
                      reader)
                  .stream()
                  .map(one -> speed(one, names, page))
                  .toList();
          return Map.of("rows", rows);
        });
  }

  private static CaseView.PlatformSpeed speed(RequestLog.Speed speed, CaseNames names, Page page) {
    Double hours = speed.hours();
    return new CaseView.PlatformSpeed(
        names.platform(speed.platform(), page),
        "/giam-sat/san/" + speed.platform(),
        page.number(speed.asked()),
        page.number(speed.answered()),
        page.number(speed.gone()),
        speed.gone() == 0 ? "–" : Math.round(speed.inTime() * 100.0 / speed.gone()) + "%",
        hours == null ? "–" : String.format(Locale.ROOT, "%.1f", hours).replace('.', ','));
  }

  private static CaseView.BesideListing beside(
      HitSheet sheet,
      Dossier dossier,
      List<Capture> captures,
      Predicate<CaseEvent> may,
      CaseNames names,
      Page page) {
    String number = dossier.file().number();
    String url = sheet.offer().url();
    boolean open = dossier.file().state().open();
    boolean waits = dossier.requests().stream().anyMatch(one -> one.answeredAt() == null);
    boolean listed = open && url.startsWith("http");
    String form = CaseRoutes.page(number) + "/lam/";
    return new CaseView.BesideListing(
        number,
        dossier.file().title(),
        page.t(dossier.file().state().textKey()),
        captures.stream()
            .filter(one -> one.address().equals(url))
            .map(one -> preserved(one, page))
            .toList(),
        dossier.requests().stream().map(one -> asked(one, names, page)).toList(),
        listed && may.test(CaseEvent.TAKE_DOWN)
            ? UriComponentsBuilder.fromPath(form + CaseEvent.TAKE_DOWN.path())
                .queryParam("nen-tang", "{platform}")
                .queryParam("dia-chi", "{address}")
                .encode()
                .buildAndExpand(sheet.line().platform(), url)
                .toUriString()
            : null,
        open && waits && may.test(CaseEvent.CHECK_TAKE_DOWN)
            ? form + CaseEvent.CHECK_TAKE_DOWN.path()
            : null,
        listed && !may.test(CaseEvent.TAKE_DOWN));
  }

  private static CaseView.CaseBeside preserved(Capture capture, Page page) {
    Tone tone =
        switch (capture.state()) {
          case QUEUED -> Tone.NONE;
          case FETCHED -> Tone.CARE;
          case STAMPED -> Tone.OK;
          case FAILED -> Tone.WARN;
        };
    return new CaseView.CaseBeside(
        "/bang-chung/" + capture.id(),
        page.t("cases.beside.page", page.moment(capture.askedAt())),
        new CaseView.Chip(tone, page.t(capture.state().textKey())));
  }

  private static CaseView.CaseBeside asked(Dossier.Request request, CaseNames names, Page page) {
    return new CaseView.CaseBeside(
        null,
        page.t(
            "cases.beside.asked",
            names.platform(request.platform(), page),
            page.moment(request.askedAt())),
        SectionViews.request(request, page));
  }

  private interface SlotForReader {
    @Nullable Map<String, Object> of(Page page, Map<String, String> about, ActingOfficer reader);
  }

  /** Nothing for whoever is not signed in. */
  private static PageSlot slot(
      String name, TemplateEngine templates, String template, SlotForReader shown) {
    return PageSlot.of(
        name,
        templates,
        template,
        (page, about) -> {
          Viewer viewer = page.viewer();
          return viewer == null ? null : shown.of(page, about, ActingOfficer.of(viewer));
        });
  }
}
