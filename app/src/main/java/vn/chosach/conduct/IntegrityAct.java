package vn.chosach.conduct;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.conduct.life.IntegrityEvent;

/**
 * What an officer of the desk does with an integrity case.
 *
 * @param words reason or finding, 1 to 4,000 characters
 * @param body key of the competent body; only for the letter to it
 * @param until day by which that body should answer; only for the letter to it
 * @param toReporter words for whoever reported it; empty tells nothing
 */
public record IntegrityAct(
    IntegrityEvent event, String words, String body, @Nullable LocalDate until, String toReporter) {

  public static IntegrityAct of(IntegrityEvent event, String words) {
    return new IntegrityAct(event, words, "", null, "");
  }
}
