package vn.chosach.officers;

import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;

/**
 * The words that every act on an account needs.
 *
 * @param words NFC, stripped
 */
public record OfficerReason(String words) {

  private static final int LONGEST = 500;

  public OfficerReason {
    words = Folding.nfc(words).strip();
  }

  /**
   * Why the words will not do: {@code officers.reason-missing} or {@code officers.reason-length}.
   */
  public @Nullable Refusal refusal() {
    if (words.isEmpty()) {
      return Refusal.of("officers.reason-missing");
    }
    return words.length() > LONGEST
        ? Refusal.of("officers.reason-length", "longest", String.valueOf(LONGEST))
        : null;
  }
}
