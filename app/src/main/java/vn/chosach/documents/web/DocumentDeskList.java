package vn.chosach.documents.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.chosach.documents.DocumentList;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.documents.web.DraftedPage.DocumentsRow;
import vn.chosach.officers.ActingOfficer;
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
        ListColumn.<DocumentsRow>of(
                "trich-yeu",
                "documents.head.subject",
                (row, page) -> ListCell.of(row.subject()).to(row.href()))
            .ordered("subject"),
        ListColumn.<DocumentsRow>of(
                "loai", "documents.head.kind", (row, page) -> ListCell.of(row.kind()))
            .ordered("kind"),
        ListColumn.<DocumentsRow>of(
                "so", "documents.head.number", (row, page) -> ListCell.of(row.number()))
            .ordered("number"),
        ListColumn.<DocumentsRow>of(
                "ngay", "documents.head.day", (row, page) -> ListCell.of(row.day()))
            .ordered("day"),
        ListColumn.<DocumentsRow>of(
                "co-quan", "documents.head.agency", (row, page) -> ListCell.of(row.agency()))
            .ordered("agency"),
        ListColumn.<DocumentsRow>of(
                "tinh-trang",
                "documents.head.state",
                (row, page) -> ListCell.state(row.tone(), row.state()))
            .ordered("state"));
  }

  @Override
  public ListSlice<DocumentsRow> slice(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    var question =
        new DocumentQuestion(
            ask.filter("tim"),
            Arrays.stream(DocumentState.values())
                .filter(one -> one.name().equals(ask.filter("tinh-trang")))
                .findFirst()
                .orElse(null),
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
