package vn.chosach.rewards.life;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.lifecycle.Transition;

/** The life of a nomination: from, event, to, who, on what ground. */
public final class RewardLifeCycle {

  /** Whose act it is. */
  public enum RewardWho {
    /** Who works for the agency that puts forward. */
    AGENCY,
    /** The standing office of the committee, but not who put forward. */
    DESK,
    /** Who is put forward. */
    NOMINEE,
    /** The signature under the proposal. */
    NOBODY
  }

  private static final String LAW = "luat-06-2022";
  private static final String DECREE = "nd-152-2025";
  private static final Set<RewardState> DRAFT = Set.of(RewardState.DRAFT);
  private static final Set<RewardState> SUBMITTED = Set.of(RewardState.SUBMITTED);
  private static final Set<RewardState> CONSIDERED = Set.of(RewardState.CONSIDERED);
  private static final Set<RewardState> PROPOSED = Set.of(RewardState.PROPOSED);
  private static final Set<RewardState> DECIDED = Set.of(RewardState.DECIDED);

  /** What it rests on can fall after the council saw it, too. */
  private static final Set<RewardState> UNDECIDED =
      Set.of(RewardState.SUBMITTED, RewardState.CONSIDERED);

  private static final Set<RewardState> GIVEN = Set.of(RewardState.DECIDED, RewardState.PAID);

  private static final Set<RewardState> OVER =
      Set.of(RewardState.PROPOSED, RewardState.DECIDED, RewardState.PAID, RewardState.DECLINED);

  public static final List<Transition<RewardState, RewardEvent, RewardWho>> TABLE =
      List.of(
          Transition.stays(DRAFT, RewardEvent.ADD_RESULT, RewardWho.AGENCY, LAW),
          Transition.stays(DRAFT, RewardEvent.DROP_RESULT, RewardWho.AGENCY, LAW),
          Transition.to(DRAFT, RewardEvent.SUBMIT, RewardState.SUBMITTED, RewardWho.AGENCY, LAW),
          Transition.to(
              Set.of(RewardState.DRAFT, RewardState.SUBMITTED),
              RewardEvent.WITHDRAW,
              RewardState.WITHDRAWN,
              RewardWho.AGENCY,
              LAW),
          Transition.stays(SUBMITTED, RewardEvent.OPINE, RewardWho.DESK, DECREE),
          Transition.to(
              SUBMITTED, RewardEvent.CONSIDER, RewardState.CONSIDERED, RewardWho.DESK, DECREE),
          Transition.to(UNDECIDED, RewardEvent.RETURN, RewardState.DRAFT, RewardWho.DESK, DECREE),
          Transition.to(
              UNDECIDED, RewardEvent.DECLINE, RewardState.DECLINED, RewardWho.DESK, DECREE),
          Transition.stays(CONSIDERED, RewardEvent.PREPARE, RewardWho.DESK, DECREE),
          Transition.to(
              CONSIDERED, RewardEvent.PROPOSE, RewardState.PROPOSED, RewardWho.NOBODY, DECREE),
          Transition.to(PROPOSED, RewardEvent.DECIDE, RewardState.DECIDED, RewardWho.DESK, DECREE),
          Transition.to(PROPOSED, RewardEvent.REFUSE, RewardState.DECLINED, RewardWho.DESK, DECREE),
          Transition.stays(GIVEN, RewardEvent.NOTIFY, RewardWho.DESK, DECREE),
          Transition.stays(OVER, RewardEvent.COMPLAIN, RewardWho.DESK, LAW),
          Transition.stays(OVER, RewardEvent.SETTLE, RewardWho.DESK, LAW),
          Transition.to(DECIDED, RewardEvent.PAY, RewardState.PAID, RewardWho.DESK, DECREE),
          Transition.stays(GIVEN, RewardEvent.CONSENT, RewardWho.NOMINEE, LAW),
          Transition.stays(GIVEN, RewardEvent.OBJECT, RewardWho.NOMINEE, LAW),
          Transition.stays(GIVEN, RewardEvent.PUBLISH, RewardWho.DESK, LAW),
          Transition.stays(GIVEN, RewardEvent.HIDE, RewardWho.DESK, LAW));

  private RewardLifeCycle() {}

  public static Optional<Transition<RewardState, RewardEvent, RewardWho>> row(
      RewardState from, RewardEvent event) {
    return Transition.in(TABLE, from, event);
  }
}
