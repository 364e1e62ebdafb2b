package vn.chosach.ui.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

  /** A file of more rows is no list to work with: it is narrowed first. */
  int MOST_IN_FILE = 10_000;

  ListTerms terms();

  /**
   * What a list is called and asked by.
   *
   * @param address without language prefix; it names the list
   * @param titleKey message key of its name
   * @param countKey message key of how many rows there are
   * @param filters parameters of the address that narrow it
   */
  record ListTerms(String address, String titleKey, String countKey, Set<String> filters) {}

  default String address() {
    return terms().address();
  }

  /**
   * What stands in a row, the first column being what the row is called. Of a list whose page draws
   * its rows itself these are the columns of its file; without any it has views and no file.
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

  /** Whether the page draws its rows itself, so that the file is offered beside its views. */
  default boolean drawn() {
    return false;
  }

  /** What may be done with many rows at once by this viewer. */
  default List<BulkDeed> deeds(Viewer viewer) {
    return List.of();
  }

  /** The same for what is asked for: in some parts of a list each row would be refused. */
  default List<BulkDeed> deeds(ListAsk ask, Viewer viewer) {
    return deeds(viewer);
  }

  /** What a row is chosen by, {@code id:version}; empty where none can be. */
  default String choice(R row) {
    return "";
  }

  /**
   * A list of what a room reads sheet by sheet. Where a column orders, the room finds the order
   * that is asked for in {@link ListOrder#asked}.
   */
  static <R> DeskList<R> of(ListTerms terms, List<ListColumn<R>> columns, ListReader<R> reader) {
    return new DeskList<>() {
      @Override
      public ListTerms terms() {
        return terms;
      }

      @Override
      public List<ListColumn<R>> columns() {
        return columns;
      }

      @Override
      public ListSlice<R> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
        return ask.order(this).during(() -> reader.read(ask, offset, limit, viewer, page));
      }
    };
  }

  /**
   * A list that its room reads whole, some hundreds of rows: it is ordered here.
   *
   * @param orders how rows stand by the name of an order
   */
  static <R> DeskList<R> whole(
      ListTerms terms,
      List<ListColumn<R>> columns,
      Map<String, Comparator<R>> orders,
      WholeReader<R> reader) {
    return of(
        terms,
        columns,
        (ask, offset, limit, viewer, page) -> {
          ListOrder asked = ListOrder.asked();
          List<R> rows = reader.read(ask, viewer, page);
          Comparator<R> by = orders.get(asked.by());
          return new ListSlice<>(
              (by == null ? rows.stream() : rows.stream().sorted(asked.down() ? by.reversed() : by))
                  .skip(offset)
                  .limit(limit)
                  .toList(),
              rows.size());
        });
  }

  /** Reads a sheet. */
  interface ListReader<R> {
    ListSlice<R> read(ListAsk ask, int offset, int limit, Viewer viewer, Page page);
  }

  /** Reads all rows that answer, in the order of the house. */
  interface WholeReader<R> {
    List<R> read(ListAsk ask, Viewer viewer, Page page);
  }

  /** A list whose page draws its rows itself: it has views, counted as its room counts. */
  static DeskList<Void> viewed(ListTerms terms, RowCount rows) {
    return new DeskList<>() {
      @Override
      public ListTerms terms() {
        return terms;
      }

      @Override
      public ListSlice<Void> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
        return new ListSlice<>(List.of(), rows.of(ask.filters(), viewer, page));
      }
    };
  }

  /**
   * A list whose page draws its rows itself, and whose rows a room reads whole: they are for its
   * file alone.
   */
  static <R> DeskList<R> drawn(
      ListTerms terms, List<ListColumn<R>> columns, RowCount count, WholeReader<R> reader) {
    return new DeskList<>() {
      @Override
      public ListTerms terms() {
        return terms;
      }

      @Override
      public List<ListColumn<R>> columns() {
        return columns;
      }

      @Override
      public boolean drawn() {
        return true;
      }

      @Override
      public int count(ListAsk ask, int most, Viewer viewer, Page page) {
        return count.of(ask.filters(), viewer, page);
      }

      @Override
      public ListSlice<R> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
        List<R> rows = offset == 0 ? reader.read(ask, viewer, page) : List.of();
        return new ListSlice<>(rows, rows.size());
      }
    };
  }

  /**
   * All rows of what a room reads from one row on to the next, at most one more than a file holds.
   *
   * @param after the rows that follow one; from the first for {@code null}
   * @param sheet how many it reads at once: fewer are the last
   */
  static <R> List<R> gathered(Function<@Nullable R, List<R>> after, int sheet) {
    var rows = new ArrayList<R>();
    List<R> some;
    do {
      some = after.apply(rows.isEmpty() ? null : rows.getLast());
      rows.addAll(some);
    } while (some.size() == sheet && rows.size() <= MOST_IN_FILE);
    return rows;
  }

  /** How many rows a viewer sees of what is asked for. */
  interface RowCount {
    int of(Map<String, String> filters, Viewer viewer, Page page);
  }

  /** Rows and how many there are in all. */
  record ListSlice<R>(List<R> rows, int count) {
    public ListSlice {
      rows = List.copyOf(rows);
    }
  }
}
