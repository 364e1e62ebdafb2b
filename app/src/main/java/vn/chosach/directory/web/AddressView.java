package vn.chosach.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Old and new names of a place.
 *
 * @param words as typed
 * @param error what to mend; {@code null} when nothing is wrong
 * @param units units found
 * @param more whether there are more than are shown
 */
public record AddressView(
    String words, @Nullable String error, List<AddressUnit> units, boolean more) {

  /**
   * A unit and what became of it.
   *
   * @param name name with the units above
   * @param current whether it exists today
   * @param now units of today in which its places lie; more than one means that a person must
   *     choose
   * @param split whether the unit itself was divided
   * @param before units it was made from, for a unit of today
   */
  public record AddressUnit(
      String name, boolean current, List<String> now, boolean split, List<String> before) {}
}
