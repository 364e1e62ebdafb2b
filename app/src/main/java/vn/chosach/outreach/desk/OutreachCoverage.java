package vn.chosach.outreach.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.outreach.desk.OutreachItemRepository.DoneOnDay;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachPlan;

/** What was done beside what the plan asks for at least, period by period. */
@Component
public record OutreachCoverage(OutreachItemRepository items) {

  /**
   * One period of a line.
   *
   * @param last its last day
   * @param done confirmed items with a day in it
   */
  public record CoveredPeriod(LocalDate first, LocalDate last, int done) {}

  /**
   * A line with its periods up to today.
   *
   * @param total confirmed items over the whole plan
   * @param gaps periods that are over with fewer than the least number
   * @param now the period that runs; empty before and after the plan
   */
  public record LineCoverage(
      OutreachLine line, int total, List<CoveredPeriod> gaps, Optional<CoveredPeriod> now) {}

  /** Every line of a plan. A period of which less than half lies in the plan asks for nothing. */
  public List<LineCoverage> of(OutreachPlan plan, LocalDate today) {
    List<DoneOnDay> done = items.done(plan.id());
    return plan.lines().stream().map(line -> line(line, plan, done, today)).toList();
  }

  private static LineCoverage line(
      OutreachLine line, OutreachPlan plan, List<DoneOnDay> all, LocalDate today) {
    List<DoneOnDay> done = all.stream().filter(one -> one.line() == line.number()).toList();
    var gaps = new ArrayList<CoveredPeriod>();
    CoveredPeriod running = null;
    LocalDate first = line.pace().first(plan.begins());
    while (!first.isAfter(plan.ends()) && !first.isAfter(today)) {
      LocalDate next = line.pace().next(first);
      var period = new CoveredPeriod(first, next.minusDays(1), between(done, first, next));
      if (!today.isBefore(first) && today.isBefore(next) && plan.covers(today)) {
        running = period;
      } else if (asks(plan, first, next) && period.done() < line.times()) {
        gaps.add(period);
      }
      first = next;
    }
    return new LineCoverage(
        line, done.stream().mapToInt(DoneOnDay::done).sum(), gaps, Optional.ofNullable(running));
  }

  private static int between(List<DoneOnDay> done, LocalDate first, LocalDate next) {
    return done.stream()
        .filter(one -> !one.day().isBefore(first) && one.day().isBefore(next))
        .mapToInt(DoneOnDay::done)
        .sum();
  }

  private static boolean asks(OutreachPlan plan, LocalDate first, LocalDate next) {
    LocalDate from = plan.begins().isAfter(first) ? plan.begins() : first;
    LocalDate to = plan.ends().plusDays(1).isBefore(next) ? plan.ends().plusDays(1) : next;
    return ChronoUnit.DAYS.between(from, to) * 2 >= ChronoUnit.DAYS.between(first, next);
  }
}
