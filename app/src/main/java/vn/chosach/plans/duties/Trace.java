package vn.chosach.plans.duties;

import java.util.List;
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
 * @param sources how many by kind of evidence
 * @param facts the very things that were counted, of one kind, at most 100
 * @param kind which kind these are; empty for none
 * @param proofs evidence by hand, those taken back too
 */
public record Trace(
    Plan plan,
    Duty duty,
    Period period,
    List<Column> columns,
    @Nullable String agency,
    List<Source> sources,
    List<Fact> facts,
    String kind,
    List<Proof> proofs) {

  /** An agency and its cell. */
  public record Column(Agency agency, Matrix.Cell cell) {}

  /**
   * How many of one kind of evidence.
   *
   * @param counted whether the program counts it
   */
  public record Source(String kind, boolean counted, int done) {}

  /**
   * What is asked for.
   *
   * @param agency column to look at; {@code null} for all in sight
   * @param kind kind of evidence whose rows to list; empty for the first that has any
   * @param offset how many rows to leave out, not negative
   */
  public record Question(Period period, @Nullable String agency, String kind, int offset) {}
}
