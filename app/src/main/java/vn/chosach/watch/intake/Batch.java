package vn.chosach.watch.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chosach.screening.Screening;

/**
 * Rows that are written in one transaction.
 *
 * @param intake the import
 * @param book state of the rule book by which they were screened
 * @param judged listings with what the machine says of each
 * @param refused rows left out
 * @param after the checkpoint that it follows
 * @param lastRow the checkpoint that it makes: last row of the file that is in the batch
 * @param fired how often each rule fired
 */
record Batch(
    UUID intake,
    long book,
    List<Judged> judged,
    List<RefusedRow> refused,
    long after,
    long lastRow,
    Map<String, Long> fired) {

  /** Whether a source said of any listing what its picture looks like. */
  boolean hasPictures() {
    return judged.stream().anyMatch(one -> !one.found().particulars().pdq().isEmpty());
  }

  /**
   * A listing and its screening.
   *
   * @param words hash of the folded title and description
   * @param digest of all that it says
   */
  record Judged(FoundListing found, Screening screening, long words, byte[] digest) {}
}
