package vn.chosach.ui.lists;

import java.util.Map;
import java.util.function.Supplier;

/**
 * In which order a list is asked for.
 *
 * @param by name of an order of the room; empty for the order of the house
 * @param down whether the greatest stands first
 */
public record ListOrder(String by, boolean down) {

  public static final ListOrder HOUSE = new ListOrder("", false);

  private static final ScopedValue<ListOrder> ASKED = ScopedValue.newInstance();

  /** In which order the list is asked for that is being read; the rooms between need not know. */
  public static ListOrder asked() {
    return ASKED.orElse(HOUSE);
  }

  /** Reads a list in this order. */
  public <R> R during(Supplier<R> reading) {
    return ScopedValue.where(ASKED, this).call(reading::get);
  }

  /**
   * The order as a statement says it. Rows that are alike keep the order of the house, so that no
   * row stands on two sheets.
   *
   * @param known expressions by name; a name that is not among them is passed over
   * @param house order of the house, which tells any two rows apart
   */
  public String sql(Map<String, String> known, String house) {
    String expression = known.get(by);
    return expression == null
        ? house
        : expression + (down ? " DESC NULLS LAST, " : " ASC NULLS LAST, ") + house;
  }
}
