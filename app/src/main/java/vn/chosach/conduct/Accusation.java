package vn.chosach.conduct;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an integrity case is about; sealed where it is kept.
 *
 * @param title what it is about, 1 to 200 characters
 * @param agency key of the accused agency
 * @param accused officer or team, in words; empty when the agency itself is accused
 * @param happenedOn day of what is said to have happened; limits of discipline count from it
 * @param body key of the competent body that was asked to act; empty while none is
 */
public record Accusation(
    String title, String agency, String accused, @Nullable LocalDate happenedOn, String body) {

  /** The same, with the body that was asked to act. */
  public Accusation recommendedTo(String competent) {
    return new Accusation(title, agency, accused, happenedOn, competent);
  }

  /** Hides what is said. */
  @Override
  public String toString() {
    return "Accusation[hidden]";
  }
}
