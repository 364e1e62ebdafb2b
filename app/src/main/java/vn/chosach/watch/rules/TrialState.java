package vn.chosach.watch.rules;

import java.util.Locale;

/** Where a trial on all listings stands. */
public enum TrialState {
  /** It waits for its turn. */
  WAITING,
  /** Listings are being looked at. */
  RUNNING,
  /** All listings are behind. */
  DONE,
  /** An officer stopped it; what it had counted stays to be read. */
  CANCELLED,
  /** It broke off. */
  FAILED;

  /** Whether it goes on by itself. */
  public boolean open() {
    return switch (this) {
      case WAITING, RUNNING -> true;
      case DONE, CANCELLED, FAILED -> false;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "watch.trial.state." + name().toLowerCase(Locale.ROOT);
  }
}
