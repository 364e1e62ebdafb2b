package vn.chosach.plans.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.FundingTie.TieKind;
import vn.chosach.plans.life.Unspent;

/**
 * A step of the money of an agency.
 *
 * @param number such as {@code KP-2026-12}
 * @param onDay day of what is committed or paid; of other steps the day on which they were prepared
 * @param follows the record on which it rests
 * @param words what for; empty on secret lines and where a case is named
 * @param answer to a warning about amount or day; empty for none
 * @param document its paper, as draft or signed
 * @param paperNumber of the signed paper; of a record of before what was typed
 * @param preparedBy {@code null} for the program
 */
public record FundingRecord(
    UUID id,
    String number,
    FundingStage stage,
    int year,
    String agency,
    FundingSource source,
    FundingState state,
    int version,
    LocalDate onDay,
    @Nullable UUID follows,
    TieKind tie,
    @Nullable UUID duty,
    String words,
    String answer,
    String payee,
    @Nullable Unspent unspent,
    @Nullable UUID document,
    @Nullable String paperNumber,
    @Nullable LocalDate paperDay,
    @Nullable UUID preparedBy,
    Instant preparedAt,
    @Nullable UUID approvedBy,
    @Nullable Instant approvedAt) {

  /** The same with the draft of its paper. */
  FundingRecord drawn(UUID draft) {
    return new FundingRecord(
        id,
        number,
        stage,
        year,
        agency,
        source,
        state,
        version,
        onDay,
        follows,
        tie,
        duty,
        words,
        answer,
        payee,
        unspent,
        draft,
        paperNumber,
        paperDay,
        preparedBy,
        preparedAt,
        approvedBy,
        approvedAt);
  }

  /** The same in another state, by another act. */
  FundingRecord moved(FundingState to) {
    return with(to, paperNumber, paperDay, approvedBy, approvedAt);
  }

  /** The same, made to bind by a person. */
  FundingRecord bound(
      FundingState to, @Nullable String number, @Nullable LocalDate day, UUID by, Instant at) {
    return with(to, number, day, by, at);
  }

  private FundingRecord with(
      FundingState to,
      @Nullable String paper,
      @Nullable LocalDate day,
      @Nullable UUID by,
      @Nullable Instant at) {
    return new FundingRecord(
        id,
        number,
        stage,
        year,
        agency,
        source,
        to,
        version + 1,
        onDay,
        follows,
        tie,
        duty,
        words,
        answer,
        payee,
        unspent,
        document,
        paper,
        day,
        preparedBy,
        preparedAt,
        by,
        at);
  }
}
