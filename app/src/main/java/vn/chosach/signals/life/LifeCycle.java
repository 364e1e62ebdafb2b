package vn.chosach.signals.life;

import static vn.chosach.signals.life.SignalState.ADMITTED;
import static vn.chosach.signals.life.SignalState.ASKED;
import static vn.chosach.signals.life.SignalState.MERGED;
import static vn.chosach.signals.life.SignalState.REFERRED;
import static vn.chosach.signals.life.SignalState.REFUSED;
import static vn.chosach.signals.life.SignalState.STEERED;
import static vn.chosach.signals.life.SignalState.WAITING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.signals.suggesting.Ground;

/**
 * The life of a signal: from, event, to, who, on what ground. An event that is not in the table for
 * a state does not exist for it.
 */
public final class LifeCycle {

  /** Rules of the 389 offices on receiving and handling tips. */
  private static final Ground TIPS = new Ground("qd-195-389-2020", "");

  /** Information on crimes is received, classified in 24 hours and passed on. */
  private static final Ground CLASSIFY = new Ground("ttlt-01-2017", "8, 9");

  /** What is not within the competence is passed on, and the sender told. */
  private static final Ground PASS_ON = new Ground("bltths-2015", "145.3");

  /** A letter of several matters is split, one number each. */
  private static final Ground MIXED = new Ground("nd-154-2026", "");

  /** Whoever is accused does not handle it, and does not learn who told it. */
  private static final Ground INTEGRITY = new Ground("luat-25-2018", "9, 47");

  /** A refusal says why, and where to turn. */
  private static final Ground ANSWER = new Ground("luat-42-2013", "28");

  private static final Set<SignalState> OPEN = EnumSet.of(WAITING, ASKED);
  private static final Set<SignalState> BEFORE_STEERING =
      EnumSet.of(WAITING, ASKED, MERGED, REFUSED);

  /** Who may do it. */
  public enum Who {
    /** The duty desk. */
    DESK(Role.OPERATOR, Role.STANDING_OFFICE),
    /** Everyone in office who may see it. */
    OFFICE(
        Role.OPERATOR,
        Role.STANDING_OFFICE,
        Role.COMMITTEE_LEADER,
        Role.AGENCY_HEAD,
        Role.CASE_OFFICER),
    /** The reporter, by the code. */
    REPORTER,
    /** The program, for what another desk decided. */
    PROGRAM;

    private final Set<Role> roles;

    Who(Role... roles) {
      this.roles = Set.of(roles);
    }

    public boolean may(Actor actor, Set<Role> held) {
      return switch (this) {
        case DESK, OFFICE ->
            actor.kind() == Actor.Kind.OFFICER && roles.stream().anyMatch(held::contains);
        case REPORTER -> actor.kind() == Actor.Kind.CITIZEN;
        case PROGRAM -> actor.kind() == Actor.Kind.SYSTEM;
      };
    }
  }

