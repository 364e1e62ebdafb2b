package vn.chosach.national;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The counts of a run.
 *
 * @param read rows read, the refused ones included
 * @param refused rows left out, by reason code
 * @param byBand hits of each band
 * @param remarks rows kept with a remark, by code
 * @param unread files that were refused, with code and ground
 */
record Totals(
    long read,
    Map<String, Long> refused,
    Map<String, Long> byBand,
    Map<String, Long> remarks,
    List<String> unread) {

  long refusedRows() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }

  /** One line, as the plain command has it at its end. */
  String words() {
    long hits = byBand.values().stream().mapToLong(Long::longValue).sum();
    return String.format(
        Locale.ROOT,
        "%,d rows read, %,d refused %s, %,d hits %s",
        read,
        refusedRows(),
        refused,
        hits,
        byBand);
  }
}
