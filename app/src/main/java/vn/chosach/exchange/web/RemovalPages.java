package vn.chosach.exchange.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.removals.Removal;
import vn.chosach.exchange.removals.Removal.RemovalState;
import vn.chosach.exchange.removals.RemovalQuery;
import vn.chosach.exchange.web.ExchangeView.ExchangePage;
import vn.chosach.exchange.web.ExchangeView.ExchangeTable;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Tone;

/** Draws up what is shown of requests to platforms: a page, and the list of a case beside it. */
@Component
record RemovalPages(RemovalQuery query, ExchangeNames names, TemplateEngine templates)
    implements PageSlot {

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
    if (one.reply() != null) {
      facts.link(
          "exchange.field.reply", page.t("exchange.open.reply"), "/van-ban/so-den/" + one.reply());
    }
    if (one.checkAt() != null) {
      facts.add("exchange.fact.check-at", page.moment(one.checkAt()));
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
        List.of());
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
