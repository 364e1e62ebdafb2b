package vn.chosach.training.life;

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
 * The yearly plan of the classes of an agency.
 *
 * @param number as people say it, {@code KT-2026-0001}
 * @param agency key of the agency whose plan it is
 * @param decision number of the signed plan; {@code null} before it
 */
public record YearPlan(
    UUID id,
    String number,
    int year,
    String title,
    String agency,
    YearPlanState state,
    Instant since,
    int version,
    @Nullable String decision,
    @Nullable LocalDate decidedOn,
    List<YearPlanLine> lines,
    List<Step<YearPlanEvent, SignedBy>> steps)
    implements Stepped<YearPlanState, YearPlanEvent, SignedBy> {

  public YearPlan {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }

  /**
   * A class that is planned.
   *
   * @param quarter from 1 to 4
   * @param people how many officers
   * @param holder key of the agency that holds it
   * @param skill key of the skill whose gap it closes; {@code null} for none
   * @param need the need of an agency that it meets; {@code null} for none
   */
  public record YearPlanLine(
      UUID id,
      String title,
      ClassKind kind,
      int quarter,
      int people,
      String holder,
      @Nullable String skill,
      @Nullable UUID need,
      String why) {

    /** Last day of its quarter. */
    public LocalDate due(int year) {
      return LocalDate.of(year, quarter * 3, 1).plusMonths(1).minusDays(1);
    }
  }

  /**
   * The class that carries a line out.
   *
   * @param certified officers who got a certificate
   */
  public record YearPlanClass(UUID line, String number, ClassState state, int certified) {}

  public Optional<YearPlanLine> line(UUID of) {
    return lines.stream().filter(one -> one.id().equals(of)).findFirst();
  }

  public YearPlan of(List<YearPlanLine> classes) {
    return copy(classes, decision, decidedOn);
  }

  public YearPlan adopted(String paper, LocalDate day) {
    return copy(lines, paper, day);
  }

  private YearPlan copy(
      List<YearPlanLine> lines, @Nullable String decision, @Nullable LocalDate decidedOn) {
    return new YearPlan(
        id, number, year, title, agency, state, since, version, decision, decidedOn, lines, steps);
  }
}
