package vn.chosach.watch.intake;

import java.util.Locale;

/** Where an import stands. */
public enum IntakeState {
  /** The file is here; an officer has not confirmed the columns yet. */
  DRAFT,
  /** It waits for its turn. */
  WAITING,
  /** It is being read. */
  RUNNING,
  /** All rows are behind. */
  DONE,
  /**
   * An officer stopped it, or it broke off too often; what was read before stays, and it can be
   * taken up again.
   */
  CANCELLED,
  /** The file could not be read to its end; what was read before stays. */
  FAILED;

  /** Whether it goes on by itself. */
  public boolean open() {
    return switch (this) {
      case WAITING, RUNNING -> true;
      case DRAFT, DONE, CANCELLED, FAILED -> false;
    };
  }

  /** Whether it never goes on. */
  public boolean over() {
    return switch (this) {
      case DONE, FAILED -> true;
      case DRAFT, WAITING, RUNNING, CANCELLED -> false;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "watch.intake.state." + name().toLowerCase(Locale.ROOT);
  }
}
