package vn.chosach.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.Exchanges.FirmFile;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.FirmLetter;
import vn.chosach.exchange.firms.FirmLetter.FirmLine;
import vn.chosach.exchange.firms.FirmLetterState;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.firms.FirmRepository.FirmPart;
import vn.chosach.exchange.firms.FirmState;
import vn.chosach.exchange.web.ExchangeView.ExchangePage;
import vn.chosach.exchange.web.ExchangeView.ExchangeTable;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the pages about firms and letters to them. */
@Component
record FirmPages(Exchanges exchanges, FirmOffices offices, ExchangeNames names) implements RowDesk {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        ExchangeRoutes.FIRMS, "exchange.firms", "exchange.firms.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "exchange.field.firm",
        "exchange.field.licence",
        "exchange.field.address",
        "exchange.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    FirmPart part = ListSheet.part(FirmPart.values(), asked, FirmPart.LISTED);
    var slice = exchanges.firms(part, sheet.offset(), sheet.size());
    return new RowList(
        page.t("exchange.firms"),
        page.t("exchange.firms.lede"),
        offices.directs(officer)
            ? List.of(Choice.of(ExchangeRoutes.ENTERING, page.t("exchange.enter")))
            : List.of(),
        List.of(Choice.of(ExchangeRoutes.LETTERS, page.t("exchange.letters"))),
        RowList.counted(
            FirmPart.values(),
            part,
            "exchange.firm-part.",
            ExchangeRoutes.FIRMS,
            page,
            one -> exchanges.firms(one, 0, 1).count()),
        slice.rows().stream()
            .map(
                one ->
                    new ListedRow(
                        ExchangeRoutes.firm(one.number()),
                        one.name(),
                        page.t(one.kind().textKey()),
                        one.number(),
                        RowList.cells(
                            one.licence() + ", " + page.day(one.licensedOn()), one.address()),
                        tone(one.state()),
                        page.t(one.state().textKey())))
            .toList(),
        page.t("exchange.firms.none"),
        slice.count());
  }

  private static Tone tone(FirmState state) {
    return switch (state) {
      case PROPOSED -> Tone.CARE;
      case LISTED -> Tone.OK;
      case REFUSED, ENDED -> Tone.NONE;
    };
  }

  static Tone tone(FirmLetterState state) {
    return switch (state) {
      case DRAFT, DROPPED -> Tone.NONE;
      case SENT -> Tone.CARE;
      case CLOSED -> Tone.OK;
    };
  }

  ExchangePage firm(FirmFile file, ActingOfficer officer, Page page) {
    Firm one = file.of();
    boolean reads = offices.reads(officer);
    var tables = new ArrayList<ExchangeTable>();
    if (reads) {
      tables.add(checks(one, page));
    }
    tables.add(letters(file, page));
    tables.add(notices(file, opensTips(officer), page));
    RowPage row =
        RowPage.of(
            one,
            one.name(),
            tone(one.state()),
            one.state().textKey(),
            Optional.empty(),
            offices.directs(officer)
                ? RowDeed.buttons(
                    FirmDeed.values(),
                    deed -> deed.open(one, officer),
                    ExchangeRoutes.firm(one.number()),
                    page)
                : List.of(),
            names,
            page);
    return new ExchangePage(
        reads ? row : row.with(row.steps().stream().map(StepLine::bare).toList()),
        ExchangeRoutes.FIRMS,
        page.t("exchange.firms"),
        one.state() == FirmState.PROPOSED ? page.t("exchange.firm.proposed") : "",
        facts(one, page),
        tables);
  }

  private List<Fact> facts(Firm one, Page page) {
    var facts = new FactList(page);
    facts.add("exchange.field.firm-kind", page.t(one.kind().textKey()));
    facts.add("exchange.field.licence", one.licence() + ", " + page.day(one.licensedOn()));
    facts.add("exchange.field.business", one.business());
    facts.add("exchange.field.contact", one.contact());
    facts.add("exchange.field.phone", one.phone());
    facts.ifAny("exchange.field.email", one.email());
    facts.add("exchange.field.address", one.address());
    facts.add("exchange.field.valid-from", page.day(one.validFrom()));
    facts.ifAny("exchange.field.end-day", one.endedOn());
    facts.add("exchange.fact.agency", names.agency(one.agency(), page));
    return facts.list();
  }

  private static ExchangeTable checks(Firm one, Page page) {
    return new ExchangeTable(
        "kt",
        page.t("exchange.checks"),
        page.texts(
            "exchange.field.check-day",
            "exchange.field.result",
            "exchange.field.check-paper",
            "exchange.field.found"),
        one.checks().reversed().stream()
            .map(
                step ->
                    List.of(
                        cell(page.day(Objects.requireNonNull(step.facts().day()))),
                        cell(page.t(Objects.requireNonNull(step.facts().result()).textKey())),
                        cell(step.facts().paper()),
                        cell(step.words())))
            .toList(),
        page.t("exchange.checks.none"));
  }

  private static ExchangeTable letters(FirmFile file, Page page) {
    return new ExchangeTable(
        "vb",
        page.t("exchange.letters"),
        page.texts("exchange.field.title", "exchange.fact.paper", "exchange.fact.receipt"),
        file.letters().stream()
            .map(
                one ->
                    List.of(
                        new Fact("", one.title(), page.href(ExchangeRoutes.letter(one.number()))),
                        cell(one.paper() + ", " + page.day(Objects.requireNonNull(one.signedOn()))),
                        cell(receipt(one.line(file.of().id()).orElseThrow(), one, page))))
            .toList(),
        page.t("exchange.letters.none-to"));
  }

  /** Who may open a tip that is in sight, so that no link leads to a refusal. */
  private static boolean opensTips(ActingOfficer officer) {
    return officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  private static ExchangeTable notices(FirmFile file, boolean opens, Page page) {
    return new ExchangeTable(
        "bg",
        page.t("exchange.notices"),
        page.texts("exchange.col.notice", "exchange.col.when"),
        file.notices().stream()
            .map(
                one ->
                    List.of(
                        opens
                            ? new Fact(
                                "", one.tipNumber(), page.href("/tiep-nhan/tin/" + one.tip()))
                            : cell(one.tipNumber()),
                        cell(page.moment(one.at()))))
            .toList(),
        page.t("exchange.notices.none"));
  }

  static Fact cell(@Nullable String value) {
    return Fact.of("", Objects.requireNonNullElse(value, ""));
  }

  static String receipt(FirmLine line, FirmLetter of, Page page) {
    if (line.receivedAt() == null) {
      return page.t(
          page.today().isAfter(of.answerBy()) ? "exchange.receipt.late" : "exchange.receipt.waits");
    }
    return page.t(
        line.way() == FirmLetter.FirmWay.LINK ? "exchange.receipt.link" : "exchange.receipt.paper",
        page.moment(line.receivedAt()),
        line.paper());
  }
}
