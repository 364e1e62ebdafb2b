package vn.chosach.watch.review;

import java.util.List;
import java.util.Locale;

/** What an officer can decide about a flagged listing, and the usual reasons of each. */
public enum ReviewEvent {
  /** Keep it in sight. */
  KEEP("more-evidence", "odd-price", "new-seller", "campaign", "other"),
  /** Nothing to look at. */
  DROP("genuine", "other-meaning", "accessory", "promotion", "other"),
  /** It is the same matter as another one. */
  MERGE("same-goods", "same-text", "same-photo", "same-seller", "other"),
  /** It opens a case or joins one. */
  CASE("counterfeit", "banned", "smuggled", "no-papers", "repeated"),
  /** The last verdict was a mistake. */
  UNDO("mistake");

  private final List<String> reasons;

  ReviewEvent(String... reasons) {
    this.reasons = List.of(reasons);
  }

  /** Codes of the reasons, in the order of their keys 1 to 5. */
  public List<String> reasons() {
    return reasons;
  }

  /** Message key of its name. */
  public String textKey() {
    return "watch.verdict." + name().toLowerCase(Locale.ROOT);
  }

  /** Message key of a reason. */
  public String reasonKey(String reason) {
    return textKey() + "." + reason;
  }

  /** Verb of the journal. */
  String verb() {
    return "watch.listing-"
        + switch (this) {
          case KEEP -> "kept";
          case DROP -> "dropped";
          case MERGE -> "merged";
          case CASE -> "cased";
          case UNDO -> "reopened";
        };
  }
}
