package vn.chosach.screening.ranking;

/** Sorts of what the re-ranker looks at; the codes are part of the format of a model. */
public enum FeatureSort {
  /** A word of the title. */
  WORD(1),
  /** Two words of the title that follow each other. */
  PAIR(2),
  /** A word of the description. */
  DETAIL(3),
  /** Two words of the description that follow each other. */
  DETAIL_PAIR(4),
  /** Kind of goods whose prices the engine compared. */
  KIND(5),
  /** Category as the platform names it. */
  CATEGORY(6),
  /** What the brand field says. */
  BRAND(7),
  /** The platform. */
  PLATFORM(8),
  /** The price, by doublings. */
  PRICE(9),
  /** No price is given. */
  PRICELESS(10),
  /** The price by quarters of the norm. */
  NORM(11),
  /** A rule of the engine that fired. */
  REASON(12),
  /** The sum of the engine. */
  SCORE(13),
  /** The platform vouches for the seller. */
  OFFICIAL(14);

  private final int code;

  FeatureSort(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
