package vn.chosach.exchange.firms;

import java.time.Instant;

/**
 * A link as it is shown once; it cannot be read back.
 *
 * @param token end of its address
 * @param code six digits, to be told on another way
 */
public record HandedLink(String token, String code, Instant expires) {

  /** Hides both secrets, so that no log can show them. */
  @Override
  public String toString() {
    return "HandedLink[hidden]";
  }
}
