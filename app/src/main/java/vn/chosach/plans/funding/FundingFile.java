package vn.chosach.plans.funding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.plans.life.FundingEvent;

/**
 * A step of money with all that belongs to it.
 *
 * @param named the case behind it, if the member may read the case; {@code null} else
 * @param dutyTitle the duty behind it; {@code null} for none
 * @param before the record on which it rests
 * @param after records that rest on it, oldest first
 * @param open acts that stand open to the member
 */
public record FundingFile(
    FundingRecord record,
    List<FundingAmount> amounts,
    @Nullable NamedCase named,
    @Nullable String dutyTitle,
    @Nullable FundingRecord before,
    List<FundingRecord> after,
    List<FundingMoment> steps,
    List<FundingEvent> open) {

  /**
   * The case behind a record.
   *
   * @param caseId {@code null} for a number that was typed before
   * @param exhibit {@code null} for the case as a whole
   */
  public record NamedCase(
      @Nullable UUID caseId, String caseNumber, @Nullable Integer exhibit, String words) {}

  /** One thing that happened. */
  public record FundingMoment(Instant at, FundingEvent event, Actor actor, String words) {}

  /** Identifier of its paper, as draft or signed. */
  public @Nullable UUID paper() {
    return record.document();
  }
}
