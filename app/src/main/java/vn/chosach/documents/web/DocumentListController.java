package vn.chosach.documents.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentList;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;

/** Documents at work, and the outgoing register with its exports. */
@Controller
class DocumentListController {

  private static final int ROWS = 25;

  /** Rows that an export reads at once, until there are no more. */
  private static final int AT_ONCE = 5000;

  private final Documents documents;
  private final DocumentNames rows;

  DocumentListController(Documents documents, DocumentNames rows) {
    this.documents = documents;
    this.rows = rows;
  }

  @GetMapping(DocumentRoutes.ALL)
  String list(
      Page page,
      Viewer viewer,
      Model model,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "tinh-trang", defaultValue = "") String state,
      @RequestParam(name = "trang", defaultValue = "1") String sheet) {
    return show(page, viewer, model, words, state, 0, sheet);
  }

  @GetMapping(DocumentRoutes.OUT)
  String outgoing(
      Page page,
      Viewer viewer,
      Model model,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "trang", defaultValue = "1") String sheet) {
    return show(page, viewer, model, words, "", year(year, page), sheet);
  }

  @GetMapping(DocumentRoutes.OUT + "/tai/{format:csv|xlsx}")
  ResponseEntity<byte[]> export(
      @PathVariable String format,
      Page page,
      Viewer viewer,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "nam", defaultValue = "") String year) {
    int of = year(year, page);
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

  private String show(
      Page page, Viewer viewer, Model model, String words, String state, int year, String sheet) {
    int at = sheet.matches("[1-9]\\d{0,4}") ? Integer.parseInt(sheet) : 1;
    boolean register = year > 0;
    var question =
        new DocumentQuestion(cut(words), state(state), null, year, (at - 1) * ROWS, ROWS);
    var scribe = ActingOfficer.of(viewer);
    DocumentList found =
        register ? documents.outgoing(question, scribe) : documents.list(question, scribe);
    String query =
        "?tim="
            + URLEncoder.encode(question.words(), StandardCharsets.UTF_8)
            + (register
                ? "&nam=" + year
                : "&tinh-trang=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    model.addAttribute(
        "list",
        new DocumentsPage(
            register,
            rows.of(found.documents(), page),
            found.count(),
            question.words(),
            state,
            states(page),
            year,
            query,
            pager(
                register ? DocumentRoutes.OUT : DocumentRoutes.ALL,
                query,
                at,
                found.count(),
                page)));
    return "documents/list";
  }

  private static @Nullable Pager pager(String path, String query, int at, int count, Page page) {
    String here = path + query + "&trang=";
    return new ListSheet(at, ROWS).pager(count, one -> here + one, page);
  }

  private static int year(String year, Page page) {
    return year.matches("20\\d\\d") ? Integer.parseInt(year) : page.today().getYear();
  }

  private static String cut(String words) {
    return words.length() > 200 ? words.substring(0, 200) : words;
  }

  private static @Nullable DocumentState state(String name) {
    return Arrays.stream(DocumentState.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Choice> states(Page page) {
    return Arrays.stream(DocumentState.values())
        .map(one -> Choice.of(one.name(), page.t(one.textKey())))
        .toList();
  }
}
