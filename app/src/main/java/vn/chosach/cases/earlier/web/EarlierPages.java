package vn.chosach.cases.earlier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.earlier.EarlierCase;
import vn.chosach.cases.earlier.EarlierCase.EarlierPile;
import vn.chosach.cases.earlier.EarlierCases;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
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

/** Draws up the pages of cases of earlier years. */
@Component
record EarlierPages(EarlierCases earlier, CaseNames names) implements RowDesk {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        EarlierRoutes.LIST, "cases.earlier.title", "cases.earlier.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "cases.earlier.case",
        "cases.earlier.acted-by",
        "cases.earlier.decided",
        "cases.earlier.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    EarlierPile[] piles = EarlierPile.values();
    EarlierPile pile = ListSheet.part(piles, asked, EarlierPile.WAITING);
    var slice = earlier.page(pile, sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("cases.earlier.title"),
        page.t("cases.earlier.lede"),
        EarlierCases.enters(officer)
            ? List.of(Choice.of(EarlierRoutes.ENTER, page.t("cases.earlier.enter")))
            : List.of(),
        List.of(Choice.of(EarlierRoutes.CASES, page.t("cases.list.title"))),
        RowList.counted(
            piles,
            pile,
            "cases.earlier.pile.",
            EarlierRoutes.LIST,
            page,
            one -> earlier.page(one, 0, 1, officer).count()),
        slice.rows().stream().map(one -> row(one, page)).toList(),
        page.t("cases.earlier.none"),
        slice.count());
  }

  private ListedRow row(EarlierCase one, Page page) {
    return new ListedRow(
        EarlierRoutes.page(one.number()),
        one.title(),
        page.t("cases.earlier.late"),
        one.number(),
        RowList.cells(names.agencyEver(one.actedBy(), page), page.day(one.decidedOn())),
        tone(one.pile()),
        state(one, page));
  }

  private static String state(EarlierCase one, Page page) {
    return page.t("cases.earlier.pile." + one.pile().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Tone tone(EarlierPile pile) {
    return switch (pile) {
      case WAITING -> Tone.CARE;
      case COUNTED -> Tone.OK;
      case REFUSED -> Tone.WARN;
    };
  }

  RowPage row(EarlierCase one, ActingOfficer officer, Page page) {
    return new RowPage(
        one.id().toString(),
        one.number(),
        one.title(),
        tone(one.pile()),
        state(one, page),
        null,
        EarlierCases.compares(one, officer)
            ? List.of(
                Choice.of(
                    EarlierRoutes.page(one.number()) + "/doi-chieu",
                    page.t("cases.earlier.compare")))
            : List.of(),
        List.of());
  }

  List<Fact> facts(EarlierCase one, Page page) {
    var facts = new FactList(page);
    facts.add(
        "cases.earlier.late",
        page.t(
            "cases.earlier.late.told",
            page.day(Vietnam.dayOf(one.enteredAt())),
            names.officer(one.enteredBy(), page),
            names.agencyEver(one.agency(), page)));
    facts.add("cases.earlier.acted-by", names.agencyUntil(one.actedBy(), page));
    facts.add("cases.earlier.violator", page.t(one.kind().textKey()) + ", " + one.violator());
    facts.ifAny("cases.key.goods", names.goods(one.goods(), page));
    facts.ifAny("cases.key.violation", names.violation(one.violation(), page));
    facts.ifAny("cases.key.area", names.area(one.area(), page));
    facts.add("cases.earlier.received", page.day(one.receivedOn()));
    facts.ifAny("cases.earlier.inspected", one.inspectedOn());
    facts.add(
        "cases.earlier.settled",
        page.t(
            "cases.earlier.settled.told",
            page.t(one.outcome().textKey()),
            one.decision(),
            page.day(one.decidedOn())));
    facts.add("cases.earlier.basis", names.ground(one.basis(), page));
    money(facts, "cases.earlier.worth", one.worth(), page);
    money(facts, "cases.earlier.fine", one.fine(), page);
    LocalDate paidOn = one.paidOn();
    if (paidOn != null) {
      facts.add(
          "cases.earlier.paid",
          page.money(Objects.requireNonNull(one.paid())) + ", " + page.day(paidOn));
    }
    facts.add("cases.earlier.paper", one.document());
    Stream.ofNullable(one.answeredAt())
        .forEach(
            at ->
                facts.add(
                    "cases.earlier.compared",
                    names.officer(one.answeredBy(), page) + ", " + page.moment(at)));
    facts.ifAny("cases.earlier.words", one.answer());
    return facts.list();
  }

  private static void money(
      FactList facts, String key, @org.jspecify.annotations.Nullable Dong dong, Page page) {
    if (dong != null) {
      facts.add(key, page.money(dong));
    }
  }
}
