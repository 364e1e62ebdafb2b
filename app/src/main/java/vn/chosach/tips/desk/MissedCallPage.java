package vn.chosach.tips.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.form.FormView;

/**
 * Calls that wait to be called back.
 *
 * @param calls the oldest first
 * @param waiting how many wait, also beyond those
 * @param opened the call whose number is shown
 * @param number that number
 * @param note the form that notes one more
 */
public record MissedCallPage(
    List<Missed> calls, int waiting, @Nullable UUID opened, String number, FormView note) {

  public boolean shows(Missed call) {
    return call.id().equals(opened);
  }

  /** What an attempt came to; anything but no answer ends the call. */
  public enum MissedCallOutcome {
    REACHED,
    NO_ANSWER,
    WRONG_NUMBER;

    /** Message key of its name. */
    public String textKey() {
      return "tips.callback." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A call that waits to be called back.
   *
   * @param ending last three digits of the number
   * @param attempts how often somebody tried
   */
  public record Missed(UUID id, Instant rangAt, String ending, int attempts) {}
}
