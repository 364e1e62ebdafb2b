package vn.chosach.subjects.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.linking.decisions.Learnt;
import vn.chosach.linking.evidence.Evidence;

/**
 * What judgements of one kind of subjects taught.
 *
 * @param positive judgements learnt from that two are the same
 * @param negative that they are not
 * @param used whether it did better on judgements that were left out of the learning
 * @param f1Before F1 on judgements by what was known without them; 0 where they were too few
 * @param f1After F1 on judgements that were left out
 * @param lines what evidence was worth before and is worth by it; empty where it was not used
 * @param endedAt when an officer took it back; {@code null} for never
 */
public record Lesson(
    int version,
    SubjectKind kind,
    Instant at,
    int positive,
    int negative,
    boolean used,
    float f1Before,
    float f1After,
    Learnt learnt,
    List<WorthLine> lines,
    @Nullable Instant endedAt,
    @Nullable UUID endedBy,
    @Nullable String endedWords) {

  /**
   * Worth of one kind of evidence, natural logarithms of odds.
   *
   * @param of what is compared, a key of texts
   * @param sameBefore where both are equal, before; others likewise
   */
  public record WorthLine(
      String of, float sameBefore, float sameAfter, float otherBefore, float otherAfter) {}

  /** As it is kept. */
  record Kept(double prior, float least, Map<String, float[]> worth, List<WorthLine> lines) {

    static final Kept NOTHING = new Kept(0, 0, Map.of(), List.of());

    static Kept of(Learnt before, Learnt after) {
      return new Kept(
          after.prior(),
          after.least(),
          after.worth(),
          new TreeMap<>(after.worth())
              .entrySet().stream()
                  .map(
                      one -> line(one.getKey(), before.worth().get(one.getKey()), one.getValue()))
                  .toList());
    }

    private static WorthLine line(String of, float @Nullable [] before, float[] after) {
      float[] was = before == null ? after : before;
      return new WorthLine(
          of.contains(" ") ? "words" : of, was[Evidence.SAME], after[Evidence.SAME], was[1], after[1]);
    }
  }
}
