package vn.chosach.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that came with a request. It counts only in the very form in which the program
 * writes one: 36 signs, small letters; whatever else arrives is cut off or forged.
 */
public final class SentId {

  /** The form as a regular expression without groups, for routes and longer texts. */
  public static final String FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** What nothing and nobody has: looked up, it leads to the same answer as a foreign one. */
  public static final UUID NONE = new UUID(0, 0);

  private static final Pattern WHOLE = Pattern.compile(FORM);

  private SentId() {}

  /**
   * Reads one.
   *
   * @return empty when nothing was sent, and when it is no identifier
   */
  public static Optional<UUID> of(@Nullable String sent) {
    return sent != null && WHOLE.matcher(sent).matches()
        ? Optional.of(UUID.fromString(sent))
        : Optional.empty();
  }
}
