package vn.chosach.tips;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;

/**
 * A tip as the desk reads it, without its reporter.
 *
 * @param id identifier; also the owner of its files in the vault
 * @param number as people say it, {@code PA-2026-17}
 * @param channel how it came
 * @param desk who sifts it
 * @param place sort of place
 * @param area code of a commune, ward or special zone
 * @param goods code of a goods group chosen by the reporter
 * @param seenOn day on which it was seen
 * @param seenMinute minute of that day
 * @param paid what the reporter paid
 * @param told what was told, exactly as it came
 * @param receivedAt when it reached the office; clocks count from here
 * @param enteredAt when it was written into the system
 * @param enteredBy officer or partner who entered it, {@code null} when the reporter did
 * @param named whether the reporter gave a name or a way to be reached
 * @param progress where it stands for the reporter
 * @param reserved the agency that alone reads it; {@code null} when it lies at the common desk
 */
public record Tip(
    UUID id,
    String number,
    Channel channel,
    TipDesk desk,
    @Nullable TipPlace place,
    @Nullable String area,
    @Nullable String goods,
    @Nullable LocalDate seenOn,
    @Nullable Integer seenMinute,
    @Nullable Dong paid,
    TipContent told,
    Instant receivedAt,
    Instant enteredAt,
    @Nullable UUID enteredBy,
    boolean named,
    Progress progress,
    @Nullable Reserved reserved) {

  /**
   * Kept to one agency.
   *
   * @param agency its key
   * @param told whether because it was told as a report of a crime
   */
  public record Reserved(String agency, boolean told) {}

  /** Key of the agency whose matter it is now; {@code null} while the common desk sorts it. */
  public @Nullable String holder() {
    return progress.agency() == null && reserved != null ? reserved.agency() : progress.agency();
  }

  /** How many days a reporter may ask that an answered tip is looked at again. */
  public static final int REOPENING_DAYS = 30;

  /** Hours run through nights and days of rest (BLTTHS 2015, Điều 134, 145–147). */
  private static final Duration SORTED_WITHIN = Duration.ofHours(24);

  /** Until when what was received at that moment is read and sorted. */
  public static Instant sortedBefore(Instant receivedAt) {
    return receivedAt.plus(SORTED_WITHIN);
  }

  /** The minute at which it was seen; {@code null} when at most the day is known. */
  public @Nullable Instant seenAt() {
    return seenOn == null || seenMinute == null
        ? null
        : seenOn.atStartOfDay(Vietnam.ZONE).plusMinutes(seenMinute).toInstant();
  }

  /**
   * When the present stage should end, as its reporter reads it; {@code null} without a promise.
   */
  public @Nullable Instant stageEnds() {
    return progress.stage() == Stage.RECEIVED ? sortedBefore(receivedAt) : progress.due();
  }

  /**
   * What was told, in NFC and otherwise exactly as it came; {@link Shown} makes it safe to look at.
   *
   * @param shared link or shared passage as it was pasted
   * @param link first link found in it, {@code null} when there is none
   * @param where the spot in words
   * @param story what happened
   * @param accused officer or agency that it accuses
   */
  public record TipContent(
      String shared, @Nullable String link, String where, String story, String accused) {

    /** What is read where two agencies erased the words after their term. */
    public static final TipContent ERASED = new TipContent("", null, "", "", "");

    /** Hides what was told. */
    @Override
    public String toString() {
      return "Told[hidden]";
    }
  }

  /**
   * Where a tip stands for its reporter.
   *
   * @param stage shown to the reporter
   * @param since since when
   * @param agency key of the agency that has it now
   * @param due when this stage should end
   * @param version rises with each move
   */
  public record Progress(
      Stage stage, Instant since, @Nullable String agency, @Nullable Instant due, int version) {

    /**
     * The last day on which a reporter may ask that an answer is looked at again; it counts whole.
     */
    public LocalDate reopenUntil() {
      return Vietnam.dayOf(since).plusDays(REOPENING_DAYS);
    }
  }

  /**
   * What happened to a tip of the common desk, as far as it is counted: nothing that was told,
   * nobody who told it. Tips of the integrity desk have no story; that of one which was sent there
   * from the common desk ends with that.
   *
   * @param id the tip
   * @param number as people say it
   * @param channel how it came
   * @param place sort of place where it was seen
   * @param area code of the commune, ward or special zone
   * @param receivedAt when it reached the office
   * @param enteredAt when it was written into the system
   * @param moves stages that it reached, oldest first, without the first one
   */
  public record Story(
      UUID id,
      String number,
      Channel channel,
      @Nullable TipPlace place,
      @Nullable String area,
      Instant receivedAt,
      Instant enteredAt,
      List<Move> moves) {

    public Story {
      moves = List.copyOf(moves);
    }

    /**
     * A tip reached a stage.
     *
     * @param step position, rising by one from 1
     */
    public record Move(int step, Instant at, Stage stage) {}

    /** Which stories are asked for. */
    public sealed interface Which {

      /** These tips; at most 500. */
      record Of(Collection<UUID> tips) implements Which {}

      /**
       * The next ones by identifier, which rises with the time of the report.
       *
       * @param after the last one read; {@code null} for the beginning
       * @param limit at most this many, 1 to 500
       */
      record Next(@Nullable UUID after, int limit) implements Which {}
    }
  }
}
