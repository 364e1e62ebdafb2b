package vn.chosach.plans.funding;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Unspent;

/**
 * Prepares a step of money: checked, its lines held, its paper drawn up from it. It binds nothing
 * until another person signs or approves it.
 */
@Component
record FundingPreparation(
    FundingRepository repository,
    FundingChecks checks,
    Plausibility plausibility,
    FundingTies ties,
    MoneyRights rights,
    FundingDrafts drafts,
    Journal journal,
    InstantSource time) {

  static final String BASIS = "qd-20-2016";

  ActOutcome<UUID> prepare(FundingAct.Preparation act, ActingOfficer member) {
    if (!rights.holds(member, MoneyOffice.ACCOUNTANT)) {
      return ActOutcome.refused("plans.accountant-only");
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    FundingWish wish = wish(act);
    String agency = member.agency();
    if (wish == null) {
      return ActOutcome.refused(
          checks.rests(act.stage(), null, agency).orElseGet(() -> Refusal.of("plans.unknown")));
    }
    Optional<Refusal> refusal =
        checks
            .rests(act.stage(), wish.before(), agency)
            .or(() -> checks.year(act.stage(), wish.year(), agency, wish.source(), today))
            .or(wish::amountsRefused)
            .or(wish::wordsRefused)
            .or(() -> wish.dayRefused(today))
            .or(() -> tie(wish, member));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    FundingRecord record =
        wish.record(
            repository.nextId(),
            repository.nextNumber(wish.year()),
            member,
            today,
            time.instant().truncatedTo(ChronoUnit.MICROS));
    List<FundingAmount> amounts = held(record, wish);
    Optional<Refusal> limits =
        amounts.isEmpty()
            ? Optional.of(Refusal.of("plans.nothing-to-settle"))
            : checks
                .again(record, amounts, today)
                .or(() -> unspent(wish, amounts))
                .or(() -> unusual(wish, record));
    if (limits.isPresent()) {
      return ActOutcome.refused(limits.get());
    }
    if (record.stage().paper().isEmpty()) {
      return entered(record, amounts, wish, member);
    }
    return drafts
        .draw(record, amounts, wish.before(), member)
        .settle(
            draft -> entered(record.drawn(draft.id()), amounts, wish, member), ActOutcome::refused);
  }

  private ActOutcome<UUID> entered(
      FundingRecord record, List<FundingAmount> amounts, FundingWish wish, ActingOfficer member) {
    repository.add(record, amounts, member.actor(), BASIS);
    FundingRecord before = wish.before();
    String words = PlanChecks.clean(wish.act().words());
    if (record.tie().ofCase()) {
      if (record.stage() == FundingStage.COMMITMENT) {
        ties.enter(record, wish.tie(), words, member);
      } else {
        ties.inherit(record, Objects.requireNonNull(before), words);
      }
    }
    var facts = new HashMap<String, String>();
    facts.put("number", record.number());
    facts.put("stage", record.stage().name());
    facts.put("year", String.valueOf(record.year()));
    facts.put("agency", record.agency());
    facts.put("amount", String.valueOf(sum(amounts)));
    journal.append(
        Act.of(member.actor(), FundingEvent.PREPARE.verb(), "money-record", record.id())
            .under(BASIS)
            .with(facts));
    return ActOutcome.done(record.id());
  }

  static long sum(List<FundingAmount> amounts) {
    return amounts.stream().mapToLong(one -> one.amount().amount()).sum();
  }

  /** {@code null} when the record on which it would rest is not there. */
  private @Nullable FundingWish wish(FundingAct.Preparation act) {
    return switch (act) {
      case FundingAct.Estimate one ->
          plain(act, one.year(), one.source(), null, one.amounts(), null);
      case FundingAct.Allocate one ->
          repository
              .hold(one.estimate())
              .map(of -> plain(act, of.year(), of.source(), of, one.amounts(), null))
              .orElse(null);
      case FundingAct.Commit one ->
          repository
              .hold(one.allocation())
              .map(
                  of ->
                      new FundingWish(
                          act,
                          of.year(),
                          of.source(),
                          of,
                          Map.of(one.spending(), one.amount()),
                          one.on(),
                          one.tie(),
                          "",
                          null))
              .orElse(null);
      case FundingAct.Pay one ->
          repository.hold(one.commitment()).map(of -> pay(one, of)).orElse(null);
      case FundingAct.Settle one ->
          plain(act, one.year(), one.source(), null, Map.of(), one.unspent());
      case FundingAct.TakeBack one ->
          repository
              .hold(one.allocation())
              .map(of -> plain(act, of.year(), of.source(), of, all(of), null))
              .orElse(null);
      case FundingAct.Refund one ->
          repository
              .hold(one.payment())
              .map(of -> plain(act, of.year(), of.source(), of, all(of), null))
              .orElse(null);
    };
  }

  private static FundingWish plain(
      FundingAct.Preparation act,
      int year,
      FundingSource source,
      @Nullable FundingRecord before,
      Map<Spending, Dong> amounts,
      @Nullable Unspent unspent) {
    return new FundingWish(act, year, source, before, amounts, null, FundingTie.NONE, "", unspent);
  }

  private FundingWish pay(FundingAct.Pay act, FundingRecord commitment) {
    var amounts = new EnumMap<Spending, Dong>(Spending.class);
    repository.amounts(commitment.id()).forEach(one -> amounts.put(one.spending(), act.amount()));
    return new FundingWish(
        act,
        commitment.year(),
        commitment.source(),
        commitment,
        amounts,
        act.on(),
        new FundingTie(commitment.tie(), commitment.duty(), "", null),
        act.payee(),
        null);
  }

  private Map<Spending, Dong> all(FundingRecord record) {
    var amounts = new EnumMap<Spending, Dong>(Spending.class);
    repository.amounts(record.id()).forEach(one -> amounts.put(one.spending(), one.amount()));
    return amounts;
  }

  private Optional<Refusal> tie(FundingWish wish, ActingOfficer member) {
    return wish.act() instanceof FundingAct.Commit one
        ? ties.refused(one.tie(), one.spending(), member)
        : Optional.empty();
  }

  /** Money that is left at the end of a year is cancelled or carried over, with the reason. */
  private Optional<Refusal> unspent(FundingWish wish, List<FundingAmount> amounts) {
    if (wish.act().stage() != FundingStage.SETTLEMENT) {
      return Optional.empty();
    }
    boolean left =
        amounts.stream().map(FundingAmount::left).anyMatch(one -> one != null && one.amount() > 0);
    if (left != (wish.unspent() != null)) {
      return Optional.of(Refusal.of(left ? "plans.unspent-missing" : "plans.nothing-unspent"));
    }
    return left ? PlanChecks.words(wish.act().words()) : Optional.empty();
  }

  private Optional<Refusal> unusual(FundingWish wish, FundingRecord record) {
    return switch (record.stage()) {
      case SETTLEMENT, WITHDRAWAL, CARRY_OVER, REFUND -> Optional.empty();
      case ESTIMATE, ALLOCATION, COMMITMENT, PAYMENT ->
          wish.secret()
              ? Optional.empty()
              : plausibility.warning(
                  record.stage(), wish.amounts(), record.onDay(), wish.act().answer());
    };
  }

  private List<FundingAmount> held(FundingRecord record, FundingWish wish) {
    if (record.stage() == FundingStage.SETTLEMENT) {
      return checks.figures(record.year(), record.agency(), record.source());
    }
    var amounts = new ArrayList<FundingAmount>();
    repository
        .hold(record.year(), record.agency(), record.source(), wish.amounts().keySet())
        .forEach(
            (spending, line) ->
                amounts.add(
                    FundingAmount.of(
                        line, spending, Objects.requireNonNull(wish.amounts().get(spending)))));
    return amounts;
  }
}
