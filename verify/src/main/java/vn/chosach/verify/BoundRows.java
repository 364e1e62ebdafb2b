package vn.chosach.verify;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of some tables for which acts vouch. */
interface BoundRows {

  /** Reads what the tables hold now. */
  void read(TableRows rows) throws IOException;

  /**
   * Compares what an act speaks of with its rows.
   *
   * @param index leaf of the act, -1 while it waits for the log
   */
  @Nullable Finding check(long index, LoggedAct act, Removals removals);

  /** Rows of which no act speaks; after all acts were looked at. */
  List<Finding> unclaimed();

  /** Rows that were written behind the last act that speaks of them, in words; see there why. */
  default List<String> ahead() {
    return List.of();
  }

  /** How many of what was compared, in words. */
  List<String> compared();

  /** What no act binds, for it was written before acts did, in words. */
  List<String> unbound();

  /** {@code count things}, or nothing for none. */
  static List<String> count(long count, String things) {
    return count == 0 ? List.of() : List.of(count + " " + things);
  }
}
