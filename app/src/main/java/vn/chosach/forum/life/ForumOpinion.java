package vn.chosach.forum.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * What somebody said at a meeting. Who it was lies sealed and is no part of it.
 *
 * @param number as people say it, {@code YK-2026-0001}
 * @param words what was said; empty once it was handed on
 * @param named whether it is known who said it
 * @param voices how many said so
 * @param hold why it is held back from publication; {@code null} for nothing
 * @param cleared whether a second person let it go in the public words
 * @param unit key of the agency that answers; {@code null} before
 * @param due by when
 * @param answer the signed answer; empty before
 * @param answerNumber number of that paper
 * @param shown the public words of the opinion; empty for none
 * @param shownAnswer the public words of the answer; empty for none
 * @param into number of the opinion that it was merged into
 */
public record ForumOpinion(
    UUID id,
    String number,
    UUID meeting,
    String agency,
    String front,
    String words,
    ForumConsent consent,
    boolean named,
    int voices,
    @Nullable ForumHold hold,
    boolean cleared,
    @Nullable String unit,
    @Nullable LocalDate due,
    String answer,
    @Nullable String answerNumber,
    @Nullable LocalDate answeredOn,
    String shown,
    String shownAnswer,
    @Nullable String into,
    ForumOpinionState state,
    Instant since,
    int version,
    UUID recordedBy,
    List<Step<ForumOpinionEvent, SignedBy>> steps)
    implements Stepped<ForumOpinionState, ForumOpinionEvent, SignedBy> {

  public ForumOpinion {
    steps = List.copyOf(steps);
  }

  /** Whether nobody may publish it yet. */
  public boolean heldBack() {
    return hold != null && !cleared;
  }

  public ForumOpinion assigned(String to, LocalDate by) {
    return copy(words, hold, cleared, to, by, answered(), shown, shownAnswer, into);
  }

  /** Answered by a signed paper. */
  public ForumOpinion answered(String said, String paper, LocalDate day, @Nullable ForumHold why) {
    return copy(words, why, false, unit, due, new Answered(said, paper, day), "", "", into);
  }

  /** Held back; what was public no longer is. */
  public ForumOpinion held(ForumHold why) {
    return copy(words, why, false, unit, due, answered(), "", "", into);
  }

  /** In these words everybody may read it. */
  public ForumOpinion showing(String question, String reply, boolean bySecond) {
    return copy(words, hold, bySecond, unit, due, answered(), question, reply, into);
  }

  public ForumOpinion into(String other) {
    return copy(words, hold, cleared, unit, due, answered(), shown, shownAnswer, other);
  }

  /** Nothing of what was said stays. */
  public ForumOpinion emptied() {
    return copy("", hold, cleared, unit, due, new Answered("", null, null), "", "", into);
  }

  private record Answered(String words, @Nullable String number, @Nullable LocalDate on) {}

  private Answered answered() {
    return new Answered(answer, answerNumber, answeredOn);
  }

  private ForumOpinion copy(
      String words,
      @Nullable ForumHold hold,
      boolean cleared,
      @Nullable String unit,
      @Nullable LocalDate due,
      Answered signed,
      String shown,
      String shownAnswer,
      @Nullable String into) {
    return new ForumOpinion(
        id,
        number,
        meeting,
        agency,
        front,
        words,
        consent,
        named,
        voices,
        hold,
        cleared,
        unit,
        due,
        signed.words(),
        signed.number(),
        signed.on(),
        shown,
        shownAnswer,
        into,
        state,
        since,
        version,
        recordedBy,
        steps);
  }
}
