package vn.chosach.plans.duties;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Agency;
import vn.chosach.plans.facts.Fact;
import vn.chosach.plans.life.Period;

/**
 * What lies behind the numbers of a duty.
 *
 * @param plan its plan
 * @param duty the duty
 * @param period when
 * @param columns agencies with their cell, as far as the reader sees them
 * @param agency the agency looked at; {@code null} for all in sight
 * @param parts committees of communes among them, the highest number first
 * @param member the one of them that is looked at; {@code null} for all
 * @param sources how many by kind of evidence
 * @param facts the very things that were counted, of one kind, at most 26
 * @param kind which kind these are; empty for none
 * @param proofs evidence by hand, the newest first, at most 100, those taken back too
 */
public record Trace(
    Plan plan,
    Duty duty,
    Period period,
    List<TraceColumn> columns,
    @Nullable String agency,
    List<TracePart> parts,
    @Nullable String member,
    List<TraceSource> sources,
    List<Fact> facts,
    String kind,
    List<Proof> proofs) {

  /** An agency and its cell. */
  public record TraceColumn(Agency agency, Matrix.MatrixCell cell) {}

  /**
   * A committee of a commune and its own number.
   *
   * @param plan its implementing plan, issued; {@code null} while it has none
   */
  public record TracePart(Agency agency, int done, @Nullable UUID plan) {}

  /**
   * How many of one kind of evidence.
   *
   * @param counted whether the program counts it
   */
  public record TraceSource(String kind, boolean counted, int done) {}

  /**
   * What is asked for.
   *
   * @param agency column to look at; {@code null} for all in sight
   * @param kind kind of evidence whose rows to list; empty for the first that has any
   * @param offset how many rows to leave out, not negative
   * @param proofs how many pieces of evidence by hand to leave out, not negative
   * @param member committee of a commune within the column; empty for all
   */
  public record TraceQuestion(
      Period period, @Nullable String agency, String kind, int offset, int proofs, String member) {

    public TraceQuestion(Period period, @Nullable String agency, String kind, int offset) {
      this(period, agency, kind, offset, 0, "");
    }
  }
}
