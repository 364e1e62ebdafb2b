package vn.chosach.documents.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentList;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.lists.ListTable;

/** Documents at work, and the outgoing register with its exports. */
@Controller
record DocumentListController(
    Documents documents,
    DocumentNames rows,
    DocumentDeskList documentList,
    DocumentDeskList outgoingList) {

  /** Rows that an export reads at once, until there are no more. */
  private static final int AT_ONCE = 5000;

  @GetMapping(DocumentRoutes.ALL)
  ModelAndView list(Page page) {
    return shown(documentList, page);
  }

  @GetMapping(DocumentRoutes.OUT)
  ModelAndView outgoing(Page page) {
    return shown(outgoingList, page);
  }

  private static ModelAndView shown(DocumentDeskList list, Page page) {
    var table = ListTable.of(list, page);
    return new ModelAndView("documents/list", "table", table)
        .addObject("register", list.register())
        .addObject("year", DocumentDeskList.year(table.ask().filter("nam"), page))
        .addObject("states", FormField.choices(page, DocumentState::textKey));
  }

  @GetMapping(DocumentRoutes.OUT + "/tai/{format:csv|xlsx}")
  ResponseEntity<byte[]> export(
      @PathVariable String format,
      Page page,
      Viewer viewer,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "nam", defaultValue = "") String year) {
    int of = DocumentDeskList.year(year, page);
    var scribe = ActingOfficer.of(viewer);
    List<Document> whole = new ArrayList<>();
    DocumentList found;
    do {
      found =
          documents.outgoing(
              new DocumentQuestion(cut(words), null, null, of, whole.size(), AT_ONCE), scribe);
      whole.addAll(found.documents());
    } while (found.documents().size() == AT_ONCE);
    return RegisterExport.outgoing(rows.of(whole, page), format, "so-van-ban-di-" + of, page);
  }

  static ResponseEntity<byte[]> file(byte[] bytes, String name, String type) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }

  private static String cut(String words) {
    return words.length() > 200 ? words.substring(0, 200) : words;
  }
}
