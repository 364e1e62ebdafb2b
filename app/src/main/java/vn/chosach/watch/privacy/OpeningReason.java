package vn.chosach.watch.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For what an officer needs the name of a private seller. */
public enum OpeningReason {
  /** To compare with the original listing. */
  ORIGINAL,
  /** For a case that is opened or added to. */
  CASE,
  /** To see whether two sellers are one. */
  SAME_SELLER,
  /** To answer another agency. */
  ANSWER,
  /** Anything else, in words. */
  OTHER;

  /** Message key of its name. */
  public String textKey() {
    return "watch.opening.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<OpeningReason> of(String code) {
    return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
  }
}
