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
import vn.chosach.signals.suggesting.SuggestionGround;

/**
 * The life of a signal: from, event, to, who, on what ground. An event that is not in the table for
 * a state does not exist for it.
 */
public final class SignalLifeCycle {

  /** Rules of the 389 offices on receiving and handling tips. */
  private static final SuggestionGround TIPS = new SuggestionGround("qd-195-389-2020", "");

  /** Information on crimes is received, classified in 24 hours and passed on. */
  private static final SuggestionGround CLASSIFY = new SuggestionGround("ttlt-01-2017", "8, 9");

  /** What is not within the competence is passed on, and the sender told. */
  private static final SuggestionGround PASS_ON = new SuggestionGround("bltths-2015", "145.3");

  /** A letter of several matters is split, one number each. */
  private static final SuggestionGround MIXED = new SuggestionGround("nd-154-2026", "");

  /** Whoever is accused does not handle it, and does not learn who told it. */
  private static final SuggestionGround INTEGRITY = new SuggestionGround("luat-25-2018", "9, 47");

  /** A refusal says why, and where to turn. */
  private static final SuggestionGround ANSWER = new SuggestionGround("luat-42-2013", "28");

  private static final Set<SignalState> OPEN = EnumSet.of(WAITING, ASKED);
  private static final Set<SignalState> BEFORE_STEERING =
      EnumSet.of(WAITING, ASKED, MERGED, REFUSED);

  /** Who may do it. */
  public enum SignalWho {
    /** The duty desk. */
    DESK(Role.OPERATOR, Role.STANDING_OFFICE),
    /** The duty desk and its heads, who also open again what it ended. */
    DESK_OR_HEAD(Role.OPERATOR, Role.STANDING_OFFICE, Role.AGENCY_HEAD),
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

    SignalWho(Role... roles) {
      this.roles = Set.of(roles);
    }

    public boolean may(Actor actor, Set<Role> held) {
      return switch (this) {
        case DESK, DESK_OR_HEAD, OFFICE ->
            actor.kind() == Actor.ActorKind.OFFICER && roles.stream().anyMatch(held::contains);
        case REPORTER -> actor.kind() == Actor.ActorKind.CITIZEN;
        case PROGRAM -> actor.kind() == Actor.ActorKind.SYSTEM;
      };
    }
  }

