package vn.chosach.cases.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.inquiry.ExplanationWay;
import vn.chosach.deadlines.ClockId;
import vn.chosach.tips.Stage;

/** What an officer does with a case. Days and moments must not lie ahead or before the case. */
public sealed interface CaseAct {

  default CaseEvent event() {
    return switch (this) {
      case Plan _ -> CaseEvent.PLAN;
      case AtMoment one -> one.event();
      case Prepare _ -> CaseEvent.PREPARE;
      case AfterDecision one -> one.event();
      case CriminalStep one -> one.event();
      case Plainly one -> one.event();
      case Answered one -> one.event();
      case Hear _ -> CaseEvent.HEAR;
      case CameBack _ -> CaseEvent.RECEIVE_BACK;
      case Propose one -> one.event();
      case Assign _ -> CaseEvent.ASSIGN;
      case Refer _ -> CaseEvent.REFER;
      case Tell _ -> CaseEvent.TELL;
      case Involve _ -> CaseEvent.INVOLVE;
      case Retitle _ -> CaseEvent.RETITLE;
      case NameSubject _ -> CaseEvent.NAME_SUBJECT;
      case Secure _ -> CaseEvent.SECURE;
      case PassOn _ -> CaseEvent.PASS_ON;
      case CaseActValue _ -> CaseEvent.VALUE;
      case SetTask _ -> CaseEvent.SET_TASK;
      case FinishTask _ -> CaseEvent.FINISH_TASK;
      case CaseActLink _ -> CaseEvent.LINK;
      case Restrict _ -> CaseEvent.RESTRICT;
      case TakeDown _ -> CaseEvent.TAKE_DOWN;
      case CheckTakeDown _ -> CaseEvent.CHECK_TAKE_DOWN;
      case CaseActClock one -> one.event();
      case Declare _ -> CaseEvent.DECLARE;
      case Recuse _ -> CaseEvent.RECUSE;
      case HandOver _ -> CaseEvent.HAND_OVER;
    };
  }

  /**
   * An inspection is planned.
   *
   * @param on day, today or later
   * @param team members, the leader first
   * @param leaders which of them lead; exactly one may
   * @param evident reason of an evident violation, needed when somebody else is on the subject
   * @param evidence number of the exhibit that shows it
   */
  record Plan(
      LocalDate on,
      String place,
      String scope,
      List<UUID> team,
      List<UUID> leaders,
      String evident,
      @Nullable Integer evidence)
      implements CaseAct {}

  /** An act whose hour counts: announce an inspection, report on it, tell the procuracy. */
  record AtMoment(CaseEvent event, Instant at, String words) implements CaseAct {}

  /** A paper is drawn up; what its terms say happens when the competent person signs it. */
  record Prepare(PaperTerms terms) implements CaseAct {}

  /**
   * A decision that stands is served, paid or carried out.
   *
   * @param ruling its number; empty for the only one that is carried out
   */
  record AfterDecision(ExecutionStep step, String ruling) implements CaseAct {
    @Override
    public CaseEvent event() {
      return step.event();
    }
  }

  /**
   * A paper of investigating body, procuracy or court came in.
   *
   * @param transfer which it follows; {@code null} for the only one, or a report of the own police
   * @param on day of the paper
   * @param body who issued it, as printed
   * @param files under which it waits in the vault
   */
  record CriminalStep(
      CriminalStage stage,
      @Nullable UUID transfer,
      LocalDate on,
      String number,
      String body,
      String words,
      @Nullable UUID files)
      implements CaseAct {
    @Override
    public CaseEvent event() {
      return stage == CriminalStage.PROSECUTED ? CaseEvent.PROSECUTE : CaseEvent.TRY;
    }
  }

  /**
   * An act that needs a day and words only: call off, invite, receive back without a paper,
   * execute, close, reopen, note.
   */
  record Plainly(CaseEvent event, LocalDate on, String words) implements CaseAct {}

  /** Goes on with an act of which something is odd; the words say why it is right. */
  record Answered(CaseAct act, String words) implements CaseAct {
    @Override
    public CaseEvent event() {
      return act.event();
    }
  }

  /**
   * The right to explain is over: {@code on} is the day of the signed paper, or of a lapse a day on
   * which the time was over. The {@code files} of the paper wait in the vault; a lapse has none.
   */
  record Hear(LocalDate on, ExplanationWay way, String words, @Nullable UUID files)
      implements CaseAct {}

