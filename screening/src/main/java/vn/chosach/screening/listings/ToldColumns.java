package vn.chosach.screening.listings;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a person says of columns that a guess gets wrong: {@code role=column,role=column}. */
public final class ToldColumns {

  /** A comma parts pairs where the next begins with a role: the name of a column may hold one. */
  private static final String PAIRS = ",(?=(?:" + String.join("|", Columns.roles()) + ")=)";

  private ToldColumns() {}

  /**
   * Role to column name, as {@link ListingFile} takes it.
   *
   * @throws IllegalArgumentException with words for a person if it is not of that form
   */
  public static Map<String, String> read(String text) {
    Map<String, String> told = new LinkedHashMap<>();
    for (String pair : text.split(PAIRS, -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("--map wants role=column");
      }
      String role = pair.substring(0, equals);
      if (!Columns.roles().contains(role)) {
        throw new IllegalArgumentException("--map knows no role " + role);
      }
      told.put(role, pair.substring(equals + 1));
    }
    return told;
  }
}
