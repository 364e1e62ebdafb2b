package vn.chosach.tips.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that became no report, and waits for somebody who fetches it from the mailbox. Nothing
 * of what it says is kept here, nor who sent it.
 *
 * @param receivedAt when the mail server received it; {@code null} where that is not known
 * @param notedAt when it was looked at
 */
record UnreadMail(UUID id, @Nullable Instant receivedAt, Instant notedAt, UnreadMailCause cause) {

  /** Why it became none. */
  enum UnreadMailCause {
    /** It cannot be read. */
    DAMAGED,
    /** It bears the mark of a secret of state. */
    SECRET,
    /** It is refused as a report. */
    REFUSED,
    /** Taking it fails again and again; it is still tried. */
    FAILING,
    /** It came before the cause was kept. */
    NOT_TOLD;

    /** Message key of its name. */
    String textKey() {
      return "tips.unread.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
