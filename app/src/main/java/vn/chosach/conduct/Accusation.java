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
 * @param body key of the competent body that is asked to act; empty while none is
 * @param until day by which that body should answer, as its letter says
 * @param toReporter what whoever reported it is told once the letter is signed; empty for nothing
 */
public record Accusation(
    String title,
    String agency,
    String accused,
    @Nullable LocalDate happenedOn,
    String body,
    @Nullable LocalDate until,
    @Nullable String toReporter) {

  /** While no body is asked. */
  public Accusation(
      String title, String agency, String accused, @Nullable LocalDate happenedOn, String body) {
    this(title, agency, accused, happenedOn, body, null, null);
  }

  /** The same, with what the letter to the competent body asks. */
  public Accusation asked(String competent, @Nullable LocalDate last, @Nullable String told) {
    return new Accusation(title, agency, accused, happenedOn, competent, last, told);
  }

  /** Hides what is said. */
  @Override
  public String toString() {
    return "Accusation[hidden]";
  }
}
