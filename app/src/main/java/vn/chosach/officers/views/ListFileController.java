package vn.chosach.officers.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.SpreadsheetText;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;
import vn.chosach.ui.lists.ListTable;

/**
 * A list as a file: the rows that are asked for, in their order and with their columns, as the
 * reader sees them. That it was taken is written into the journal with how much it was.
 */
@Controller
class ListFileController {

  private static final int AT_ONCE = 500;

  private final DeskLists lists;
  private final Journal journal;
  private final IdSource ids;

  ListFileController(DeskLists lists, Journal journal, IdSource ids) {
    this.lists = lists;
    this.journal = journal;
    this.ids = ids;
  }

  /** In one state of the database, so that no row is missed between two sheets. */
  @GetMapping(ViewsController.PATH + "/tai.csv")
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public ResponseEntity<byte[]> file(
      @RequestParam("ds") String address,
      Page page,
      ActingOfficer reader,
      FlashMessage.Speaker said) {
    DeskList<?> list =
        lists.at(address, page).filter(one -> !one.columns().isEmpty()).orElseThrow(Page::absent);
    return written(list, ListAsk.of(list, page.query()), page, reader, said);
  }

  private <R> ResponseEntity<byte[]> written(
      DeskList<R> list, ListAsk ask, Page page, ActingOfficer reader, FlashMessage.Speaker said) {
    List<ListColumn<R>> columns = ListTable.shown(list, ask);
    var rows = new ArrayList<List<String>>();
    ListSlice<R> slice;
    do {
      slice =
          list.slice(ask, rows.size(), AT_ONCE, DeskLists.viewer(page), page.at(list.address()));
      if (slice.count() > DeskList.MOST_IN_FILE) {
        said.say(
            "officers.lists.too-many",
            page.number(slice.count()),
            page.number(DeskList.MOST_IN_FILE));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, page.href(ask.address(list.address(), 1)))
            .build();
      }
      slice.rows().stream()
          .map(row -> ListTable.cells(row, columns, page).stream().map(ListCell::plain).toList())
          .forEach(rows::add);
    } while (!slice.rows().isEmpty() && rows.size() < slice.count());
    journal.append(
        Act.of(reader.actor(), "officers.list-exported", "list", ids.next())
            .with(Map.of("list", list.address(), "rows", String.valueOf(rows.size()))));
    String name = list.address().substring(1).replace('/', '-') + "-" + page.today() + ".csv";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(
            SpreadsheetText.csv(columns.stream().map(one -> page.t(one.textKey())).toList(), rows));
  }
}
