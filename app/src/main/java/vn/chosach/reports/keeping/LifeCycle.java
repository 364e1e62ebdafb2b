package vn.chosach.reports.keeping;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a report: from, event, to, who (plan IV.3; NĐ 09/2019/NĐ-CP art. 12). A correction
 * leads back to a frozen edition, and all signatures are needed anew.
 */
final class LifeCycle {

  /**
   * One row.
   *
   * @param to state afterwards; {@code null} when it stays
   */
  record Row(Set<State> from, Event event, @Nullable State to, Who who) {}

  static final List<Row> TABLE =
      List.of(
          new Row(EnumSet.of(State.DRAFT), Event.FREEZE, State.FROZEN, Who.AUTHOR),
          new Row(EnumSet.of(State.FROZEN), Event.SIGN, State.SIGNED, Who.HEAD),
          new Row(EnumSet.of(State.SIGNED), Event.SEND, State.SENT, Who.AUTHOR),
          new Row(EnumSet.of(State.SENT), Event.ACCEPT, State.ACCEPTED, Who.RECEIVER),
          new Row(EnumSet.of(State.SENT), Event.RETURN, State.RETURNED, Who.RECEIVER),
          new Row(
              EnumSet.complementOf(EnumSet.of(State.DRAFT)),
              Event.CORRECT,
              State.FROZEN,
              Who.AUTHOR),
          new Row(EnumSet.allOf(State.class), Event.WRITE, null, Who.AUTHOR),
          new Row(EnumSet.allOf(State.class), Event.ADJUST, null, Who.HEAD));

  static final String GROUND = "nd-09-2019@12";

  private LifeCycle() {}

  static Optional<Row> row(State from, Event event) {
    return TABLE.stream()
        .filter(row -> row.event() == event && row.from().contains(from))
        .findFirst();
  }
}
