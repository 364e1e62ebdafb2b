package vn.chosach.documents.web;

import java.util.List;
import java.util.Set;
import vn.chosach.documents.DocumentList;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.documents.web.DraftedPage.DocumentsRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/**
 * Documents at work, or the outgoing register.
 *
 * @param register whether it is the register
 */
record DocumentDeskList(boolean register, Documents documents, DocumentNames names)
    implements DeskList<DocumentsRow> {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        register ? DocumentRoutes.OUT : DocumentRoutes.ALL,
        register ? "documents.out.title" : "documents.list.title",
        "documents.list.count",
        Set.of("tim", register ? "nam" : "tinh-trang"));
  }

  @Override
  public List<ListColumn<DocumentsRow>> columns() {
    return List.of(
        ListColumn.of(
            "trich-yeu",
            "documents.head.subject",
            "subject",
            (row, page) -> ListCell.of(row.subject()).to(row.href())),
        ListColumn.of(
            "loai", "documents.head.kind", "kind", (row, page) -> ListCell.of(row.kind())),
        ListColumn.of(
            "so", "documents.head.number", "number", (row, page) -> ListCell.of(row.number())),
        ListColumn.of("ngay", "documents.head.day", "day", (row, page) -> ListCell.of(row.day())),
        ListColumn.of(
            "co-quan", "documents.head.agency", "agency", (row, page) -> ListCell.of(row.agency())),
        ListColumn.of(
            "tinh-trang",
            "documents.head.state",
            "state",
            (row, page) -> ListCell.state(row.tone(), row.state())));
  }

  @Override
  public ListSlice<DocumentsRow> slice(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    var question =
        new DocumentQuestion(
            ask.filter("tim"),
            Choice.named(DocumentState.values(), ask.filter("tinh-trang")),
            null,
            register ? year(ask.filter("nam"), page) : 0,
            ask.order(this),
            offset,
            limit);
    var scribe = ActingOfficer.of(viewer);
    DocumentList found =
        register ? documents.outgoing(question, scribe) : documents.list(question, scribe);
    return new ListSlice<>(names.of(found.documents(), page), found.count());
  }

  static int year(String year, Page page) {
    return year.matches("20\\d\\d") ? Integer.parseInt(year) : page.today().getYear();
  }
}
