package vn.chosach.ui.lists;

import java.util.List;
import java.util.Set;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * A list of the desk as its room declares it, once, as a bean. Everything that is read goes through
 * the predicate of the room: what a viewer may not see is neither listed nor counted nor written
 * into a file.
 *
 * @param <R> a row as the room reads it
 */
public interface DeskList<R> {

  /** Rows of a sheet. */
  int ROWS = 25;

  /** Its address, without language prefix; it names the list. */
  String address();

  /** Message key of what it is called. */
  String titleKey();

  /** Message key of how many rows there are. */
  default String countKey() {
    return "ui.lists.count";
  }

  /** Parameters of the address that narrow it. */
  Set<String> filters();

  /**
   * What stands in a row, the first column being what the row is called. Empty where the page of
   * the list draws its rows itself: such a list has views, and no columns, order or file.
   */
  default List<ListColumn<R>> columns() {
    return List.of();
  }

  /**
   * Rows as the viewer may see them, in the order that is asked for, the same for the same question
   * on every sheet.
   *
   * @param offset how many to leave out
   * @param limit at most this many, 1 to 500
   */
  ListSlice<R> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page);

  /** How many rows answer; may stop at one more than {@code most}. */
  default int count(ListAsk ask, int most, Viewer viewer, Page page) {
    return slice(ask, 0, 1, viewer, page).count();
  }

  /** What may be done with many rows at once by this viewer. */
  default List<BulkDeed> deeds(Viewer viewer) {
    return List.of();
  }

  /** What a row is chosen by, {@code id:version}; empty where none can be. */
  default String choice(R row) {
    return "";
  }

  /** Rows and how many there are in all. */
  record ListSlice<R>(List<R> rows, int count) {
    public ListSlice {
      rows = List.copyOf(rows);
    }
  }
}
