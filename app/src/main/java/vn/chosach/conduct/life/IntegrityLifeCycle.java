package vn.chosach.conduct.life;

import static vn.chosach.conduct.life.IntegrityState.ANSWERED;
import static vn.chosach.conduct.life.IntegrityState.CLOSED;
import static vn.chosach.conduct.life.IntegrityState.PASSED_ON;
import static vn.chosach.conduct.life.IntegrityState.RECEIVED;
import static vn.chosach.conduct.life.IntegrityState.RECOMMENDED;
import static vn.chosach.conduct.life.IntegrityState.VERIFYING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.CommitteePlan;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;

/**
 * The life of an integrity case: from, event, to, on what ground. Each act is one of an officer of
 * the integrity desk; whatever ends it, or gives it more time, needs two of them.
 */
public final class IntegrityLifeCycle {

  private static final Set<IntegrityState> ALL = EnumSet.allOf(IntegrityState.class);
  private static final Set<IntegrityState> UNPROVEN = EnumSet.of(RECEIVED, VERIFYING);
  private static final String DENUNCIATIONS = "luat-25-2018:";

  public static final List<Transition<IntegrityState, IntegrityEvent, Role>> TABLE =
      List.of(
          row(Set.of(RECEIVED), IntegrityEvent.ACCEPT, VERIFYING, DENUNCIATIONS + "29"),
          row(UNPROVEN, IntegrityEvent.PROPOSE_PASS_ON, null, DENUNCIATIONS + "24"),
          row(
              UNPROVEN,
              IntegrityEvent.PASS_ON,
              PASSED_ON,
              DENUNCIATIONS + "24",
              TransitionNeed.SECOND_PERSON),
          row(Set.of(VERIFYING), IntegrityEvent.PROPOSE_EXTEND, null, DENUNCIATIONS + "30"),
          row(
              Set.of(VERIFYING),
              IntegrityEvent.EXTEND,
              null,
              DENUNCIATIONS + "30",
              TransitionNeed.SECOND_PERSON),
          row(
              Set.of(VERIFYING, ANSWERED),
              IntegrityEvent.PREPARE_LETTER,
              null,
              CommitteePlan.at("III.1")),
          row(
              Set.of(VERIFYING, ANSWERED),
              IntegrityEvent.RECOMMEND,
              RECOMMENDED,
              CommitteePlan.at("III.1")),
          row(Set.of(RECOMMENDED), IntegrityEvent.REMIND, null, CommitteePlan.at("III.1")),
          row(Set.of(RECOMMENDED), IntegrityEvent.ANSWER, ANSWERED, CommitteePlan.at("III.1")),
          row(Set.of(ANSWERED), IntegrityEvent.PROPOSE_CONCLUDE, null, DENUNCIATIONS + "36"),
          row(
              Set.of(ANSWERED),
              IntegrityEvent.CONCLUDE,
              CLOSED,
              DENUNCIATIONS + "36",
              TransitionNeed.SECOND_PERSON),
          row(UNPROVEN, IntegrityEvent.PROPOSE_UNPROVEN, null, CommitteePlan.at("I.2")),
          row(
              UNPROVEN,
              IntegrityEvent.AGREE_UNPROVEN,
              CLOSED,
              CommitteePlan.at("I.2"),
              TransitionNeed.SECOND_PERSON),
          row(
              Set.of(RECEIVED, VERIFYING, ANSWERED),
              IntegrityEvent.DENY_UNPROVEN,
              null,
              CommitteePlan.at("I.2")),
          row(Set.of(CLOSED, PASSED_ON), IntegrityEvent.REOPEN, VERIFYING, DENUNCIATIONS + "37"),
          row(ALL, IntegrityEvent.NOTE, null, CommitteePlan.at("II.7")),
          row(ALL, IntegrityEvent.RECUSE, null, "luat-15-2012:16"));

  private IntegrityLifeCycle() {}

  public static Optional<Transition<IntegrityState, IntegrityEvent, Role>> row(
      IntegrityState from, IntegrityEvent event) {
    return Transition.in(TABLE, from, event);
  }

  private static Transition<IntegrityState, IntegrityEvent, Role> row(
      Set<IntegrityState> from,
      IntegrityEvent event,
      @Nullable IntegrityState to,
      String basis,
      TransitionNeed... needs) {
    return to == null
        ? Transition.stays(from, event, Role.INTEGRITY_OFFICER, basis, needs)
        : Transition.to(from, event, to, Role.INTEGRITY_OFFICER, basis, needs);
  }
}
