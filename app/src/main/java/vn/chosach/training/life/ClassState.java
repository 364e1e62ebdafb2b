package vn.chosach.training.life;

import java.util.Locale;

/** Where a class stands. */
public enum ClassState {
  DRAFT,
  /** Its decision is signed and the units are invited. */
  ANNOUNCED,
  HELD,
  CALLED_OFF;

  /** Message key of its name. */
  public String textKey() {
    return "training.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
