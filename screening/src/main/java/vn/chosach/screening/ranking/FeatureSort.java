package vn.chosach.screening.ranking;

/**
 * Sorts of what the re-ranker looks at: words and pairs of words in title and description, the kind
 * whose prices were compared, what the platform names, the price by doublings and by quarters of
 * the norm, the reasons of the engine and their sum. Their order is part of the format of a model.
 */
public enum FeatureSort {
  WORD,
  PAIR,
  DETAIL,
  DETAIL_PAIR,
  KIND,
  CATEGORY,
  BRAND,
  PLATFORM,
  PRICE,
  PRICELESS,
  NORM,
  REASON,
  SCORE,
  OFFICIAL
}
