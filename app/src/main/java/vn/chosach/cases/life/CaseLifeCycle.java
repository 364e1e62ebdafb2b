package vn.chosach.cases.life;

import static vn.chosach.cases.life.CaseAuthority.DECIDER;
import static vn.chosach.cases.life.CaseAuthority.DRAFTER;
import static vn.chosach.cases.life.CaseAuthority.HANDLER;
import static vn.chosach.cases.life.CaseAuthority.HEAD;
import static vn.chosach.cases.life.CaseAuthority.PROGRAM;
import static vn.chosach.cases.life.CaseAuthority.READER;
import static vn.chosach.cases.life.CaseAuthority.WORKER;
import static vn.chosach.cases.life.CaseState.CLEARED;
import static vn.chosach.cases.life.CaseState.CLOSED;
import static vn.chosach.cases.life.CaseState.CRIMINAL;
import static vn.chosach.cases.life.CaseState.EXECUTED;
import static vn.chosach.cases.life.CaseState.EXPLAINING;
import static vn.chosach.cases.life.CaseState.FINED;
import static vn.chosach.cases.life.CaseState.INSPECTED;
import static vn.chosach.cases.life.CaseState.PLANNED;
import static vn.chosach.cases.life.CaseState.RETURNED;
import static vn.chosach.cases.life.CaseState.TAXED;
import static vn.chosach.cases.life.CaseState.VERIFYING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.Transition;

/**
 * The life of a case: from, event, to, who, on what ground. An event that is not in the table for a
 * state does not exist for it; while a file is with the criminal side the table has no sanction
 * (Luật 15/2012 art. 62, 65).
 */
public final class CaseLifeCycle {

  private static final Set<CaseState> ALL = EnumSet.allOf(CaseState.class);
  private static final Set<CaseState> OPEN = EnumSet.complementOf(EnumSet.of(CLOSED));
  private static final Set<CaseState> MOVABLE = EnumSet.complementOf(EnumSet.of(CRIMINAL, CLOSED));
  private static final Set<CaseState> UNDECIDED =
      EnumSet.of(VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED);
  private static final Set<CaseState> UNSANCTIONED = EnumSet.of(INSPECTED, RETURNED);
  private static final Set<CaseState> UNDONE =
      EnumSet.of(
          VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED, FINED, TAXED, EXECUTED, CLEARED);
  private static final Set<CaseState> DECIDED = EnumSet.of(FINED, TAXED);

  /** Money that came in on a decision that is suspended now came in all the same. */
  private static final Set<CaseState> RECEIVED = EnumSet.of(FINED, TAXED, EXECUTED, CRIMINAL);

  /** What was seized from another is held on while one is sanctioned. */
  private static final Set<CaseState> HELD_BESIDE =
      EnumSet.of(VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED, FINED, TAXED, EXECUTED);

  /** A sign of a crime that shows after the decision goes to the criminal side too (art. 62.3). */
  private static final Set<CaseState> HANDED_ON =
      EnumSet.of(VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED, FINED, TAXED, EXECUTED);

  /**
   * With a file there: the case as a whole, or some of its subjects while it goes on for the
   * others; its handler says which.
   */
  private static final Set<CaseState> BESIDE =
      EnumSet.of(
          VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED, FINED, TAXED, EXECUTED, CRIMINAL);

  /** A case that is prosecuted as a whole ends, once no sanction stands beside it. */
  private static final Set<CaseState> PROSECUTED = EnumSet.allOf(CaseState.class);

  private static final CaseGround MARKET = new CaseGround("tt-27-2020", "");
  private static final CaseGround CHIEF = sanction("18");
  private static final CaseGround EXHIBITS = sanction("125");
  private static final CaseGround CRIME = sanction("62");
  private static final CaseGround CONFLICT = sanction("16");
  private static final CaseGround TIPS = new CaseGround("qd-195-389-2020", "");
  private static final CaseGround CLOCKS = sanction("8");

