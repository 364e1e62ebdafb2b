package vn.chosach.ui.lists;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListColumn.ListCell;

/**
 * A list as the template {@code ui/lists} draws it.
 *
 * @param address of the list
 * @param heads of the columns that are shown
 * @param offered every column after the first, to choose from
 * @param rows of this sheet
 * @param count in all
 * @param counted the same in words
 * @param deeds what can be done with many
 */
public record ListTable(
    String address,
    ListAsk ask,
    List<ListHead> heads,
    List<ListHead> offered,
    List<ListTableRow> rows,
    int count,
    String counted,
    @Nullable Pager pager,
    List<Choice> deeds) {

  /**
   * A head.
   *
   * @param href orders by it; empty where it does not order
   * @param sorted value of {@code aria-sort}, {@code null} for not by this
   * @param shown whether it stands in the table
   */
  public record ListHead(
      String key, String label, String href, @Nullable String sorted, boolean shown) {}

  /**
   * A row.
   *
   * @param choice what it is chosen by; empty where it cannot be
   */
  public record ListTableRow(String choice, List<ListCell> cells) {}

  /** What a list answers to the address of a page. */
  public static <R> ListTable of(DeskList<R> list, Page page) {
    Viewer viewer = Objects.requireNonNull(page.viewer());
    ListAsk ask = ListAsk.of(list, page.query());
    int offset = new ListSheet(ask.sheet(), DeskList.ROWS).offset();
    return of(list, ask, list.slice(ask, offset, DeskList.ROWS, viewer, page), page);
  }

  /** The same with rows that were read already. */
  public static <R> ListTable of(DeskList<R> list, ListAsk ask, ListSlice<R> slice, Page page) {
    Viewer viewer = Objects.requireNonNull(page.viewer());
    var sheet = new ListSheet(ask.sheet(), DeskList.ROWS);
    List<ListColumn<R>> shown = shown(list, ask);
    List<Choice> deeds =
        Choice.of(list.deeds(ask, viewer), one -> one.key(), one -> page.t(one.textKey()));
    return new ListTable(
        list.address(),
        ask,
        shown.stream().map(one -> head(one, true, list, ask, page)).toList(),
        list.columns().stream()
            .skip(1)
            .map(one -> head(one, shown.contains(one), list, ask, page))
            .toList(),
        slice.rows().stream()
            .map(
                row ->
                    new ListTableRow(
                        deeds.isEmpty() ? "" : list.choice(row), cells(row, shown, page)))
            .toList(),
        slice.count(),
        page.t(list.terms().countKey(), page.number(slice.count())),
        sheet.pager(slice.count(), at -> ask.address(list.address(), at), page),
        deeds);
  }

  /** The first column and those that were chosen. */
  public static <R> List<ListColumn<R>> shown(DeskList<R> list, ListAsk ask) {
    return Stream.concat(
            list.columns().stream().limit(1),
            list.columns().stream()
                .skip(1)
                .filter(
                    one ->
                        ask.columns().isEmpty() ? one.first() : ask.columns().contains(one.key())))
        .toList();
  }

  public static <R> List<ListCell> cells(R row, List<ListColumn<R>> shown, Page page) {
    return shown.stream().map(one -> one.cell().apply(row, page)).toList();
  }

  /** What a form about this list sends beside its own fields. */
  public Map<String, String> kept(String... without) {
    var fields = ask.fields();
    List.of(without).forEach(fields::remove);
    return fields;
  }

  /** Filters alone, for the form that chooses order and columns. */
  public Map<String, String> filters() {
    return ask.filters();
  }

  /** Every order, one way and the other. */
  public List<Choice> orders(Page page) {
    return Stream.concat(heads.stream().limit(1), offered.stream())
        .filter(one -> !one.href().isEmpty())
        .flatMap(
            one ->
                Stream.of(
                    Choice.of(one.key(), page.t("ui.lists.order.up", one.label())),
                    Choice.of("-" + one.key(), page.t("ui.lists.order.down", one.label()))))
        .toList();
  }

  /** What is asked for, to be added to an address that has parameters. */
  public String more() {
    return ask.plain() ? "" : "&" + ask.query();
  }

  private static ListHead head(
      ListColumn<?> one, boolean shown, DeskList<?> list, ListAsk ask, Page page) {
    return new ListHead(
        one.key(),
        page.t(one.textKey()),
        !one.orders() ? "" : ask.sorted(one.key()).address(list.address(), 1),
        !one.key().equals(ask.sort()) ? null : ask.down() ? "descending" : "ascending",
        shown);
  }
}
