package vn.chosach.screening.batch;

import java.util.Map;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screening;

/** Writes what a batch found. */
public interface BatchReport {

  /** A listing at or above the threshold, in the order of files and rows. */
  void hit(String file, long row, Listing listing, Screening screening);

  /** A row that was left out. */
  default void refused(String file, long row, String code, String detail) {}

  /** A file that was read to its end. */
  default void read(String file) {}

  /** A file that could not be read, or not to its end. */
  default void unread(String file, String reason) {}

  /** The end; called once. */
  void end(Totals totals);

  /**
   * Counts of a batch.
   *
   * @param read rows read, the refused ones included
   * @param refused rows left out
   * @param hits listings at or above the threshold
   * @param byBand listings of each band
   * @param byRule firings of each rule among the hits
   * @param refusals rows left out by reason code
   * @param remarks rows kept with a remark, by code
   * @param seconds from the first file to the end
   */
  record Totals(
      long read,
      long refused,
      long hits,
      Map<String, Long> byBand,
      Map<String, Long> byRule,
      Map<String, Long> refusals,
      Map<String, Long> remarks,
      double seconds) {}
}
