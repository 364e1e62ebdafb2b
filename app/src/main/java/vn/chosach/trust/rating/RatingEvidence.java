package vn.chosach.trust.rating;

import java.util.Locale;

/**
 * What was found by a criterion.
 *
 * @param criterion place among the criteria, from 1
 * @param words what was seen
 * @param source where, as everybody can look it up
 */
public record RatingEvidence(int criterion, RatingFinding finding, String words, String source) {

  /** Whether a shop meets a criterion. */
  public enum RatingFinding {
    MET,
    UNMET,
    UNKNOWN;

    /** Message key of its name. */
    public String textKey() {
      return "trust.rating.finding." + name().toLowerCase(Locale.ROOT);
    }
  }
}
