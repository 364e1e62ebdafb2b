package vn.chosach.watch.learning;

import vn.chosach.screening.ranking.RankMeasure;

/**
 * How much of what is worth a look the queue brings, for one category of goods, estimated from the
 * listings that were drawn by chance below the threshold.
 *
 * @param category as the platforms name it; empty when they do not
 * @param read drawn by chance and decided
 * @param missed of these, how many were worth it
 * @param below listings of these days that no rule brought into review
 * @param found what rules brought and officers found worth it
 */
record RecallLine(String category, long read, long missed, long below, long found) {

  /** Whether anything can be said: rows were read, and there is something to find. */
  boolean known() {
    return read > 0 && (found > 0 || missed > 0);
  }

  double recall() {
    return recall(read == 0 ? 0 : (double) missed / read);
  }

  /** From the interval of the share that was missed; it holds for the drawn rows alone. */
  RankMeasure.Span span() {
    RankMeasure.Span share = RankMeasure.wilson(missed, read);
    return new RankMeasure.Span(recall(share.high()), recall(share.low()));
  }

  private double recall(double share) {
    double all = found + share * below;
    return all == 0 ? 0 : found / all;
  }
}
