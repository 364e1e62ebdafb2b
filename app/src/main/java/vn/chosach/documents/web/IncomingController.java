package vn.chosach.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Documents;
import vn.chosach.documents.PackageOutcome;
import vn.chosach.documents.acts.PaperSight;
import vn.chosach.documents.exchange.EdXmlPost;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.OneFile;

/** The incoming register, its exports, and the two ways into it: by hand and as a package. */
@Controller
record IncomingController(
    IncomingRegister register, Documents documents, DocumentNames names, PaperSight sight) {

  static final String NEW = DocumentRoutes.IN + "/moi";
  static final String PACKAGE = DocumentRoutes.IN + "/goi";
  private static final int ROWS = 25;

  /** Lines that an export reads at once, until there are no more. */
  private static final int AT_ONCE = 5000;

  @GetMapping(DocumentRoutes.IN)
  String list(@RequestParam Map<String, String> asked, Page page, Viewer viewer, Model model) {
    String words = asked.getOrDefault("tim", "");
    String sheet = asked.getOrDefault("trang", "1");
    int year = year(asked, page);
    int at = sheet.matches("[1-9]\\d{0,4}") ? Integer.parseInt(sheet) : 1;
    var scribe = ActingOfficer.of(viewer);
    var found = register.page(words, year, (at - 1) * ROWS, ROWS, scribe);
    String query = "?tim=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&nam=" + year;
    boolean many = sight.agencies(scribe).size() > 1;
    model.addAttribute(
        "list",
        new IncomingPage(
            found.lines().stream().map(line -> row(line, many, page)).toList(),
            found.count(),
            words,
            year,
            many,
            query,
            pager(query, at, found.count(), page)));
    return "documents/incoming";
  }

  private IncomingPage.IncomingRow row(
      IncomingRegister.IncomingRegisterLine one, boolean many, Page page) {
    return new IncomingPage.IncomingRow(
        DocumentRoutes.IN + "/" + one.id(),
        one.number(),
        page.day(one.receivedOn()),
        one.sender(),
        one.theirNumber(),
        page.day(one.theirDay()),
        one.subject() == null ? page.t(one.secrecy().textKey()) : one.subject(),
        many ? names.agency(one.agency(), page) : "",
        DocumentNames.tone(one.state()),
        page.t(one.state().textKey()));
  }

  @GetMapping(DocumentRoutes.IN + "/tai/{format:csv|xlsx}")
  ResponseEntity<byte[]> export(
      @PathVariable String format,
      @RequestParam Map<String, String> asked,
      Page page,
      Viewer viewer) {
    int year = year(asked, page);
    List<IncomingRegister.IncomingRegisterLine> whole = new ArrayList<>();
    List<IncomingRegister.IncomingRegisterLine> found;
    do {
      found =
          register
              .page(
                  asked.getOrDefault("tim", ""),
                  year,
                  whole.size(),
                  AT_ONCE,
                  ActingOfficer.of(viewer))
              .lines();
      whole.addAll(found);
    } while (found.size() == AT_ONCE);
    List<IncomingPage.IncomingRow> rows =
        whole.stream().map(line -> row(line, true, page)).toList();
    return RegisterExport.incoming(rows, format, "so-van-ban-den-" + year, page);
  }

  @GetMapping(NEW)
  ModelAndView blank(Page page, Viewer viewer) {
    var today = Map.of("ngay-den", page.today().toString());
    return form("documents/incomingForm", today, FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(NEW)
  ModelAndView enter(
      @RequestParam Map<String, String> sent, Page page, Viewer viewer, FlashMessage.Speaker said) {
    LocalDate received = SentDay.of(sent.getOrDefault("ngay-den", ""));
    LocalDate theirs = SentDay.of(sent.getOrDefault("ngay-ban-hanh", ""));
    LocalDate today = page.today();
    var arrival =
        new Arrival(
            sent.getOrDefault("co-quan", ""),
            received == null ? today : received,
            sent.getOrDefault("noi-gui", ""),
            sent.getOrDefault("so-ky-hieu", ""),
            theirs == null ? received == null ? today : received : theirs,
            sent.getOrDefault("trich-yeu", ""),
            Arrays.stream(Arrival.Secrecy.values())
                .filter(one -> one.name().equals(sent.getOrDefault("do-mat", "")))
                .findFirst()
                .orElse(Arrival.Secrecy.NONE),
            List.of());
    FormErrors errors = FormErrors.none();
    if (received == null) {
      errors = errors.with("ngay-den", page.t("documents.in.day-needed"));
    }
    if (theirs == null) {
      errors = errors.with("ngay-ban-hanh", page.t("documents.in.day-needed"));
    }
    var scribe = ActingOfficer.of(viewer);
    for (Refusal fault : register.faults(arrival, scribe)) {
      errors = errors.with(field(fault, arrival, today), page.t(fault));
    }
    if (!errors.isEmpty()) {
      return form(
          "documents/incomingForm", sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
    }
    return switch (register.enterOnce(arrival, scribe)) {
      case IncomingRegister.IncomingEntry.IncomingEntryDone done ->
          entered(done.id(), done.number(), page, said);
      case IncomingRegister.IncomingEntry.IncomingEntryRefused no ->
          form(
              "documents/incomingForm",
              sent,
              FormErrors.none().with("form", page.t(no.refusal())),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
    };
  }

  /** The field that a fault is about. */
  private static String field(Refusal fault, Arrival arrival, LocalDate today) {
    return switch (fault.code()) {
      case "documents.not-yours" -> "co-quan";
      case "documents.sender-missing" -> "noi-gui";
      case "documents.their-number-missing" -> "so-ky-hieu";
      case "documents.in-future" ->
          arrival.receivedOn().isAfter(today) ? "ngay-den" : "ngay-ban-hanh";
      case "documents.day-too-early" -> "ngay-den";
      case "documents.days-reversed" -> "ngay-ban-hanh";
      case "documents.subject-missing", "documents.subject-too-long", "documents.secret-words" ->
          "trich-yeu";
      default -> "form";
    };
  }

  @GetMapping(PACKAGE)
  ModelAndView packageForm(Page page, Viewer viewer) {
    return form("documents/package", Map.of(), FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(PACKAGE)
  ModelAndView take(
      HttpServletRequest request, Page page, Viewer viewer, FlashMessage.Speaker said) {
    OneFile file = OneFile.of(request, EdXmlPost.MOST);
    if (file.absent()) {
      return form(
          "documents/package",
          file.fields(),
          FormErrors.none().with("tep", page.t("documents.file-missing")),
          HttpStatus.UNPROCESSABLE_CONTENT,
          page,
          viewer);
    }
    return switch (documents.receive(
        file.bytes(), file.field("co-quan"), ActingOfficer.of(viewer))) {
      case PackageOutcome.PackageEntered done -> entered(done.id(), done.number(), page, said);
      case PackageOutcome.Packed never -> throw new IllegalStateException(never.name());
      case PackageOutcome.PackageRefused no ->
          form(
              "documents/package",
              file.fields(),
              FormErrors.none().with("tep", page.t(no.refusal())),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
    };
  }

  private static ModelAndView entered(UUID id, int number, Page page, FlashMessage.Speaker said) {
    said.say("documents.said.entered", Integer.toString(number));
    return new ModelAndView(page.redirect(DocumentRoutes.IN + "/" + id));
  }

  private ModelAndView form(
      String view,
      Map<String, String> values,
      FormErrors errors,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    var shown = new ModelAndView(view, status);
    shown.addObject(
        "form",
        new IncomingPage.IncomingForm(
            sight.agencies(ActingOfficer.of(viewer)).stream()
                .map(key -> Choice.of(key, names.agency(key, page)))
                .toList(),
            Arrays.stream(Arrival.Secrecy.values())
                .map(one -> Choice.of(one.name(), page.t(one.textKey())))
                .toList(),
            values,
            errors));
    return shown;
  }

  private static int year(Map<String, String> asked, Page page) {
    String year = asked.getOrDefault("nam", "");
    return year.matches("20\\d\\d") ? Integer.parseInt(year) : page.today().getYear();
  }

  private static @Nullable Pager pager(String query, int at, int count, Page page) {
    String here = DocumentRoutes.IN + query + "&trang=";
    return new ListSheet(at, ROWS).pager(count, one -> here + one, page);
  }
}
