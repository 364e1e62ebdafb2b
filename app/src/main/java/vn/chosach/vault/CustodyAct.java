package vn.chosach.vault;

import java.util.Locale;

/** What can be done to a piece of evidence; each leaves one entry. */
public enum CustodyAct {
  /** It became evidence: handed in with a report, or captured. */
  SEALED,
  /** An authority stamped its manifest. */
  STAMPED,
  /** The original was opened. */
  OPENED,
  /** A working copy was taken along. */
  COPIED,
  /** It left with everything needed to check it elsewhere. */
  EXPORTED,
  /** It was only measured. */
  CHECKED,
  HANDED_OVER,
  /** A first person asked that it be destroyed; nothing happened to it yet. */
  DESTRUCTION_ASKED,
  /** A second person destroyed the bytes; row, hashes and custody stay. */
  DESTROYED;

  /** Message key of its name. */
  public String textKey() {
    return "vault.act." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
