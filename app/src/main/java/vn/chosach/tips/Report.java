package vn.chosach.tips;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Folding;
import vn.chosach.tips.rules.Links;

/**
 * A report as it is handed in, from whatever channel. Either {@code shared}, {@code where} or
 * {@code area} must say where, and {@code story} must say what.
 *
 * @param channel how it came
 * @param place sort of place, if chosen
 * @param shared link or shared passage as it was pasted, at most 4,000 characters
 * @param area code of a commune, ward or special zone, as in {@code directory}
 * @param where the spot in words, at most 1,000 characters
 * @param goods code of a goods group, as in {@code catalogue}
 * @param story what happened, at most 20,000 characters
 * @param seenOn day on which it was seen, not in the future
 * @param seenMinute minute of that day, 0 to 1439
 * @param paid what the reporter paid
 * @param againstOffice whether it accuses an officer or an agency; the integrity desk alone reads
 *     it
 * @param accused which officer or agency, in words, at most 1,000 characters
 * @param accusedAgency key of the agency that is accused, or whose officer is; its own officers
 *     never see the report. {@code null} when it is not known; one that is not on the roll is as
 *     good as none
 * @param receivedAt when it reached the office, not in the future; {@code null} for this very
 *     moment
 * @param crime whether it was told as a report of a crime, which the police alone read; {@code
 *     null} when nobody said so
 */
public record Report(
    Channel channel,
    @Nullable TipPlace place,
    String shared,
    @Nullable String area,
    String where,
    @Nullable String goods,
    String story,
    @Nullable LocalDate seenOn,
    @Nullable Integer seenMinute,
    @Nullable Dong paid,
    boolean againstOffice,
    String accused,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String accusedAgency,
    @Nullable Instant receivedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean crime) {

  /** A report of which nobody said that it is about a crime. */
  public Report(
      Channel channel,
      @Nullable TipPlace place,
      String shared,
      @Nullable String area,
      String where,
      @Nullable String goods,
      String story,
      @Nullable LocalDate seenOn,
      @Nullable Integer seenMinute,
      @Nullable Dong paid,
      boolean againstOffice,
      String accused,
      @Nullable String accusedAgency,
      @Nullable Instant receivedAt) {
    this(
        channel,
        place,
        shared,
        area,
        where,
        goods,
        story,
        seenOn,
        seenMinute,
        paid,
        againstOffice,
        accused,
        accusedAgency,
        receivedAt,
        null);
  }

  /** A report with nothing but its channel and what happened where. */
  public static Report of(Channel channel, String shared, String story) {
    return new Report(
        channel, null, shared, null, "", null, story, null, null, null, false, "", null, null);
  }

  /** Whether it accuses an officer or an agency, by the tick or by naming one. */
  public boolean accuses() {
    return againstOffice || accusedAgency != null || !Folding.blank(accused);
  }

  /** Whether it was told as a report of a crime (BLTTHS art. 144). */
  public boolean tellsCrime() {
    return Boolean.TRUE.equals(crime);
  }

  /** The same, told as a report of a crime or not. */
  public Report tellingCrime(boolean told) {
    return new Report(
        channel,
        place,
        shared,
        area,
        where,
        goods,
        story,
        seenOn,
        seenMinute,
        paid,
        againstOffice,
        accused,
        accusedAgency,
        receivedAt,
        told ? Boolean.TRUE : null);
  }

  /** The first link in what was pasted, with its scheme. */
  public Optional<String> link() {
    return Links.first(shared);
  }

  /** Hides what was told, so that no log or error page can show it. */
  @Override
  public String toString() {
    return "Report[" + channel + "]";
  }
}
