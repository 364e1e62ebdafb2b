package vn.chosach.subjects.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.linking.decisions.Learnt;

/**
 * What judgements of one kind of subjects taught.
 *
 * @param positive judgements learnt from that two are the same
 * @param negative that they are not
 * @param counts whether proposals go by it
 * @param f1Before F1 on judgements by what was known without them; 0 where they were too few
 * @param f1After F1 on judgements that were left out of the learning
 * @param weights {@code null} where it did no better on those
 * @param endedAt when an officer took it back; {@code null} for never
 */
public record Lesson(
    int version,
    SubjectKind kind,
    Instant at,
    int positive,
    int negative,
    boolean counts,
    float f1Before,
    float f1After,
    @Nullable LessonWeights weights,
    @Nullable Instant endedAt,
    @Nullable UUID endedBy,
    String endedWords) {

  /** What evidence was worth without it, and is worth by it. */
  public record LessonWeights(Learnt before, Learnt after) {}
}
