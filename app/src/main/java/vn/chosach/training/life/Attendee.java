package vn.chosach.training.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer whom a unit named for a class.
 *
 * @param days on which the officer was there
 * @param listed days that the organiser entered from a list
 * @param score percent of right answers; {@code null} until the test was taken
 * @param mark from 1 to 5 what the officer makes of the class; {@code null} for nothing
 * @param certificate its number; {@code null} for none
 */
public record Attendee(
    UUID officer,
    String agency,
    List<LocalDate> days,
    List<LocalDate> listed,
    @Nullable Integer score,
    List<Integer> answers,
    @Nullable Integer mark,
    String opinion,
    @Nullable String certificate) {

  public Attendee {
    days = List.copyOf(days);
    listed = List.copyOf(listed);
    answers = List.copyOf(answers);
  }

  /** Whether a certificate is due: there on every day, and the test passed where there is one. */
  public boolean succeeds(TrainingClass of) {
    return days.size() == of.days() && (of.test().isEmpty() || score != null && score >= of.pass());
  }
}
