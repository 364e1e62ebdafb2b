package vn.chosach.cases.life;

import java.util.Locale;

/** How far a case may be read, from wide to narrow. */
public enum Secrecy {
  /** Officers of the agencies that work on it. */
  AGENCY,
  /** Officers it was given to and the heads of the leading agency. */
  ASSIGNED,
  /**
   * Only officers it was given to by name. A head of the leading agency alone closes it so far, and
   * to others than the head.
   */
  NAMED;

  /** Whether it lets fewer people read than another. */
  public boolean narrowerThan(Secrecy other) {
    return compareTo(other) > 0;
  }

  /** Message key of its name. */
  public String textKey() {
    return "cases.secrecy." + name().toLowerCase(Locale.ROOT);
  }
}