  public static final List<Transition<SignalState, SignalEvent, Who>> TABLE =
      List.of(
          row(WAITING, SignalEvent.ADMIT, ADMITTED, Who.DESK, CLASSIFY),
          row(WAITING, SignalEvent.REFER, REFERRED, Who.DESK, PASS_ON),
          row(WAITING, SignalEvent.MERGE, MERGED, Who.DESK, TIPS),
          row(WAITING, SignalEvent.REFUSE, REFUSED, Who.DESK, ANSWER),
          row(WAITING, SignalEvent.ASK, ASKED, Who.DESK, TIPS),
          row(WAITING, SignalEvent.UNDO, WAITING, Who.DESK, TIPS),
          row(WAITING, SignalEvent.ASSIGN, WAITING, Who.DESK, TIPS),
          row(WAITING, SignalEvent.SNOOZE, WAITING, Who.DESK, TIPS),
          row(WAITING, SignalEvent.SETTLE, WAITING, Who.DESK, CLASSIFY),
          row(WAITING, SignalEvent.SPLIT, WAITING, Who.DESK, MIXED),
          row(WAITING, SignalEvent.PART, WAITING, Who.DESK, MIXED),
          row(WAITING, SignalEvent.REJOIN, MERGED, Who.DESK, MIXED),
          row(WAITING, SignalEvent.COMMENT, WAITING, Who.OFFICE, TIPS),
          row(WAITING, SignalEvent.REPLY, WAITING, Who.REPORTER, TIPS),
          row(ASKED, SignalEvent.ADMIT, ADMITTED, Who.DESK, CLASSIFY),
          row(ASKED, SignalEvent.REFER, REFERRED, Who.DESK, PASS_ON),
          row(ASKED, SignalEvent.MERGE, MERGED, Who.DESK, TIPS),
          row(ASKED, SignalEvent.REFUSE, REFUSED, Who.DESK, ANSWER),
          row(ASKED, SignalEvent.ASK, ASKED, Who.DESK, TIPS),
          row(ASKED, SignalEvent.UNDO, OPEN, Who.DESK, TIPS),
          row(ASKED, SignalEvent.ASSIGN, ASKED, Who.DESK, TIPS),
          row(ASKED, SignalEvent.SNOOZE, ASKED, Who.DESK, TIPS),
          row(ASKED, SignalEvent.SETTLE, ASKED, Who.DESK, CLASSIFY),
          row(ASKED, SignalEvent.SPLIT, ASKED, Who.DESK, MIXED),
          row(ASKED, SignalEvent.REJOIN, MERGED, Who.DESK, MIXED),
          row(ASKED, SignalEvent.COMMENT, ASKED, Who.OFFICE, TIPS),
          row(ASKED, SignalEvent.REPLY, WAITING, Who.REPORTER, TIPS),
          row(ADMITTED, SignalEvent.UNDO, OPEN, Who.DESK, TIPS),
          row(ADMITTED, SignalEvent.CONCLUDE, ADMITTED, Who.OFFICE, ANSWER),
          row(ADMITTED, SignalEvent.COMMENT, ADMITTED, Who.OFFICE, TIPS),
          row(ADMITTED, SignalEvent.REPLY, ADMITTED, Who.REPORTER, TIPS),
          row(ADMITTED, SignalEvent.REOPEN, WAITING, Who.REPORTER, TIPS),
          row(REFERRED, SignalEvent.UNDO, OPEN, Who.DESK, TIPS),
          row(REFERRED, SignalEvent.CONCLUDE, REFERRED, Who.OFFICE, ANSWER),
          row(REFERRED, SignalEvent.COMMENT, REFERRED, Who.OFFICE, TIPS),
          row(REFERRED, SignalEvent.REPLY, REFERRED, Who.REPORTER, TIPS),
          row(REFERRED, SignalEvent.REOPEN, WAITING, Who.REPORTER, TIPS),
          row(MERGED, SignalEvent.UNDO, OPEN, Who.DESK, TIPS),
          row(MERGED, SignalEvent.COMMENT, MERGED, Who.OFFICE, TIPS),
          row(MERGED, SignalEvent.REPLY, MERGED, Who.REPORTER, TIPS),
          row(MERGED, SignalEvent.REOPEN, WAITING, Who.REPORTER, TIPS),
          row(REFUSED, SignalEvent.UNDO, OPEN, Who.DESK, TIPS),
          row(REFUSED, SignalEvent.COMMENT, REFUSED, Who.OFFICE, TIPS),
          row(REFUSED, SignalEvent.REPLY, REFUSED, Who.REPORTER, TIPS),
          row(REFUSED, SignalEvent.REOPEN, WAITING, Who.REPORTER, TIPS),
          row(WAITING, SignalEvent.STEER, STEERED, Who.DESK, INTEGRITY),
          row(ASKED, SignalEvent.STEER, STEERED, Who.DESK, INTEGRITY),
          row(MERGED, SignalEvent.STEER, STEERED, Who.DESK, INTEGRITY),
          row(REFUSED, SignalEvent.STEER, STEERED, Who.DESK, INTEGRITY),
          row(STEERED, SignalEvent.UNDO, BEFORE_STEERING, Who.DESK, INTEGRITY),
          row(STEERED, SignalEvent.HAND_BACK, BEFORE_STEERING, Who.PROGRAM, INTEGRITY));

  private LifeCycle() {}

  public static Optional<Transition<SignalState, SignalEvent, Who>> row(
      SignalState from, SignalEvent event) {
    return Transition.in(TABLE, from, event);
  }

  private static Transition<SignalState, SignalEvent, Who> row(
      SignalState from, SignalEvent event, SignalState to, Who who, Ground ground) {
    return row(from, event, Set.of(to), who, ground);
  }

  /** It leads to one of several only where an undo finds what was before. */
  private static Transition<SignalState, SignalEvent, Who> row(
      SignalState from, SignalEvent event, Set<SignalState> to, Who who, Ground ground) {
    return new Transition<>(Set.of(from), event, to, who, Set.of(), Set.of(), ground.toString());
  }
}