  public static final List<Transition<SignalState, SignalEvent, SignalWho>> TABLE =
      List.of(
          row(WAITING, SignalEvent.ADMIT, ADMITTED, SignalWho.DESK, CLASSIFY),
          row(WAITING, SignalEvent.REFER, REFERRED, SignalWho.DESK, PASS_ON),
          row(WAITING, SignalEvent.MERGE, MERGED, SignalWho.DESK, TIPS),
          row(WAITING, SignalEvent.REFUSE, REFUSED, SignalWho.DESK, ANSWER),
          row(WAITING, SignalEvent.ASK, ASKED, SignalWho.DESK, TIPS),
          row(WAITING, SignalEvent.UNDO, WAITING, SignalWho.DESK, TIPS),
          row(WAITING, SignalEvent.ASSIGN, WAITING, SignalWho.DESK, TIPS),
          row(WAITING, SignalEvent.SNOOZE, WAITING, SignalWho.DESK, TIPS),
          row(WAITING, SignalEvent.SETTLE, WAITING, SignalWho.DESK, CLASSIFY),
          row(WAITING, SignalEvent.SPLIT, WAITING, SignalWho.DESK, MIXED),
          row(WAITING, SignalEvent.PART, WAITING, SignalWho.DESK, MIXED),
          row(WAITING, SignalEvent.REJOIN, MERGED, SignalWho.DESK, MIXED),
          row(WAITING, SignalEvent.COMMENT, WAITING, SignalWho.OFFICE, TIPS),
          row(WAITING, SignalEvent.REPLY, WAITING, SignalWho.REPORTER, TIPS),
          row(ASKED, SignalEvent.ADMIT, ADMITTED, SignalWho.DESK, CLASSIFY),
          row(ASKED, SignalEvent.REFER, REFERRED, SignalWho.DESK, PASS_ON),
          row(ASKED, SignalEvent.MERGE, MERGED, SignalWho.DESK, TIPS),
          row(ASKED, SignalEvent.REFUSE, REFUSED, SignalWho.DESK, ANSWER),
          row(ASKED, SignalEvent.ASK, ASKED, SignalWho.DESK, TIPS),
          row(ASKED, SignalEvent.UNDO, OPEN, SignalWho.DESK, TIPS),
          row(ASKED, SignalEvent.ASSIGN, ASKED, SignalWho.DESK, TIPS),
          row(ASKED, SignalEvent.SNOOZE, ASKED, SignalWho.DESK, TIPS),
          row(ASKED, SignalEvent.SETTLE, ASKED, SignalWho.DESK, CLASSIFY),
          row(ASKED, SignalEvent.SPLIT, ASKED, SignalWho.DESK, MIXED),
          row(ASKED, SignalEvent.REJOIN, MERGED, SignalWho.DESK, MIXED),
          row(ASKED, SignalEvent.COMMENT, ASKED, SignalWho.OFFICE, TIPS),
          row(ASKED, SignalEvent.REPLY, WAITING, SignalWho.REPORTER, TIPS),
          row(ADMITTED, SignalEvent.UNDO, OPEN, SignalWho.DESK, TIPS),
          row(ADMITTED, SignalEvent.CONCLUDE, ADMITTED, SignalWho.OFFICE, ANSWER),
          row(ADMITTED, SignalEvent.COMMENT, ADMITTED, SignalWho.OFFICE, TIPS),
          row(ADMITTED, SignalEvent.REPLY, ADMITTED, SignalWho.REPORTER, TIPS),
          row(ADMITTED, SignalEvent.REOPEN, WAITING, SignalWho.REPORTER, TIPS),
          row(REFERRED, SignalEvent.UNDO, OPEN, SignalWho.DESK, TIPS),
          row(REFERRED, SignalEvent.CONCLUDE, REFERRED, SignalWho.OFFICE, ANSWER),
          row(REFERRED, SignalEvent.COMMENT, REFERRED, SignalWho.OFFICE, TIPS),
          row(REFERRED, SignalEvent.REPLY, REFERRED, SignalWho.REPORTER, TIPS),
          row(REFERRED, SignalEvent.REOPEN, WAITING, SignalWho.REPORTER, TIPS),
          row(MERGED, SignalEvent.UNDO, OPEN, SignalWho.DESK_OR_HEAD, TIPS),
          row(MERGED, SignalEvent.COMMENT, MERGED, SignalWho.OFFICE, TIPS),
          row(MERGED, SignalEvent.REPLY, MERGED, SignalWho.REPORTER, TIPS),
          row(MERGED, SignalEvent.REOPEN, WAITING, SignalWho.REPORTER, TIPS),
          row(REFUSED, SignalEvent.UNDO, OPEN, SignalWho.DESK_OR_HEAD, TIPS),
          row(REFUSED, SignalEvent.COMMENT, REFUSED, SignalWho.OFFICE, TIPS),
          row(REFUSED, SignalEvent.REPLY, REFUSED, SignalWho.REPORTER, TIPS),
          row(REFUSED, SignalEvent.REOPEN, WAITING, SignalWho.REPORTER, TIPS),
          row(WAITING, SignalEvent.STEER, STEERED, SignalWho.DESK, INTEGRITY),
          row(ASKED, SignalEvent.STEER, STEERED, SignalWho.DESK, INTEGRITY),
          row(MERGED, SignalEvent.STEER, STEERED, SignalWho.DESK, INTEGRITY),
          row(REFUSED, SignalEvent.STEER, STEERED, SignalWho.DESK, INTEGRITY),
          row(STEERED, SignalEvent.UNDO, BEFORE_STEERING, SignalWho.DESK, INTEGRITY),
          row(STEERED, SignalEvent.HAND_BACK, BEFORE_STEERING, SignalWho.PROGRAM, INTEGRITY));

  private SignalLifeCycle() {}

  public static Optional<Transition<SignalState, SignalEvent, SignalWho>> row(
      SignalState from, SignalEvent event) {
    return Transition.in(TABLE, from, event);
  }

  private static Transition<SignalState, SignalEvent, SignalWho> row(
      SignalState from,
      SignalEvent event,
      SignalState to,
      SignalWho who,
      SuggestionGround suggestionGround) {
    return row(from, event, Set.of(to), who, suggestionGround);
  }

  /** It leads to one of several only where an undo finds what was before. */
  private static Transition<SignalState, SignalEvent, SignalWho> row(
      SignalState from,
      SignalEvent event,
      Set<SignalState> to,
      SignalWho who,
      SuggestionGround suggestionGround) {
    return new Transition<>(
        Set.of(from), event, to, who, Set.of(), Set.of(), suggestionGround.toString());
  }
}