  /**
   * A file came back.
   *
   * @param transfer which; {@code null} for the only one
   * @param files under which the paper of the investigating body waits; {@code null} when the
   *     sender takes it back
   */
  record CameBack(@Nullable UUID transfer, LocalDate on, String words, @Nullable UUID files)
      implements CaseAct {}

  /** Clear, drop, keep or disclose: another person must agree. */
  record Propose(CaseEvent wanted, String words) implements CaseAct {
    @Override
    public CaseEvent event() {
      return wanted;
    }
  }

  /** The case is given to an officer who answers for it, and to others who work on it too. */
  record Assign(UUID officer, List<UUID> others, String words) implements CaseAct {}

  /** Another agency is asked to take the case over, by a day if one is set. */
  record Refer(String agency, @Nullable LocalDate by, String words) implements CaseAct {}

  /**
   * The reporters behind the case are told.
   *
   * @param answer whether it is the answer that ends their follow-up, else word of the progress
   * @param words to the letter as they will read them, 1 to 4,000 characters
   */
  record Tell(boolean answer, String words) implements CaseAct {
    /** The stage that a reporter sees after such words; exhaustive. */
    public static Stage after(Stage now, boolean answer) {
      return switch (now) {
        case RECEIVED, SORTING, ANSWERED -> now;
        case VERIFYING, HANDLING -> answer ? Stage.ANSWERED : Stage.HANDLING;
      };
    }
  }

  /** Another agency works along. */
  record Involve(String agency, String words) implements CaseAct {}

  /** The case gets a better title. */
  record Retitle(String title) implements CaseAct {}

  /** A subject is named. */
  record NameSubject(SubjectKind kind, String name, String note) implements CaseAct {}

  /** An exhibit is secured. */
  record Secure(
      int number,
      ExhibitKind kind,
      String name,
      String amount,
      Instant takenAt,
      String seal,
      String holder)
      implements CaseAct {}

  /** An exhibit goes from hand to hand. */
  record PassOn(int exhibit, String holder, Instant at, String words) implements CaseAct {}

  /**
   * What was found is valued, and called by its kind.
   *
   * @param goods code of the goods group; {@code null} leaves it as it is
   * @param violation code of the kind of violation; {@code null} leaves it as it is
   */
  record CaseActValue(
      Valuation found, @Nullable String goods, @Nullable String violation, String words)
      implements CaseAct {
    /** The kinds stay as they are. */
    public CaseActValue(Valuation found, String words) {
      this(found, null, null, words);
    }
  }

  /** Somebody gets a task. */
  record SetTask(String title, UUID officer, LocalDate due) implements CaseAct {}

  /** A task is done. */
  record FinishTask(UUID task, String words) implements CaseAct {}

  /** Another case belongs to it. */
  record CaseActLink(String number, boolean parent) implements CaseAct {}

  /** Fewer people may read it. */
  record Restrict(Secrecy to, String words) implements CaseAct {}

  /** A platform is asked to take offers down; it received that at {@code askedAt}, with proof. */
  record TakeDown(String platform, String addresses, String paper, Instant askedAt, String proof)
      implements CaseAct {}

  /** The platform answered, and an officer looked. */
  record CheckTakeDown(UUID request, Instant answeredAt, boolean gone, String words)
      implements CaseAct {}

  /**
   * Something is done to a clock of the case. What gives more time rests on the signed paper of the
   * competent person; to let a clock go on needs none.
   *
   * @param event extend, pause or resume
   * @param option key of the extension; empty for the others
   * @param on day of the paper
   * @param files under which the paper waits in the vault; {@code null} to resume
   */
  record CaseActClock(
      CaseEvent event,
      ClockId clock,
      String option,
      String words,
      LocalDate on,
      @Nullable UUID files)
      implements CaseAct {

    /** Lets a clock go on. */
    public static CaseActClock resume(ClockId clock, String words, LocalDate on) {
      return new CaseActClock(CaseEvent.RESUME, clock, "", words, on, null);
    }
  }

  /** The officer has no conflict of interest. */
  record Declare() implements CaseAct {}

  /** The officer steps aside. */
  record Recuse(String words) implements CaseAct {}

  /** The work of a leaver goes to another officer. */
  record HandOver(UUID from, UUID to, String words) implements CaseAct {}
}
