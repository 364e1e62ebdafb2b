package vn.chosach.deadlines.calendar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;

/** Words that an officer must state: present, and not longer than a form has room for. */
public final class StatedText {

  public static final int NAME = 120;
  public static final int SOURCE = 200;
  public static final int REASON = 500;

  private StatedText() {}

  /**
   * Checks words from outside.
   *
   * @param what what they are, as in the reason codes: {@code reason}, {@code source}, {@code name}
   * @param most greatest number of characters
   * @return {@code deadlines.<what>-missing} or {@code deadlines.<what>-too-long}
   */
  public static Optional<Refusal> refused(String what, @Nullable String words, int most) {
    if (words == null || words.isBlank()) {
      return Optional.of(Refusal.of("deadlines." + what + "-missing"));
    }
    int length = clean(words).length();
    return length > most
        ? Optional.of(Refusal.of("deadlines." + what + "-too-long", "most", String.valueOf(most)))
        : Optional.empty();
  }

  /** Normalised to NFC, without space around. */
  public static String clean(String words) {
    return Folding.nfc(words).strip();
  }
}
