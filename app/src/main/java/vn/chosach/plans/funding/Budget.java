package vn.chosach.plans.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Stage;

/**
 * The money of a year as far as a member sees it.
 *
 * @param lines one for each agency, source and spending
 * @param bookings the newest 200, of lines that are not secret
 */
public record Budget(List<BudgetLine> lines, List<Booking> bookings) {

  /**
   * A line.
   *
   * @param sums by stage; absent where nothing was booked, which is not zero
   */
  public record BudgetLine(
      String agency, FundingSource source, Spending spending, Map<Stage, Dong> sums) {}

  /**
   * Money that was booked.
   *
   * @param reason why a sum exceeds the stage before or is corrected; empty for neither
   */
  public record Booking(
      String agency,
      Spending spending,
      Stage stage,
      Dong amount,
      LocalDate on,
      String words,
      String document,
      String reason,
      @Nullable String caseNumber,
      @Nullable Integer exhibit) {}

  /** The sum of a stage over all lines. */
  public Dong total(Stage stage) {
    return lines.stream()
        .map(line -> line.sums().getOrDefault(stage, Dong.ZERO))
        .reduce(Dong.ZERO, Dong::plus);
  }
}
