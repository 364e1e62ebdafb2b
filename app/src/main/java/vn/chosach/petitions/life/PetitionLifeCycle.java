package vn.chosach.petitions.life;

import static vn.chosach.petitions.life.PetitionState.ACCEPTED;
import static vn.chosach.petitions.life.PetitionState.CLOSED;
import static vn.chosach.petitions.life.PetitionState.DECIDED;
import static vn.chosach.petitions.life.PetitionState.PASSED_ON;
import static vn.chosach.petitions.life.PetitionState.RECEIVED;
import static vn.chosach.petitions.life.PetitionState.REFUSED;
import static vn.chosach.petitions.life.PetitionState.SENT;
import static vn.chosach.petitions.life.PetitionState.STOPPED;
import static vn.chosach.petitions.life.PetitionState.TAKEN_BACK;
import static vn.chosach.petitions.life.PetitionState.VERIFYING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.Transition;
import vn.chosach.signals.suggesting.Procedure;

/**
 * The life of each of the four: from, event, to, who, on what ground. None leads to a case. An
 * event that is not in the table of a procedure does not exist for it.
 */
public final class PetitionLifeCycle {

  /** Whose act it is. */
  public enum PetitionWho {
    /** Whom it was given to; while it was given to nobody, every handler of the agency. */
    HANDLER,
    /** The head of the agency. */
    HEAD,
    /** The signature of the competent person, or what follows from something else. */
    NOBODY
  }

  private static final Set<PetitionState> ALL = EnumSet.allOf(PetitionState.class);
  private static final Set<PetitionState> OPEN =
      EnumSet.of(RECEIVED, ACCEPTED, VERIFYING, DECIDED, SENT);
  private static final Set<PetitionState> RUNNING = EnumSet.of(ACCEPTED, VERIFYING);
  private static final Set<PetitionState> SETTLED = EnumSet.of(DECIDED, SENT);

  private static final String KN = "luat-02-2011:";
  private static final String ND = "nd-155-2026:";
  private static final String TC = "luat-25-2018:";
  private static final String TCD = "luat-42-2013:28";
  private static final String NTD = "luat-19-2023:";

  private PetitionLifeCycle() {}

  /** The table of a procedure; empty for what is no petition. */
  public static List<Transition<PetitionState, PetitionEvent, PetitionWho>> table(
      Procedure procedure) {
    return switch (procedure) {
      case COMPLAINT -> COMPLAINT;
      case DENUNCIATION -> DENUNCIATION;
      case PETITION -> PETITION;
      case CONSUMER_REQUEST -> CONSUMER;
      case TIP_389, CRIME_DENUNCIATION, CRIME_REPORT, PROSECUTION_RECOMMENDATION -> List.of();
    };
  }

  public static Optional<Transition<PetitionState, PetitionEvent, PetitionWho>> row(
      Procedure procedure, PetitionState from, PetitionEvent event) {
    return Transition.in(table(procedure), from, event);
  }

  private static final List<Transition<PetitionState, PetitionEvent, PetitionWho>> COMPLAINT =
      with(
          common(TCD),
          row(Set.of(RECEIVED), PetitionEvent.CONTEST, null, KN + "8"),
          row(Set.of(RECEIVED), PetitionEvent.ACCEPT, ACCEPTED, ND + "10"),
          row(Set.of(RECEIVED), PetitionEvent.REFUSE, REFUSED, KN + "11"),
          row(Set.of(RECEIVED), PetitionEvent.PASS, PASSED_ON, KN + "16"),
          row(Set.of(ACCEPTED), PetitionEvent.VERIFY, VERIFYING, KN + "29"),
          row(Set.of(VERIFYING), PetitionEvent.RECORD, null, KN + "29"),
          row(Set.of(VERIFYING), PetitionEvent.CALL, null, ND + "11"),
          row(Set.of(VERIFYING), PetitionEvent.HOLD, null, KN + "30"),
          row(RUNNING, PetitionEvent.EXTEND, null, KN + "28"),
          row(RUNNING, PetitionEvent.WITHDRAW, null, KN + "10"),
          row(RUNNING, PetitionEvent.STOP, STOPPED, ND + "12"),
          row(Set.of(VERIFYING), PetitionEvent.DECIDE, DECIDED, KN + "31"),
          row(Set.of(DECIDED), PetitionEvent.SEND, SENT, KN + "32"),
          row(EnumSet.of(ACCEPTED, VERIFYING, STOPPED), PetitionEvent.SEND, null, KN + "32"),
          row(EnumSet.of(DECIDED, SENT, VERIFYING), PetitionEvent.SPIN_OFF, null, KN + "31"),
          row(EnumSet.of(DECIDED, SENT, CLOSED), PetitionEvent.CORRECT, null, KN + "31"),
          row(
              EnumSet.of(ACCEPTED, VERIFYING, SENT, CLOSED),
              PetitionEvent.SECOND,
              CLOSED,
              KN + "33"),
          row(EnumSet.of(VERIFYING, SENT), PetitionEvent.SUE, CLOSED, KN + "42"),
          row(Set.of(SENT), PetitionEvent.CLOSE, CLOSED, KN + "44"));

