package vn.chosach.lifecycle.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowList.RowCell;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;
import vn.chosach.ui.lists.ListTable;

/** What draws a {@link RowList} declares it: the rows of a room with their steps as a list. */
public interface RowDesk extends DeskList<ListedRow> {

  /** Keys of the heads: of the first column, of the cells, of the state. */
  List<String> heads();

  /**
   * The list.
   *
   * @param part word of the part that is asked for; what is none stands for the first one
   */
  RowList list(String part, ListSheet sheet, ActingOfficer officer, Page page);

  @Override
  default List<ListColumn<ListedRow>> columns() {
    var columns = new ArrayList<ListColumn<ListedRow>>();
    List<String> heads = heads();
    columns.add(
        ListColumn.of(word(heads.getFirst()), heads.getFirst(), "", (row, page) -> name(row)));
    for (int at = 1; at < heads.size() - 1; at++) {
      int cell = at - 1;
      columns.add(
          ListColumn.of(word(heads.get(at)), heads.get(at), "", (row, page) -> cell(row, cell)));
    }
    columns.add(
        ListColumn.of(
            word(heads.getLast()),
            heads.getLast(),
            "state",
            (row, page) -> ListCell.state(row.tone(), row.state())));
    columns.add(
        ListColumn.more(
            "number", "lifecycle.col.number", "number", (row, page) -> ListCell.of(row.number())));
    return columns;
  }

  @Override
  default ListSlice<ListedRow> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    RowList found = asked(ask, new ListSheet(offset / limit + 1, limit), viewer, page);
    return new ListSlice<>(found.rows(), found.count());
  }

  /** The page of the list: {@code list} and its {@code table}. */
  default ModelAndView shown(String view, Page page) {
    ListAsk ask = ListAsk.of(this, page.query());
    RowList found =
        asked(ask, new ListSheet(ask.sheet(), ROWS), Objects.requireNonNull(page.viewer()), page);
    return new ModelAndView(view, "list", found)
        .addObject(
            "table", ListTable.of(this, ask, new ListSlice<>(found.rows(), found.count()), page));
  }

  private RowList asked(ListAsk ask, ListSheet sheet, Viewer viewer, Page page) {
    return ask.order(this)
        .during(() -> list(ask.filter("phan"), sheet, ActingOfficer.of(viewer), page));
  }

  /** The key of a column is the last word of the key of its head. */
  private static String word(String head) {
    return head.substring(head.lastIndexOf('.') + 1);
  }

  private static ListCell name(ListedRow row) {
    return ListCell.of(row.title())
        .below(
            Stream.of(row.kind(), row.number())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · ")))
        .to(row.href());
  }

  private static ListCell cell(ListedRow row, int at) {
    RowCell cell = row.cells().get(at);
    return ListCell.of(cell.text()).below(cell.below());
  }
}
