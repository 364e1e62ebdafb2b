package vn.chosach.legislation.life;

import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of the texts that ceased in a year, published by 31 January of the next (Nghị định
 * 79/2025/NĐ-CP; K).
 *
 * @param agency key of the agency that draws it up
 * @param body key of the body that publishes it; {@code null} before the proposal was signed
 * @param document the signed paper that proposes it
 * @param number of that paper
 * @param publishedNumber number of the decision that published it, from the register
 */
public record ExpiredList(
    UUID id,
    int year,
    String agency,
    @Nullable String body,
    @Nullable UUID document,
    @Nullable String number,
    @Nullable LocalDate signedOn,
    @Nullable String publishedNumber,
    @Nullable LocalDate publishedOn) {

  private static final int LAST = 31;

  /** Last day for the publication of the list of a year. */
  public static LocalDate due(int year) {
    return LocalDate.of(year + 1, Month.JANUARY, LAST);
  }

  /** Whether it was published after its day, or was not and the day is over. */
  public boolean late(LocalDate today) {
    LocalDate day = publishedOn == null ? today : publishedOn;
    return day.isAfter(due(year));
  }
}
