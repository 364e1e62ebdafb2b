package vn.chosach.cases.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to open a case in the own agency.
 *
 * @param title what it is about, 1 to 200 characters
 * @param goods code of the goods group; {@code null} when not known
 * @param violation code of the kind of violation; {@code null} when not known
 * @param area code of the commune, ward or special zone
 * @param receivedAt when the first information reached an office, not later than now
 * @param words on what information it is opened
 * @param crimeSince since when the police have it as a report of a crime, whose clocks count from
 *     there (BLTTHS art. 146, 147); {@code null} for what is none
 */
public record CaseOpening(
    String title,
    @Nullable String goods,
    @Nullable String violation,
    @Nullable String area,
    Instant receivedAt,
    String words,
    @Nullable Instant crimeSince) {

  /** What is no report of a crime. */
  public CaseOpening(
      String title,
      @Nullable String goods,
      @Nullable String violation,
      @Nullable String area,
      Instant receivedAt,
      String words) {
    this(title, goods, violation, area, receivedAt, words, null);
  }
}
