package vn.chosach.reports.keeping;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.Transition;

/**
 * The life of a report: from, event, to, who (plan IV.3; NĐ 09/2019/NĐ-CP art. 12). A correction
 * leads back to a frozen edition, and all signatures are needed anew.
 */
final class LifeCycle {

  static final String GROUND = "nd-09-2019@12";

  static final List<Transition<State, Event, Who>> TABLE =
      List.of(
          row(EnumSet.of(State.DRAFT), Event.FREEZE, State.FROZEN, Who.AUTHOR),
          row(EnumSet.of(State.FROZEN), Event.SIGN, State.SIGNED, Who.HEAD),
          row(EnumSet.of(State.SIGNED), Event.SEND, State.SENT, Who.AUTHOR),
          row(EnumSet.of(State.SENT), Event.ACCEPT, State.ACCEPTED, Who.RECEIVER),
          row(EnumSet.of(State.SENT), Event.RETURN, State.RETURNED, Who.RECEIVER),
          row(
              EnumSet.complementOf(EnumSet.of(State.DRAFT)),
              Event.CORRECT,
              State.FROZEN,
              Who.AUTHOR),
          row(EnumSet.allOf(State.class), Event.WRITE, null, Who.AUTHOR),
          row(EnumSet.allOf(State.class), Event.ADJUST, null, Who.HEAD));

  private LifeCycle() {}

  static Optional<Transition<State, Event, Who>> row(State from, Event event) {
    return Transition.in(TABLE, from, event);
  }

  private static Transition<State, Event, Who> row(
      Set<State> from, Event event, @Nullable State to, Who who) {
    return to == null
        ? Transition.stays(from, event, who, GROUND)
        : Transition.to(from, event, to, who, GROUND);
  }
}
