package vn.chosach.exchange.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.removals.Removal;
import vn.chosach.exchange.removals.Removal.RemovalState;
import vn.chosach.exchange.removals.RemovalAnswers;
import vn.chosach.exchange.removals.RemovalAnswers.RemovalAnswer;
import vn.chosach.exchange.removals.RemovalQuery;
import vn.chosach.exchange.removals.RemovalQuery.RemovalPart;
import vn.chosach.exchange.web.ExchangeView.ExchangePage;
import vn.chosach.exchange.web.ExchangeView.ExchangeTable;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Tone;

/** Draws up what is shown of requests to platforms: a page, and the list of a case beside it. */
@Component
record RemovalPages(
    RemovalQuery query, RemovalAnswers answers, ExchangeNames names, TemplateEngine templates)
    implements PageSlot, RowDesk {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        ExchangeRoutes.REMOVALS, "exchange.removals", "exchange.removals.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "exchange.field.platform",
        "exchange.fact.agency",
        "exchange.fact.check-at",
        "exchange.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    RemovalPart part = ListSheet.part(RemovalPart.values(), asked, RemovalPart.OPEN);
    var slice = query.page(part, sheet.offset(), sheet.size());
    return new RowList(
        page.t("exchange.removals"),
        page.t("exchange.removals.lede"),
        List.of(),
        List.of(),
        RowList.counted(
            RemovalPart.values(),
            part,
            "exchange.removal-part.",
            ExchangeRoutes.REMOVALS,
            page,
            one -> query.page(one, 0, 1).count()),
        slice.rows().stream().map(one -> listed(one, page)).toList(),
        page.t("exchange.removals.empty"),
        slice.count());
  }

  private ListedRow listed(Removal one, Page page) {
    String until =
        one.dueOn() != null
            ? page.day(one.dueOn())
            : one.checkAt() != null ? page.moment(one.checkAt()) : "";
    return new ListedRow(
        ExchangeRoutes.removal(one.number()),
        names.platform(one.platform(), page),
        page.t(one.kind().textKey()),
        one.number(),
        RowList.cells(names.agency(one.agency(), page), until),
        tone(one.state()),
        page.t(one.state().textKey()));
  }

  ExchangePage removal(Removal one, ActingOfficer officer, Page page) {
    var facts = new FactList(page);
    facts.add("exchange.fact.agency", names.agency(one.agency(), page));
    facts.link("exchange.fact.paper", one.paper(), "/van-ban/" + one.document());
    facts.add("exchange.field.addresses", one.addresses());
    facts.add("exchange.field.way", page.t(one.way().textKey()));
    if (one.dueOn() != null) {
      facts.add("exchange.field.data-ground", names.dataGround(one.ground(), page));
      facts.add("exchange.field.data-due", page.day(one.dueOn()));
    }
    List<RemovalAnswer> said = answers.of(one.id());
    UUID reply = one.reply();
    if (reply != null) {
      said.stream()
          .filter(it -> it.id().equals(reply))
          .findFirst()
          .ifPresentOrElse(
              it ->
                  facts.add(
                      "exchange.field.reply", page.t("exchange.answer.at", page.moment(it.at()))),
              () ->
                  facts.link(
                      "exchange.field.reply",
                      page.t("exchange.open.reply"),
                      "/van-ban/so-den/" + reply));
    }
    if (one.checkAt() != null) {
      facts.add(
          one.kind().concludedHere() ? "exchange.fact.data-until" : "exchange.fact.check-at",
          page.moment(one.checkAt()));
    }
    boolean writes = query.writes(one, officer);
    return new ExchangePage(
        RowPage.of(
            one,
            page.t(one.kind().textKey()) + " · " + names.platform(one.platform(), page),
            tone(one.state()),
            one.state().textKey(),
            Optional.empty(),
            RowDeed.buttons(
                RemovalDeed.values(),
                deed -> writes && deed.open(one, officer),
                ExchangeRoutes.removal(one.number()),
                page),
            names,
            page),
        "/ho-so-vu-viec/" + one.caseNumber(),
        one.caseNumber(),
        one.fault().isEmpty() || one.state() != RemovalState.SENT
            ? ""
            : page.t("exchange.removal.trying", one.fault()),
        facts.list(),
        said.isEmpty() ? List.of() : List.of(said(said, page)));
  }

  private static ExchangeTable said(List<RemovalAnswer> said, Page page) {
    return new ExchangeTable(
        "tl",
        page.t("exchange.answers"),
        page.texts("exchange.col.when", "exchange.col.state", "exchange.field.words"),
        said.stream()
            .map(
                it ->
                    List.of(
                        FirmPages.cell(page.moment(it.at())),
                        FirmPages.cell(
                            page.t("exchange.answer." + (it.done() ? "done" : "not-done"))),
                        FirmPages.cell(it.words())))
            .toList(),
        "");
  }

  private static Tone tone(RemovalState state) {
    return switch (state) {
      case DROPPED -> Tone.NONE;
      case SENT, DELIVERED, ESCALATED -> Tone.CARE;
      case UNDELIVERED, STANDING -> Tone.WARN;
      case DONE -> Tone.OK;
    };
  }

  @Override
  public String slot() {
    return "cases.case.evidence";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    ActingOfficer reader = ActingOfficer.of(Objects.requireNonNull(page.viewer()));
    List<Removal> all = query.of(UUID.fromString(about.getOrDefault("case", "")));
    String number = about.getOrDefault("number", "");
    boolean asks = FirmOffices.works(reader) && !query.papers(number, reader).isEmpty();
    if (all.isEmpty() && !asks) {
      return null;
    }
    return drawn(all, asks ? ExchangeRoutes.asking(number) : "", page);
  }

  /** What a platform was asked through the program, on its page of the watch. */
  @Bean
  static PageSlot requestsOfPlatform(RemovalPages pages) {
    return new PageSlot() {
      @Override
      public String slot() {
        return "watch.platform.log";
      }

      @Override
      public @Nullable Content content(Page page, Map<String, String> about) {
        List<Removal> all = pages.query.to(about.getOrDefault("platform", ""));
        return all.isEmpty() ? null : pages.drawn(all, "", page);
      }
    };
  }

  private Content drawn(List<Removal> all, String ask, Page page) {
    var table =
        new ExchangeTable(
            "san",
            page.t("exchange.removals"),
            page.texts("exchange.field.platform", "exchange.col.when", "exchange.col.state"),
            all.stream().map(one -> line(one, page)).toList(),
            page.t("exchange.removals.none"));
    return output ->
        templates.render(
            "exchange/removals.jte", Map.of("page", page, "table", table, "ask", ask), output);
  }

  private List<Fact> line(Removal one, Page page) {
    return List.of(
        new Fact(
            "",
            one.number()
                + " · "
                + page.t(one.kind().textKey())
                + " · "
                + names.platform(one.platform(), page),
            page.href(ExchangeRoutes.removal(one.number()))),
        FirmPages.cell(page.moment(one.since())),
        FirmPages.cell(page.t(one.state().textKey())));
  }
}
