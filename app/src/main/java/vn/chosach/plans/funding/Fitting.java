package vn.chosach.plans.funding;

import java.util.Map;
import java.util.Optional;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.life.Stage;

/**
 * Sums must fit: what is committed into what was allocated, what is paid into what was committed,
 * what is settled into what was paid (Luật Ngân sách nhà nước 83/2015/QH13, art. 12: no spending
 * beyond the estimate). A reason adjusts; no reason lets a sum fall below zero.
 */
final class Fitting {

  private Fitting() {}

  /**
   * @param sums before, by stage; absent for nothing booked
   * @param reasoned whether a reason was given
   * @return {@code plans.exceeds-before} with what is free, {@code plans.reason-missing} for a
   *     correction without one, {@code plans.below-zero}
   */
  static Optional<Refusal> refused(
      Map<Stage, Dong> sums, Stage stage, Dong amount, boolean reasoned) {
    long next = Math.addExact(sum(sums, stage), amount.amount());
    if (next < 0) {
      return Optional.of(Refusal.of("plans.below-zero"));
    }
    if (reasoned) {
      return Optional.empty();
    }
    if (amount.amount() < 0) {
      return Optional.of(Refusal.of("plans.reason-missing"));
    }
    Stage bound = stage.bound();
    if (bound != null && next > sum(sums, bound)) {
      long free = Math.max(0, sum(sums, bound) - sum(sums, stage));
      return Optional.of(Refusal.of("plans.exceeds-before", "free", new Dong(free).toString()));
    }
    return Optional.empty();
  }

  private static long sum(Map<Stage, Dong> sums, Stage stage) {
    return sums.getOrDefault(stage, Dong.ZERO).amount();
  }
}
