package vn.chosach.vault;

import java.util.Locale;

/**
 * How far a capture is. Queued becomes fetched or failed; fetched becomes stamped; nothing goes
 * back.
 */
public enum CaptureState {
  QUEUED,
  /** The page is sealed; an authority has not stamped it yet. */
  FETCHED,
  STAMPED,
  /** Given up, with a reason; nothing was kept. */
  FAILED;

  /** Message key of its name. */
  public String textKey() {
    return "vault.capture." + name().toLowerCase(Locale.ROOT);
  }
}
