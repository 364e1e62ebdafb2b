package vn.chosach.conduct.review;

import java.util.List;
import vn.chosach.journal.Sha256;
import vn.chosach.journal.reading.Looked;

/** The list of a month as it is exported: the same rows give the same bytes. */
public final class ReviewList {

  private static final String HEAD = "officer,agency,kind,number,ground,times,first_at,last_at\n";

  private ReviewList() {}

  /** UTF-8, one line each, moments in UTC; no field can hold a comma. */
  public static String csv(List<Looked> looked) {
    var csv = new StringBuilder(HEAD);
    for (Looked one : looked) {
      csv.append(one.officer())
          .append(',')
          .append(one.agency())
          .append(',')
          .append(one.kind())
          .append(',')
          .append(one.number())
          .append(',')
          .append(one.ground())
          .append(',')
          .append(one.times())
          .append(',')
          .append(one.first())
          .append(',')
          .append(one.last())
          .append('\n');
    }
    return csv.toString();
  }

  /** SHA-256 in hex, as {@code sha256sum} of the exported file prints it. */
  public static String hash(String csv) {
    return Sha256.hex(csv);
  }
}