  private static final List<Transition<PetitionState, PetitionEvent, PetitionWho>> DENUNCIATION =
      with(
          common(TCD),
          row(Set.of(RECEIVED), PetitionEvent.ACCEPT, ACCEPTED, TC + "29"),
          row(Set.of(RECEIVED), PetitionEvent.REFUSE, REFUSED, TC + "24"),
          row(Set.of(RECEIVED), PetitionEvent.PASS, PASSED_ON, TC + "24"),
          row(Set.of(RECEIVED), PetitionEvent.EXTEND, null, TC + "24"),
          row(RUNNING, PetitionEvent.NOTIFY, null, TC + "29"),
          row(Set.of(ACCEPTED), PetitionEvent.VERIFY, VERIFYING, TC + "31"),
          row(Set.of(VERIFYING), PetitionEvent.RECORD, null, TC + "31"),
          row(RUNNING, PetitionEvent.EXTEND, null, TC + "30"),
          row(RUNNING, PetitionEvent.WITHDRAW, null, TC + "33"),
          row(RUNNING, PetitionEvent.STOP, STOPPED, TC + "34"),
          row(Set.of(VERIFYING), PetitionEvent.DECIDE, DECIDED, TC + "35"),
          row(Set.of(DECIDED), PetitionEvent.SEND, SENT, TC + "35"),
          row(RUNNING, PetitionEvent.SEND, null, TC + "29"),
          row(SETTLED, PetitionEvent.HANDLE, null, TC + "36"),
          row(SETTLED, PetitionEvent.PUBLISH, null, TC + "40"),
          row(EnumSet.of(VERIFYING, DECIDED, SENT), PetitionEvent.SPIN_OFF, null, TC + "36"),
          row(EnumSet.of(SENT, CLOSED), PetitionEvent.SECOND, CLOSED, TC + "37"),
          row(Set.of(SENT), PetitionEvent.CLOSE, CLOSED, TC + "36"));

  private static final List<Transition<PetitionState, PetitionEvent, PetitionWho>> PETITION =
      with(
          common(TCD),
          row(Set.of(RECEIVED), PetitionEvent.DECIDE, DECIDED, TCD),
          row(Set.of(RECEIVED), PetitionEvent.REFUSE, REFUSED, TCD),
          row(Set.of(RECEIVED), PetitionEvent.PASS, PASSED_ON, TCD),
          row(Set.of(DECIDED), PetitionEvent.SEND, SENT, TCD),
          row(Set.of(SENT), PetitionEvent.CLOSE, CLOSED, TCD));

  private static final List<Transition<PetitionState, PetitionEvent, PetitionWho>> CONSUMER =
      with(
          common(TCD),
          row(Set.of(RECEIVED), PetitionEvent.ACCEPT, ACCEPTED, NTD + "11"),
          row(Set.of(RECEIVED), PetitionEvent.REFUSE, REFUSED, NTD + "11"),
          row(Set.of(RECEIVED), PetitionEvent.PASS, PASSED_ON, NTD + "11"),
          row(Set.of(ACCEPTED), PetitionEvent.FORWARD, VERIFYING, NTD + "57"),
          row(Set.of(VERIFYING), PetitionEvent.REPLY, null, NTD + "57"),
          row(Set.of(VERIFYING), PetitionEvent.RESULT, null, NTD + "54"),
          row(Set.of(VERIFYING), PetitionEvent.DECIDE, DECIDED, NTD + "11"),
          row(Set.of(DECIDED), PetitionEvent.SEND, SENT, NTD + "11"),
          row(RUNNING, PetitionEvent.SEND, null, NTD + "11"),
          row(EnumSet.of(VERIFYING, DECIDED, SENT), PetitionEvent.SPIN_OFF, null, NTD + "11"),
          row(EnumSet.of(DECIDED, SENT), PetitionEvent.WARN, null, "nd-55-2024:24"),
          row(EnumSet.of(DECIDED, SENT), PetitionEvent.LOCATE, null, NTD + "40"),
          row(EnumSet.of(DECIDED, SENT), PetitionEvent.UNLIST, null, "nd-55-2024:24"),
          row(Set.of(SENT), PetitionEvent.CLOSE, CLOSED, NTD + "11"));

  /** What is the same for all four. */
  private static List<Transition<PetitionState, PetitionEvent, PetitionWho>> common(String basis) {
    return List.of(
        Transition.to(
            Set.of(RECEIVED), PetitionEvent.TAKE_BACK, TAKEN_BACK, PetitionWho.NOBODY, basis),
        Transition.stays(OPEN, PetitionEvent.PREPARE, PetitionWho.HANDLER, basis),
        Transition.stays(
            EnumSet.of(REFUSED, PASSED_ON), PetitionEvent.SEND, PetitionWho.NOBODY, basis),
        Transition.stays(OPEN, PetitionEvent.ASSIGN, PetitionWho.HEAD, basis),
        Transition.stays(OPEN, PetitionEvent.RECUSE, PetitionWho.HANDLER, "nd-154-2026:"),
        Transition.stays(ALL, PetitionEvent.NOTE, PetitionWho.HANDLER, basis));
  }

  @SafeVarargs
  private static List<Transition<PetitionState, PetitionEvent, PetitionWho>> with(
      List<Transition<PetitionState, PetitionEvent, PetitionWho>> common,
      Transition<PetitionState, PetitionEvent, PetitionWho>... own) {
    return Stream.concat(Stream.of(own), common.stream()).toList();
  }

  private static Transition<PetitionState, PetitionEvent, PetitionWho> row(
      Set<PetitionState> from, PetitionEvent event, @Nullable PetitionState to, String basis) {
    PetitionWho who =
        switch (event.way()) {
          case PAPER, PROGRAM -> PetitionWho.NOBODY;
          case WORDS, FILE -> PetitionWho.HANDLER;
        };
    return to == null
        ? Transition.stays(from, event, who, basis)
        : Transition.to(from, event, to, who, basis);
  }
}
