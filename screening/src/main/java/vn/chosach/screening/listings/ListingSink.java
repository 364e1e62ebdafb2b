package vn.chosach.screening.listings;

import java.util.List;
import vn.chosach.screening.Listing;

/** Receives what a file holds, row by row. */
public interface ListingSink {

  /** The names of the columns as the file has them; not called for JSON, whose rows name theirs. */
  default void header(List<String> names) {}

  /** Which columns (of JSON: which members of the first object) were taken, and which were left. */
  default void columns(String words) {}

  /** Whether it is asked for what the file says beside; else nothing of it is read. */
  default boolean heedsParticulars() {
    return true;
  }

  /**
   * A sound row with what the file says of it beside. Who does not ask for that need not implement
   * this.
   */
  default void listing(long row, Listing listing, Particulars particulars, List<String> remarks) {
    listing(row, listing, remarks);
  }

  /**
   * A sound row.
   *
   * @param row 1-based data row, the header not counted
   * @param remarks codes for what was odd; usually empty
   */
  void listing(long row, Listing listing, List<String> remarks);

  /**
   * A row that was left out.
   *
   * @param code stable reason code, {@code row.words-with-hyphens}
   * @param detail the offending text, cut short
   */
  void refused(long row, String code, String detail);
}
