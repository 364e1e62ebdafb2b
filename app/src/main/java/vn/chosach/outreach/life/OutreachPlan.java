package vn.chosach.outreach.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

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
    List<Step<OutreachPlanEvent, SignedBy>> steps)
    implements Stepped<OutreachPlanState, OutreachPlanEvent, SignedBy> {

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

  public OutreachPlan with(List<OutreachLine> others) {
    return copy(decision, decidedOn, report, others);
  }

  public OutreachPlan decided(String paper, LocalDate day) {
    return copy(paper, day, report, lines);
  }

  public OutreachPlan reported(String words) {
    return copy(decision, decidedOn, words, lines);
  }

  private OutreachPlan copy(
      @Nullable String decision,
      @Nullable LocalDate decidedOn,
      String report,
      List<OutreachLine> lines) {
    return new OutreachPlan(
        id, number, title, agency, begins, ends, state, since, version, decision, decidedOn, report,
        lines, steps);
  }
}
