package vn.chosach.vault;

/** By whose right a file waits: how much may wait, and how long. */
public enum Lane {
  /**
   * Brought by an officer or a channel of the office; waits a day and is bound by the disk only.
   */
  OFFICE,
  /** Brought by a visitor who holds a code, or whose browser did some work for it. */
  PROVEN,
  /** Brought by a visitor of whom nothing is known: little of it, and from a smaller share. */
  UNPROVEN
}
