package vn.chosach.plans.funding;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.Unspent;

/** Chuyển nguồn: what a settlement moves into the next year. */
@Component
record FundingCarryOver(FundingRepository repository, FundingChecks checks, InstantSource time) {

  /** Money that a settlement moves into the next year stands there without a new estimate. */
  Optional<Refusal> of(FundingRecord settlement, String number, LocalDate day, UUID signer) {
    if (settlement.unspent() != Unspent.CARRY_OVER) {
      return Optional.empty();
    }
    int year = settlement.year() + 1;
    if (checks.settled(year, settlement.agency(), settlement.source())) {
      return Optional.of(Refusal.of("plans.year-closed", "year", String.valueOf(year)));
    }
    List<FundingAmount> left =
        repository.amounts(settlement.id()).stream()
            .filter(one -> one.left() != null && one.left().amount() > 0)
            .toList();
    var lines =
        repository.hold(
            year,
            settlement.agency(),
            settlement.source(),
            left.stream().map(FundingAmount::spending).toList());
    var carried =
        new FundingRecord(
            repository.nextId(),
            repository.nextNumber(year),
            FundingStage.CARRY_OVER,
            year,
            settlement.agency(),
            settlement.source(),
            FundingState.APPROVED,
            1,
            day,
            settlement.id(),
            FundingTie.TieKind.NONE,
            null,
            settlement.words(),
            "",
            "",
            null,
            null,
            number,
            day,
            null,
            time.instant(),
            signer,
            time.instant());
    repository.add(
        carried,
        left.stream()
            .map(
                one ->
                    FundingAmount.of(
                        Objects.requireNonNull(lines.get(one.spending())),
                        one.spending(),
                        Objects.requireNonNull(one.left())))
            .toList(),
        Actor.SYSTEM,
        FundingPreparation.BASIS);
    return Optional.empty();
  }
}
