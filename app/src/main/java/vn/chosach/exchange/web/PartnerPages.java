package vn.chosach.exchange.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerChange;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerState;
import vn.chosach.exchange.partners.PartnerQuery;
import vn.chosach.exchange.partners.PartnerQuery.PartnerFile;
import vn.chosach.exchange.partners.PartnerQuery.PartnerPart;
import vn.chosach.exchange.web.ExchangeView.ExchangePage;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the pages about partners. */
@Component
record PartnerPages(PartnerQuery query, ExchangeNames names) implements RowDesk {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        ExchangeRoutes.PARTNERS, "exchange.partners", "exchange.partners.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "exchange.field.system",
        "exchange.field.scopes",
        "exchange.field.contact",
        "exchange.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    PartnerPart part = ListSheet.part(PartnerPart.values(), asked, PartnerPart.LISTED);
    var slice = query.page(part, officer, sheet.offset(), sheet.size());
    return new RowList(
        page.t("exchange.partners"),
        page.t("exchange.partners.lede"),
        officer.has(Role.ADMINISTRATOR)
            ? List.of(Choice.of(ExchangeRoutes.REGISTERING, page.t("exchange.partner.enter")))
            : List.of(),
        List.of(Choice.of(ExchangeRoutes.DESCRIPTION, page.t("exchange.description"))),
        RowList.counted(
            PartnerPart.values(),
            part,
            "exchange.partner-part.",
            ExchangeRoutes.PARTNERS,
            page,
            one -> query.page(one, officer, 0, 1).count()),
        slice.rows().stream()
            .map(
                one ->
                    new ListedRow(
                        ExchangeRoutes.partner(one.number()),
                        one.name(),
                        page.t(one.kind().textKey()),
                        one.number(),
                        RowList.cells(scopes(one.scopes(), page), one.contact()),
                        tone(one.state()),
                        page.t(one.state().textKey())))
            .toList(),
        page.t("exchange.partners.none"),
        slice.count());
  }

  private static Tone tone(PartnerState state) {
    return switch (state) {
      case PROPOSED -> Tone.CARE;
      case LISTED -> Tone.OK;
      case REFUSED, ENDED -> Tone.NONE;
    };
  }

  private static String scopes(List<PartnerScope> scopes, Page page) {
    return scopes.stream()
        .map(PartnerScope::textKey)
        .map(key -> page.t(key))
        .collect(Collectors.joining("; "));
  }

  /** The page of a partner; what belongs to it the template draws from the file. */
  ExchangePage partner(PartnerFile file, ActingOfficer officer, Page page) {
    Partner one = file.of();
    RowPage row =
        RowPage.of(
            one,
            one.name(),
            tone(one.state()),
            one.state().textKey(),
            Optional.empty(),
            RowDeed.buttons(
                PartnerDeed.values(),
                deed -> deed.open(file, officer),
                ExchangeRoutes.partner(one.number()),
                page),
            names,
            page);
    PartnerChange change = one.change();
    String note =
        one.state() != PartnerState.PROPOSED
            ? change == null ? "" : page.t("exchange.partner.changing", terms(change, page))
            : page.t(
                one.confirmedByItsHead()
                    ? "exchange.partner.proposed-to-head"
                    : "exchange.partner.proposed");
    return new ExchangePage(
        row,
        ExchangeRoutes.PARTNERS,
        page.t("exchange.partners"),
        note,
        facts(one, page),
        List.of());
  }

  private static String terms(PartnerChange to, Page page) {
    return String.join(
        " · ",
        to.contact(),
        to.email(),
        scopes(to.scopes(), page),
        page.t("exchange.partner.limits", page.number(to.keyDays()), page.number(to.perMinute())),
        to.signingKey());
  }

  private List<Fact> facts(Partner one, Page page) {
    var facts = new FactList(page);
    String body = one.body();
    facts.add("exchange.field.partner-kind", page.t(one.kind().textKey()));
    if (body != null) {
      facts.add("exchange.field.body", names.agency(body, page));
    }
    if (one.code() != null) {
      facts.add("exchange.field.code-of", one.code());
    }
    facts.add("exchange.field.partner-purpose", one.purpose());
    facts.add("exchange.field.contact", one.contact());
    facts.add("exchange.field.email", one.email());
    facts.add("exchange.field.scopes", scopes(one.scopes(), page));
    facts.add("exchange.field.key-days", page.number(one.keyDays()));
    facts.add("exchange.field.per-minute", page.number(one.perMinute()));
    if (!one.signingKey().isEmpty()) {
      facts.add("exchange.field.signing-key", one.signingKey());
    }
    return facts.list();
  }
}
