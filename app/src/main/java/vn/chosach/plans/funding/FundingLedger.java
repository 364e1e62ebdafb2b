package vn.chosach.plans.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.FundingTie.TieKind;
import vn.chosach.plans.life.Spending;

/**
 * The money of a year as far as a member sees it.
 *
 * @param lines one for each agency, source and kind
 * @param rows the newest 500 records behind the lines that were asked for; secret ones are sums
 *     alone
 * @param agencies keys of agencies that have money in that year and in sight
 */
public record FundingLedger(List<LedgerLine> lines, List<LedgerRow> rows, List<String> agencies) {

  /**
   * What is asked.
   *
   * @param agency one agency; empty for all in sight
   * @param line the line whose records are asked for; {@code null} for all
   */
  public record LedgerQuestion(int year, String agency, @Nullable UUID line) {

    public static LedgerQuestion of(int year) {
      return new LedgerQuestion(year, "", null);
    }
  }

  /**
   * A line. A sum is absent where nothing was done, which is not zero.
   *
   * @param estimated what finance left of the estimates
   * @param left allocated and not committed yet
   * @param before whether some of it was typed before, without papers
   */
  public record LedgerLine(
      UUID id,
      String agency,
      FundingSource source,
      Spending spending,
      @Nullable Dong estimated,
      @Nullable Dong allocated,
      @Nullable Dong committed,
      @Nullable Dong paid,
      @Nullable Dong left,
      @Nullable Dong settled,
      boolean before) {}

  /**
   * A record of the ledger, with its sum over the lines in question.
   *
   * @param caseNumber of the case it names, if the member may read the case
   * @param secret whether only its sum is held
   */
  public record LedgerRow(
      UUID id,
      String number,
      FundingStage stage,
      FundingState state,
      String agency,
      FundingSource source,
      LocalDate onDay,
      TieKind tie,
      @Nullable String caseNumber,
      @Nullable Integer exhibit,
      String words,
      String answer,
      @Nullable String paperNumber,
      Dong amount,
      boolean secret) {}

  /** The sum of a column; {@code null} where no line has one. */
  public @Nullable Dong total(Function<LedgerLine, @Nullable Dong> column) {
    return lines.stream().map(column).filter(Objects::nonNull).reduce(Dong::plus).orElse(null);
  }
}
