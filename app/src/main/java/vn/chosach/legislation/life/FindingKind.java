package vn.chosach.legislation.life;

import java.util.Locale;

/** What is wrong with a text (Nghị định 79/2025/NĐ-CP, grounds of a review; K). */
public enum FindingKind {
  /** It contradicts another text. */
  CONFLICT,
  /** Another text says the same. */
  OVERLAP,
  /** Nothing is said about what happens. */
  GAP,
  /** What it says is out of date. */
  OUTDATED,
  /** It cannot be carried out as it stands. */
  UNFIT;

  /** Message key of its name. */
  public String textKey() {
    return "legislation.kind." + name().toLowerCase(Locale.ROOT);
  }
}
