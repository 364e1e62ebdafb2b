package vn.chosach.plans.funding.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.funding.FundingLedger;
import vn.chosach.plans.funding.FundingLedger.LedgerLine;
import vn.chosach.plans.funding.FundingLedger.LedgerQuestion;
import vn.chosach.plans.funding.FundingLedger.LedgerRow;
import vn.chosach.plans.funding.MoneyRights;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** The page of the ledger. */
@Component
record MoneyPages(Plans plans, MoneyRights rights, MoneyNames names, Bodies bodies) {

  private static final int FIRST_YEAR = 2022;
  private static final int LONG = 120;

  /** A sum that may be absent. */
  record Sum(@Nullable Dong dong) {}

  static List<Sum> sums(LedgerLine line) {
    return Stream.of(
            new Sum(line.estimated()),
            new Sum(line.allocated()),
            new Sum(line.committed()),
            new Sum(line.paid()),
            new Sum(line.left()),
            new Sum(line.settled()))
        .toList();
  }

  static List<String> columns(Page page) {
    return page.texts(
        "plans.money.estimated",
        "plans.money.allocated",
        "plans.money.committed",
        "plans.money.paid",
        "plans.money.left",
        "plans.money.settled");
  }

  FundingLedger ledger(LedgerQuestion asked, Viewer viewer) {
    return plans.ledger(asked, ActingOfficer.of(viewer));
  }

  LedgerView view(LedgerQuestion asked, Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    FundingLedger ledger = plans.ledger(asked, member);
    UUID line = asked.line();
    String base = MoneyRoutes.MONEY + "?nam=" + asked.year() + agency(asked);
    return new LedgerView(
        asked.year(),
        IntStream.rangeClosed(FIRST_YEAR, page.today().getYear() + 1)
            .mapToObj(String::valueOf)
            .map(one -> Choice.of(one, one))
            .toList()
            .reversed(),
        Choice.of(ledger.agencies(), key -> key, key -> names.agency(key, page)),
        asked.agency(),
        columns(page),
        ledger.lines().stream().map(one -> line(one, line, base, page)).toList(),
        totals(ledger, page),
        ledger.rows().stream().map(one -> row(one, page)).toList(),
        ledger.lines().stream()
            .filter(one -> one.id().equals(line))
            .map(
                one ->
                    names.agency(one.agency(), page)
                        + ", "
                        + page.t(one.spending().textKey())
                        + ", "
                        + page.t(one.source().textKey()))
            .findFirst()
            .orElse(""),
        PlanAccessPolicy.seesMoney(member, bodies.seats()),
        deeds(member, page),
        MoneyRoutes.MONEY + "/tai.%s?nam=" + asked.year() + agency(asked));
  }

  private static String agency(LedgerQuestion asked) {
    return asked.agency().isEmpty() ? "" : "&co-quan=" + asked.agency();
  }

  private List<LedgerView.Deed> deeds(ActingOfficer member, Page page) {
    return rights.holds(member, MoneyOffice.ACCOUNTANT)
        ? Arrays.stream(FundingStage.values())
            .filter(stage -> stage != FundingStage.CARRY_OVER)
            .map(
                stage ->
                    new LedgerView.Deed(
                        FundingForms.PREPARE + "?buoc=" + stage.name(),
                        page.t(FundingForms.title(stage))))
            .toList()
        : List.of();
  }

  private LedgerView.LedgerViewLine line(
      LedgerLine line, @Nullable UUID chosen, String base, Page page) {
    return new LedgerView.LedgerViewLine(
        base + "&dong=" + line.id() + "#dong",
        names.agency(line.agency(), page),
        page.t(line.source().textKey()),
        page.t(line.spending().textKey()),
        line.spending().secret(),
        line.before(),
        line.id().equals(chosen),
        sums(line).stream().map(sum -> text(sum.dong(), page)).toList());
  }

  private static String text(@Nullable Dong dong, Page page) {
    return dong == null ? "" : page.money(dong);
  }

  private static List<String> totals(FundingLedger ledger, Page page) {
    List<Function<LedgerLine, @Nullable Dong>> columns =
        List.of(
            LedgerLine::estimated,
            LedgerLine::allocated,
            LedgerLine::committed,
            LedgerLine::paid,
            LedgerLine::left,
            LedgerLine::settled);
    return columns.stream()
        .map(
            column -> {
              Dong total = ledger.total(column);
              return total == null ? "–" : page.money(total);
            })
        .toList();
  }

  private LedgerView.LedgerViewRow row(LedgerRow row, Page page) {
    return new LedgerView.LedgerViewRow(
        MoneyRoutes.MONEY + "/" + row.id(),
        row.number(),
        page.t(row.stage().textKey()),
        page.t(row.state().textKey()),
        tone(row.state()),
        page.day(row.onDay()),
        names.agency(row.agency(), page),
        what(row, page),
        Objects.requireNonNullElse(row.paperNumber(), ""),
        row.answer(),
        page.money(row.amount()));
  }

  /** What for, in one line; of a case no more than that there is one for who may not read it. */
  static String what(LedgerRow row, Page page) {
    if (row.secret()) {
      return page.t("plans.money.secret");
    }
    if (row.tie().ofCase()) {
      String number = row.caseNumber();
      Integer exhibit = row.exhibit();
      return number == null
          ? page.t("plans.money.some-case")
          : exhibit == null
              ? page.t("plans.money.of-case", number)
              : page.t("plans.money.exhibit", number, exhibit);
    }
    String words = row.words().replaceAll("\\s+", " ");
    return words.length() > LONG ? words.substring(0, LONG) + "…" : words;
  }

  static Tone tone(FundingState state) {
    return switch (state) {
      case PREPARED -> Tone.CARE;
      case APPROVED, APPRAISED -> Tone.OK;
      case RETURNED -> Tone.WARN;
      case ANNULLED, DROPPED -> Tone.NONE;
      case BEFORE -> Tone.LATER;
    };
  }
}
