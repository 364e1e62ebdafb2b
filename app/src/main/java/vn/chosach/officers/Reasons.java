package vn.chosach.officers;

import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;

/** The words that every act on an account needs. */
final class Reasons {

  private static final int LONGEST = 500;

  private Reasons() {}

  static String clean(String reason) {
    return Folding.nfc(reason).strip();
  }

  static @Nullable Refusal refusal(String reason) {
    String words = clean(reason);
    if (words.isEmpty()) {
      return Refusal.of("officers.reason-missing");
    }
    return words.length() > LONGEST
        ? Refusal.of("officers.reason-length", "longest", String.valueOf(LONGEST))
        : null;
  }
}
