package vn.chosach.plans.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Unspent;

/**
 * What is wished, the same for all stages.
 *
 * @param before the record on which it rests, held
 * @param on day of what is committed or paid; {@code null} for today
 */
record FundingWish(
    FundingAct.Preparation act,
    int year,
    FundingSource source,
    @Nullable FundingRecord before,
    Map<Spending, Dong> amounts,
    @Nullable LocalDate on,
    FundingTie tie,
    String payee,
    @Nullable Unspent unspent) {

  boolean secret() {
    return !amounts.isEmpty() && amounts.keySet().stream().allMatch(Spending::secret);
  }

  private static final long MOST = 999_999_999_999_999L;

  Optional<Refusal> amountsRefused() {
    if (act.stage() == FundingStage.SETTLEMENT) {
      return Optional.empty();
    }
    boolean fault =
        amounts.isEmpty()
            || amounts.values().stream().anyMatch(one -> one.amount() <= 0 || one.amount() > MOST);
    return fault ? Optional.of(Refusal.of("plans.amount-out-of-range")) : Optional.empty();
  }

  /** Of secret spending only sums are held; everything else says what for. */
  Optional<Refusal> wordsRefused() {
    if (act.stage() == FundingStage.SETTLEMENT) {
      return PlanChecks.wordsIfAny(act.words());
    }
    if (secret()) {
      boolean told =
          Stream.of(act.words(), act.answer(), payee()).anyMatch(text -> !text.isBlank());
      return told && act.stage() != FundingStage.WITHDRAWAL && act.stage() != FundingStage.REFUND
          ? Optional.of(Refusal.of("plans.secret-holds-sums"))
          : Optional.empty();
    }
    return PlanChecks.words(act.words())
        .or(() -> PlanChecks.wordsIfAny(act.answer()))
        .or(
            () ->
                act.stage() == FundingStage.PAYMENT && payee.isBlank()
                    ? Optional.of(Refusal.of("plans.payee-missing"))
                    : Optional.empty())
        .or(() -> payee.isBlank() ? Optional.empty() : PlanChecks.line(payee()));
  }

  Optional<Refusal> dayRefused(LocalDate today) {
    if (!act.stage().spends()) {
      return Optional.empty();
    }
    FundingRecord rests = Objects.requireNonNull(before);
    LocalDate earliest =
        rests.stage() == FundingStage.COMMITMENT ? rests.onDay() : LocalDate.of(year(), 1, 1);
    return on == null
        ? Optional.of(Refusal.of("plans.day-missing"))
        : Plausibility.day(on, year(), earliest, today);
  }

  /** The record as it is prepared by a member. */
  FundingRecord record(UUID id, String number, ActingOfficer member, LocalDate today, Instant now) {
    return new FundingRecord(
        id,
        number,
        act.stage(),
        year,
        member.agency(),
        source,
        FundingState.PREPARED,
        1,
        Objects.requireNonNullElse(on, today),
        before == null ? null : before.id(),
        tie.kind(),
        tie.kind() == FundingTie.TieKind.DUTY ? tie.duty() : null,
        tie.kind().ofCase() ? "" : PlanChecks.clean(act.words()),
        PlanChecks.clean(act.answer()),
        PlanChecks.clean(payee),
        unspent,
        null,
        null,
        null,
        member.actor().id(),
        now,
        null,
        null);
  }
}
