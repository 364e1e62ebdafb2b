package vn.chosach.signals.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.tips.Stage;
import vn.chosach.tips.TipStep;

/**
 * What the reporter sees of each act inside the office; exhaustive. Of a split letter the reporter
 * follows one stage: it is being verified as soon as one part is, and answered only when every part
 * is or its case has told the result. Words about a part that do not move the stage are told all
 * the same.
 */
public final class ReporterStatusPolicy {

  private ReporterStatusPolicy() {}

  /**
   * Another part of the same letter.
   *
   * @param state where it stands
   * @param concluded whether its case told the result
   */
  public record ReporterStatusPart(SignalState state, boolean concluded) {

    /** Whether its reporter waits for nothing more about it. */
    public boolean ended() {
      return state == SignalState.MERGED || state == SignalState.REFUSED || concluded;
    }

    private boolean handled() {
      return !concluded && (state == SignalState.ADMITTED || state == SignalState.REFERRED);
    }
  }

  /**
   * The step of the tip.
   *
   * @param stage where the tip stands
   * @param others where the other parts of its letter stand; empty for a whole one
   * @return {@code null} when the words are told and the stage stays
   */
  public static @Nullable TipStep step(
      SignalEvent event, Stage stage, List<ReporterStatusPart> others) {
    TipStep tipStep = step(event);
    if (others.isEmpty()) {
      return tipStep;
    }
    boolean sorting = stage == Stage.RECEIVED || stage == Stage.SORTING;
    boolean goesOn =
        switch (tipStep) {
          case VERIFY -> sorting;
          case ANSWER ->
              stage != Stage.ANSWERED && others.stream().allMatch(ReporterStatusPart::ended);
          case TAKE_BACK -> !sorting && others.stream().noneMatch(ReporterStatusPart::handled);
          case SORT, HANDLE, REOPEN -> false;
        };
    return goesOn ? tipStep : null;
  }

  /** The step of a letter that is whole. */
  private static TipStep step(SignalEvent event) {
    return switch (event) {
      case ADMIT, REFER -> TipStep.VERIFY;
      case MERGE, REFUSE -> TipStep.ANSWER;
      case UNDO -> TipStep.TAKE_BACK;
      case ASK,
          ASSIGN,
          SNOOZE,
          SETTLE,
          SPLIT,
          PART,
          REJOIN,
          STEER,
          HAND_BACK,
          CONCLUDE,
          COMMENT,
          REPLY,
          REOPEN ->
          throw new IllegalArgumentException(event + " moves no tip");
    };
  }
}
