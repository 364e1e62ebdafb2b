package vn.chosach.vault.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The store of sealed files cannot be relied upon now. It says nothing of the bytes that lie there:
 * nobody may take them for lost or altered because of it. Unchecked, because what opens seals takes
 * an {@link IOException} for a key that does not fit.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class StoreFault extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  private final StoreLack why;

  StoreFault(StoreLack why, String says) {
    super(new IOException(says));
    this.why = why;
  }

  /** What is wrong with it. */
  public enum StoreLack {
    /** It does not answer, or not as a store does. */
    AWAY("vault.store-away"),
    /** It answers later than is waited for. */
    SLOW("vault.store-slow"),
    /** It takes no more. */
    FULL("vault.store-full"),
    /** What it says that it keeps is not what it was given. */
    LIES("vault.store-lies"),
    /** It keeps what was to be removed, until its lock ends. */
    LOCKED("vault.store-locked");

    private final String code;

    StoreLack(String code) {
      this.code = code;
    }
  }

  /** Reason code, for whoever handed something in or asked for it. */
  public String code() {
    return why.code;
  }

  boolean is(StoreLack other) {
    return why == other;
  }
}
