package vn.chosach.subjects.sheets;

import java.util.Locale;

/** Where a sheet stands. */
public enum SheetState {
  DRAFT,
  /** Its paper is signed; the recipient reads it until its day. */
  SHARED,
  /** The recipient knows that it was there, and reads nothing of it. */
  RECALLED,
  DROPPED;

  /** Message key of its name. */
  public String textKey() {
    return "subjects.sheet-state." + name().toLowerCase(Locale.ROOT);
  }
}
