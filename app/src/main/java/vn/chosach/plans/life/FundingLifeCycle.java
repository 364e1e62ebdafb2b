package vn.chosach.plans.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;

/**
 * The life of a record of money: prepared by one, made to bind by another. An event that is not in
 * the table for a stage and a state does not exist for it.
 */
public final class FundingLifeCycle {

  private static final String LAW = "qd-20-2016";

  /** Who may. */
  public enum FundingSide {
    /** The accountant of the agency, or its head of account. */
    ACCOUNTANT,
    /** The head of account of the agency, who did not prepare it. */
    ACCOUNT_HEAD,
    /** The agency that finances, in a person who neither prepared nor signed it. */
    FINANCE,
    /** What the signature under a paper does, or the end of its draft; no act of a page. */
    PAPER
  }

  /**
   * One row.
   *
   * @param stages to which it applies
   */
  public record FundingRow(
      Set<FundingStage> stages, Transition<FundingState, FundingEvent, FundingSide> transition) {}

  private static final Set<FundingStage> PAPERS =
      EnumSet.of(
          FundingStage.ESTIMATE,
          FundingStage.ALLOCATION,
          FundingStage.PAYMENT,
          FundingStage.SETTLEMENT,
          FundingStage.WITHDRAWAL,
          FundingStage.REFUND);

  public static final List<FundingRow> TABLE =
      List.of(
          row(
              PAPERS,
              FundingState.PREPARED,
              FundingEvent.SIGN,
              FundingState.APPROVED,
              FundingSide.PAPER,
              TransitionNeed.DOCUMENT,
              TransitionNeed.SECOND_PERSON),
          row(
              PAPERS,
              FundingState.PREPARED,
              FundingEvent.DROP,
              FundingState.DROPPED,
              FundingSide.PAPER),
          row(
              EnumSet.of(FundingStage.ESTIMATE),
              FundingState.APPROVED,
              FundingEvent.APPRAISE,
              FundingState.APPRAISED,
              FundingSide.FINANCE,
              TransitionNeed.SECOND_PERSON),
          row(
              EnumSet.of(FundingStage.ESTIMATE),
              FundingState.APPROVED,
              FundingEvent.SEND_BACK,
              FundingState.RETURNED,
              FundingSide.FINANCE,
              TransitionNeed.WORDS),
          row(
              EnumSet.of(FundingStage.ALLOCATION, FundingStage.PAYMENT),
              FundingState.APPROVED,
              FundingEvent.ANNUL,
              FundingState.ANNULLED,
              FundingSide.PAPER,
              TransitionNeed.DOCUMENT),
          row(
              EnumSet.of(FundingStage.COMMITMENT),
              FundingState.PREPARED,
              FundingEvent.APPROVE,
              FundingState.APPROVED,
              FundingSide.ACCOUNT_HEAD,
              TransitionNeed.SECOND_PERSON),
          row(
              EnumSet.of(FundingStage.COMMITMENT),
              FundingState.PREPARED,
              FundingEvent.DROP,
              FundingState.DROPPED,
              FundingSide.ACCOUNTANT,
              TransitionNeed.WORDS),
          row(
              EnumSet.of(FundingStage.COMMITMENT),
              FundingState.APPROVED,
              FundingEvent.ANNUL,
              FundingState.ANNULLED,
              FundingSide.ACCOUNT_HEAD,
              TransitionNeed.WORDS));

  private FundingLifeCycle() {}

  public static Optional<Transition<FundingState, FundingEvent, FundingSide>> row(
      FundingStage stage, FundingState from, FundingEvent event) {
    return TABLE.stream()
        .filter(row -> row.stages().contains(stage))
        .map(FundingRow::transition)
        .filter(row -> row.event() == event && row.from().contains(from))
        .findFirst();
  }

  private static FundingRow row(
      Set<FundingStage> stages,
      FundingState from,
      FundingEvent event,
      FundingState to,
      FundingSide who,
      TransitionNeed... needs) {
    return new FundingRow(
        Set.copyOf(stages), Transition.to(Set.of(from), event, to, who, LAW, needs));
  }
}