  public static final List<Transition<CaseState, CaseEvent, CaseAuthority>> TABLE =
      List.of(
          row(Set.of(VERIFYING, PLANNED, RETURNED), CaseEvent.PLAN, PLANNED, HANDLER, MARKET),
          row(Set.of(PLANNED), CaseEvent.CALL_OFF, VERIFYING, HANDLER, MARKET),
          row(Set.of(PLANNED), CaseEvent.ANNOUNCE, null, PROGRAM, MARKET),
          row(Set.of(PLANNED), CaseEvent.INSPECT, INSPECTED, PROGRAM, MARKET),
          row(
              Set.of(INSPECTED, RETURNED, FINED),
              CaseEvent.MINUTE_VIOLATION,
              null,
              PROGRAM,
              sanction("58")),
          row(OPEN, CaseEvent.REPORT, null, HANDLER, MARKET),
          row(Set.of(INSPECTED), CaseEvent.INVITE, EXPLAINING, HANDLER, sanction("61")),
          row(Set.of(EXPLAINING), CaseEvent.HEAR, INSPECTED, HANDLER, sanction("61")),
          row(Set.of(EXPLAINING), CaseEvent.HEAR_IN_PERSON, INSPECTED, PROGRAM, sanction("61")),
          row(OPEN, CaseEvent.PREPARE, null, DRAFTER, CHIEF),
          row(Set.of(PLANNED), CaseEvent.ORDER, null, PROGRAM, MARKET),
          row(UNSANCTIONED, CaseEvent.HAND_UP, null, PROGRAM, sanction("52")),
          row(UNSANCTIONED, CaseEvent.HAND_DOWN, null, DECIDER, sanction("52")),
          row(
              Set.of(INSPECTED, RETURNED, FINED, EXECUTED),
              CaseEvent.FINE,
              FINED,
              PROGRAM,
              sanction("66")),
          row(
              Set.of(VERIFYING, PLANNED, INSPECTED),
              CaseEvent.FINE_AT_ONCE,
              FINED,
              PROGRAM,
              sanction("56")),
          row(OPEN, CaseEvent.RECORD, null, PROGRAM, new CaseGround("nd-118-2021", "")),
          several(Set.of(FINED), CaseEvent.ANNUL, EnumSet.of(INSPECTED, FINED), PROGRAM, CHIEF),
          row(
              Set.of(VERIFYING, PLANNED, INSPECTED, RETURNED, EXECUTED),
              CaseEvent.ANNUL,
              null,
              PROGRAM,
              CHIEF),
          several(Set.of(CRIMINAL), CaseEvent.ANNUL, EnumSet.of(CRIMINAL, CLOSED), PROGRAM, CHIEF),
          several(Set.of(TAXED), CaseEvent.ANNUL, EnumSet.of(VERIFYING, TAXED), PROGRAM, CHIEF),
          row(Set.of(FINED, EXECUTED), CaseEvent.AMEND, null, PROGRAM, CHIEF),
          row(DECIDED, CaseEvent.SERVE, null, HANDLER, sanction("70")),
          row(
              Set.of(VERIFYING, INSPECTED, RETURNED),
              CaseEvent.RECOVER,
              TAXED,
              PROGRAM,
              new CaseGround("luat-108-2025", "")),
          several(HANDED_ON, CaseEvent.TRANSFER, BESIDE, PROGRAM, CRIME),
          several(BESIDE, CaseEvent.DECLINE, BESIDE, PROGRAM, CRIME),
          several(BESIDE, CaseEvent.RECEIVE_BACK, BESIDE, HANDLER, sanction("63")),
          row(ALL, CaseEvent.NOTIFY, null, HANDLER, new CaseGround("bltths-2015", "146")),
          several(
              BESIDE,
              CaseEvent.PROSECUTE,
              PROSECUTED,
              HANDLER,
              new CaseGround("bltths-2015", "147")),
          several(ALL, CaseEvent.TRY, ALL, HANDLER, new CaseGround("bltths-2015", "")),
          row(DECIDED, CaseEvent.BOOK, null, HANDLER, sanction("78")),
          row(RECEIVED, CaseEvent.PAY, null, HANDLER, sanction("78")),
          row(RECEIVED, CaseEvent.REFUSE_RECEIPT, null, HANDLER, sanction("78")),
          row(Set.of(FINED), CaseEvent.POSTPONE, null, PROGRAM, sanction("76")),
          row(Set.of(FINED), CaseEvent.REMIT, null, PROGRAM, sanction("77")),
          row(Set.of(FINED), CaseEvent.SPLIT, null, PROGRAM, sanction("79")),
          row(Set.of(FINED), CaseEvent.COERCE, null, PROGRAM, sanction("86")),
          row(DECIDED, CaseEvent.FULFIL, null, HANDLER, sanction("85")),
          row(DECIDED, CaseEvent.EXECUTE, EXECUTED, HANDLER, sanction("73")),
          row(Set.of(EXECUTED, CLEARED), CaseEvent.CLOSE, CLOSED, HANDLER, MARKET),
          row(Set.of(CLOSED), CaseEvent.REOPEN, VERIFYING, HEAD, CHIEF),
          row(
              Set.of(VERIFYING, INSPECTED, RETURNED),
              CaseEvent.CLEAR,
              CLEARED,
              HANDLER,
              sanction("65")),
          row(
              Set.of(VERIFYING, PLANNED, INSPECTED, RETURNED),
              CaseEvent.DROP,
              CLOSED,
              HANDLER,
              sanction("65")),
          row(UNDECIDED, CaseEvent.KEEP, null, HANDLER, CRIME),
          row(ALL, CaseEvent.DISCLOSE, null, HANDLER, CHIEF),
          row(ALL, CaseEvent.PROPOSE, null, HANDLER, CHIEF),
          row(ALL, CaseEvent.DENY, null, READER, CHIEF),
          row(OPEN, CaseEvent.ASSIGN, null, HEAD, MARKET),
          row(OPEN, CaseEvent.INVOLVE, null, HANDLER, MARKET),
          row(ALL, CaseEvent.NOTE, null, WORKER, MARKET),
          row(OPEN, CaseEvent.RETITLE, null, HANDLER, MARKET),
          row(OPEN, CaseEvent.NAME_SUBJECT, null, WORKER, MARKET),
          row(OPEN, CaseEvent.SECURE, null, WORKER, EXHIBITS),
          row(ALL, CaseEvent.PASS_ON, null, WORKER, EXHIBITS),
          row(UNDECIDED, CaseEvent.STRIKE_OUT, null, PROGRAM, sanction("59")),
          row(UNDECIDED, CaseEvent.EXPERTISE, null, PROGRAM, sanction("59")),
          row(UNDONE, CaseEvent.UNSANCTIONED, null, PROGRAM, sanction("65")),
          row(UNDECIDED, CaseEvent.SEIZE, null, PROGRAM, EXHIBITS),
          row(HELD_BESIDE, CaseEvent.PROLONG, null, PROGRAM, EXHIBITS),
          row(UNDONE, CaseEvent.RELEASE, null, PROGRAM, sanction("126")),
          row(ALL, CaseEvent.PURCHASE, null, WORKER, MARKET),
          row(UNDECIDED, CaseEvent.APPRAISE, null, PROGRAM, sanction("60")),
          row(UNDECIDED, CaseEvent.VALUE, null, HANDLER, sanction("60")),
          row(OPEN, CaseEvent.SET_TASK, null, HANDLER, MARKET),
          row(OPEN, CaseEvent.FINISH_TASK, null, WORKER, MARKET),
          row(ALL, CaseEvent.LINK, null, HANDLER, MARKET),
          row(ALL, CaseEvent.RESTRICT, null, HANDLER, CHIEF),
          row(OPEN, CaseEvent.TAKE_DOWN, null, HANDLER, new CaseGround("luat-122-2025", "")),
          row(OPEN, CaseEvent.CHECK_TAKE_DOWN, null, HANDLER, new CaseGround("luat-122-2025", "")),
          row(OPEN, CaseEvent.EXTEND, null, HEAD, CLOCKS),
          row(OPEN, CaseEvent.PAUSE, null, HEAD, CLOCKS),
          row(OPEN, CaseEvent.RESUME, null, HANDLER, CLOCKS),
          row(ALL, CaseEvent.DECLARE, null, READER, CONFLICT),
          row(ALL, CaseEvent.RECUSE, null, READER, CONFLICT),
          row(MOVABLE, CaseEvent.REFER, null, HANDLER, sanction("58")),
          row(OPEN, CaseEvent.TAKE_OVER, null, PROGRAM, sanction("58")),
          row(ALL, CaseEvent.SUCCEED, null, PROGRAM, new CaseGround("luat-88-2025", "")),
          row(ALL, CaseEvent.REFERRAL, null, PROGRAM, TIPS),
          row(ALL, CaseEvent.TELL, null, HANDLER, TIPS),
          row(ALL, CaseEvent.JOIN, null, PROGRAM, TIPS),
          row(ALL, CaseEvent.TAKE_BACK, null, PROGRAM, TIPS),
          row(OPEN, CaseEvent.HAND_OVER, null, PROGRAM, CHIEF));

  private CaseLifeCycle() {}

  public static Optional<Transition<CaseState, CaseEvent, CaseAuthority>> row(
      CaseState from, CaseEvent event) {
    return Transition.in(TABLE, from, event);
  }

  private static Transition<CaseState, CaseEvent, CaseAuthority> row(
      Set<CaseState> from,
      CaseEvent event,
      @Nullable CaseState to,
      CaseAuthority caseAuthority,
      CaseGround caseGround) {
    return to == null
        ? Transition.stays(from, event, caseAuthority, caseGround.toString())
        : Transition.to(from, event, to, caseAuthority, caseGround.toString());
  }

  /** Where it leads, its handler says. */
  private static Transition<CaseState, CaseEvent, CaseAuthority> several(
      Set<CaseState> from,
      CaseEvent event,
      Set<CaseState> to,
      CaseAuthority who,
      CaseGround ground) {
    return new Transition<>(from, event, to, who, Set.of(), Set.of(), ground.toString());
  }

  private static CaseGround sanction(String article) {
    return new CaseGround("luat-15-2012", article);
  }
}
