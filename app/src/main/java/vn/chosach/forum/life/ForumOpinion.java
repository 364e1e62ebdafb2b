package vn.chosach.forum.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    List<ForumStep<ForumOpinionEvent>> steps) {

  public ForumOpinion {
    steps = List.copyOf(steps);
  }

  /** Whether nobody may publish it yet. */
  public boolean heldBack() {
    return hold != null && !cleared;
  }

  public ForumOpinion in(ForumOpinionState next) {
    return copy(
        words,
        hold,
        cleared,
        unit,
        due,
        answer,
        answerNumber,
        answeredOn,
        shown,
        shownAnswer,
        into,
        next,
        since,
        version);
  }

  public ForumOpinion assigned(String to, LocalDate by) {
    return copy(
        words,
        hold,
        cleared,
        to,
        by,
        answer,
        answerNumber,
        answeredOn,
        shown,
        shownAnswer,
        into,
        state,
        since,
        version);
  }

  /** Answered by a signed paper. */
  public ForumOpinion answered(String said, String paper, LocalDate day, @Nullable ForumHold why) {
    return copy(
        words, why, false, unit, due, said, paper, day, "", "", into, state, since, version);
  }

  /** Held back; what was public no longer is. */
  public ForumOpinion held(ForumHold why) {
    return copy(
        words,
        why,
        false,
        unit,
        due,
        answer,
        answerNumber,
        answeredOn,
        "",
        "",
        into,
        state,
        since,
        version);
  }

  /** In these words everybody may read it. */
  public ForumOpinion showing(String question, String reply, boolean bySecond) {
    return copy(
        words,
        hold,
        bySecond,
        unit,
        due,
        answer,
        answerNumber,
        answeredOn,
        question,
        reply,
        into,
        state,
        since,
        version);
  }

  public ForumOpinion into(String other) {
    return copy(
        words,
        hold,
        cleared,
        unit,
        due,
        answer,
        answerNumber,
        answeredOn,
        shown,
        shownAnswer,
        other,
        state,
        since,
        version);
  }

  /** Nothing of what was said stays. */
  public ForumOpinion emptied() {
    return copy("", hold, cleared, unit, due, "", null, null, "", "", into, state, since, version);
  }

  /** As an act leaves it. */
  public ForumOpinion moved(int step, Instant at, boolean elsewhere) {
    return copy(
        words,
        hold,
        cleared,
        unit,
        due,
        answer,
        answerNumber,
        answeredOn,
        shown,
        shownAnswer,
        into,
        state,
        elsewhere ? at : since,
        step);
  }

  private ForumOpinion copy(
      String words,
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
      int version) {
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
        answer,
        answerNumber,
        answeredOn,
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
