package vn.chosach.catalogue;

/**
 * How a row of a list is known. A row that is not published must be shown as unconfirmed until an
 * official confirms it.
 *
 * @param published {@code true}: read in a published text (V); {@code false}: general knowledge (K)
 * @param confidence how sure the source is, 0 to 100 percent
 */
public record Provenance(boolean published, int confidence) {

  /**
   * @throws IllegalArgumentException if the confidence is not a percentage
   */
  public Provenance {
    if (confidence < 0 || confidence > 100) {
      throw new IllegalArgumentException("not a percentage: " + confidence);
    }
  }

  /**
   * From the columns {@code status} and {@code confidence} of a table.
   *
   * @param status {@code V} or {@code K}
   */
  public static Provenance of(String status, int confidence) {
    return new Provenance(status.equals("V"), confidence);
  }
}
