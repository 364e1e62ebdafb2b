package vn.chosach.plans.funding;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.plans.life.Spending;

/**
 * What a record of money says of one line.
 *
 * @param amount less than zero only for a correction of before
 * @param appraised what finance left of an estimate
 * @param left what a settlement found allocated and not spent
 */
public record FundingAmount(
    UUID line, Spending spending, Dong amount, @Nullable Dong appraised, @Nullable Dong left) {

  static FundingAmount of(UUID line, Spending spending, Dong amount) {
    return new FundingAmount(line, spending, amount, null, null);
  }

  /** What counts: what finance left, else what was asked. */
  public Dong counted() {
    return Objects.requireNonNullElse(appraised, amount);
  }
}
