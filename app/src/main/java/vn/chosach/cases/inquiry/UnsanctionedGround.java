package vn.chosach.cases.inquiry;

import java.util.Locale;

/**
 * Why nobody is sanctioned (Luật Xử lý vi phạm hành chính art. 65.1), or whose things nobody came
 * for (art. 126). That confiscation and remedy stay possible after the time bar was read (V); the
 * other grounds and their points are general knowledge (K).
 */
public enum UnsanctionedGround {
  /** The act is not punishable: necessity, defence, event, force majeure, age. */
  NO_LIABILITY(true),
  /** Nobody is known who did it. */
  UNKNOWN(false),
  /** The time bar, or the time to decide, is over. */
  TOO_LATE(false),
  /** The person died or is missing, the organisation was dissolved or is bankrupt. */
  GONE(true),
  /** Things that were to be given back, and nobody came for them after two notices. */
  UNCLAIMED(true);

  private final boolean proved;

  UnsanctionedGround(boolean proved) {
    this.proved = proved;
  }

  /** Whether a paper from outside shows it; the others the record shows. */
  public boolean proved() {
    return proved;
  }

  /** Message key of its name. */
  public String textKey() {
    return "cases.unsanctioned-ground." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
