package vn.chosach.watch.alerts;

/**
 * An alert in the list.
 *
 * @param candidates listings on which it matches
 * @param waiting of these, how many are in the review queue undecided
 */
public record AlertLine(Alert alert, long candidates, long waiting) {}
