package vn.chosach.screening.listings;

import java.util.List;
import vn.chosach.screening.Listing;

/** Receives what a file holds, row by row. */
public interface ListingSink {

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
