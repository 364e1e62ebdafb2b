package vn.chosach.watch.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted; each count leads to its rows. */
public enum Figure {
  /** Listings seen for the first time. */
  FRESH("moi", ""),
  /** Listings that were flagged. */
  FLAGGED("gan-co", "true"),
  /** Flagged ones that wait for a verdict. */
  WAITING("cho", "h.state IN ('OPEN', 'DISPUTED') AND h.band IN ('REVIEW', 'CASE')"),
  /** Kept under watch. */
  KEPT("giu", "h.state = 'KEPT'"),
  /** Found to be nothing. */
  DROPPED("bo", "h.state = 'DROPPED'"),
  /** Merged into another one. */
  MERGED("gop", "h.state = 'MERGED'"),
  /** Gone to a case. */
  CASED("vu-viec", "h.state = 'CASED'"),
  /** Seen to be gone from the platform. */
  REMOVED("da-go", "h.removed"),
  /** Removed, and seen again: itself, or its like under another shop. */
  BACK("quay-lai", "h.back");

  private final String path;
  private final String condition;

  Figure(String path, String condition) {
    this.path = path;
    this.condition = condition;
  }

  /** Word of it in addresses. */
  public String path() {
    return path;
  }

  /** Message key of its name. */
  public String textKey() {
    return "watch.figure." + name().toLowerCase(Locale.ROOT);
  }

  /** Condition on flagged listings {@code h}; empty for what is no flagged listing. */
  String condition() {
    return condition;
  }

  static Optional<Figure> of(String path) {
    return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
  }
}
