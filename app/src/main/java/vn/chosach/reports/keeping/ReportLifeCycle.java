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
public final class ReportLifeCycle {

  static final String GROUND = "nd-09-2019@12";

  public static final List<Transition<ReportState, Event, ReportAuthority>> TABLE =
      List.of(
          row(
              EnumSet.of(ReportState.DRAFT),
              Event.FREEZE,
              ReportState.FROZEN,
              ReportAuthority.AUTHOR),
          row(EnumSet.of(ReportState.FROZEN), Event.SIGN, ReportState.SIGNED, ReportAuthority.HEAD),
          row(EnumSet.of(ReportState.SIGNED), Event.SEND, ReportState.SENT, ReportAuthority.AUTHOR),
          row(
              EnumSet.of(ReportState.SENT),
              Event.ACCEPT,
              ReportState.ACCEPTED,
              ReportAuthority.RECEIVER),
          row(
              EnumSet.of(ReportState.SENT),
              Event.RETURN,
              ReportState.RETURNED,
              ReportAuthority.RECEIVER),
          row(
              EnumSet.complementOf(EnumSet.of(ReportState.DRAFT)),
              Event.CORRECT,
              ReportState.FROZEN,
              ReportAuthority.AUTHOR),
          row(
              EnumSet.of(ReportState.SENT, ReportState.ACCEPTED),
              Event.EXPLAIN,
              null,
              ReportAuthority.EXPLAINER),
          row(EnumSet.allOf(ReportState.class), Event.WRITE, null, ReportAuthority.AUTHOR),
          row(EnumSet.allOf(ReportState.class), Event.FILL, null, ReportAuthority.AUTHOR),
          row(EnumSet.allOf(ReportState.class), Event.ADJUST, null, ReportAuthority.HEAD));

  private ReportLifeCycle() {}

  static Optional<Transition<ReportState, Event, ReportAuthority>> row(
      ReportState from, Event event) {
    return Transition.in(TABLE, from, event);
  }

  private static Transition<ReportState, Event, ReportAuthority> row(
      Set<ReportState> from,
      Event event,
      @Nullable ReportState to,
      ReportAuthority reportAuthority) {
    return to == null
        ? Transition.stays(from, event, reportAuthority, GROUND)
        : Transition.to(from, event, to, reportAuthority, GROUND);
  }
}
