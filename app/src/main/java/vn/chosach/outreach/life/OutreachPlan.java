package vn.chosach.outreach.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of outreach.
 *
 * @param number as people say it, {@code TT-2026-0001}
 * @param agency key of the agency whose plan it is
 * @param decision number of the signed plan; {@code null} before it
 * @param report what came of it; empty until it was closed
 */
public record OutreachPlan(
    UUID id,
    String number,
    String title,
    String agency,
    LocalDate begins,
    LocalDate ends,
    OutreachPlanState state,
    Instant since,
    int version,
    @Nullable String decision,
    @Nullable LocalDate decidedOn,
    String report,
    List<OutreachLine> lines,
    List<OutreachStep<OutreachPlanEvent>> steps) {

  public OutreachPlan {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }

  /** Whether it is in force on a day. */
  public boolean runs(LocalDate day) {
    return state == OutreachPlanState.IN_FORCE && covers(day);
  }

  /** Whether a day lies within it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(begins) && !day.isAfter(ends);
  }

  public Optional<OutreachLine> line(int number) {
    return lines.stream().filter(one -> one.number() == number).findFirst();
  }

  public OutreachPlan in(OutreachPlanState next) {
    return copy(next, since, version, decision, decidedOn, report, lines);
  }

  public OutreachPlan with(List<OutreachLine> others) {
    return copy(state, since, version, decision, decidedOn, report, others);
  }

  public OutreachPlan decided(String paper, LocalDate day) {
    return copy(state, since, version, paper, day, report, lines);
  }

  public OutreachPlan reported(String words) {
    return copy(state, since, version, decision, decidedOn, words, lines);
  }

  /** As an act leaves it. */
  public OutreachPlan moved(int step, Instant at, boolean elsewhere) {
    return copy(state, elsewhere ? at : since, step, decision, decidedOn, report, lines);
  }

  private OutreachPlan copy(
      OutreachPlanState state,
      Instant since,
      int version,
      @Nullable String decision,
      @Nullable LocalDate decidedOn,
      String report,
      List<OutreachLine> lines) {
    return new OutreachPlan(
        id, number, title, agency, begins, ends, state, since, version, decision, decidedOn, report,
        lines, steps);
  }
}
