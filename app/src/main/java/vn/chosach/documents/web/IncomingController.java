package vn.chosach.documents.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.documents.exchange.EdXmlPost;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.OneFile;
import vn.chosach.ui.form.SubmittedForm;

/** The incoming register, its exports, and the two ways into it: by hand and as a package. */
@Controller
record IncomingController(
    IncomingRegister register,
    Documents documents,
    DocumentNames names,
    DocumentAuthority authority) {

  static final String NEW = DocumentRoutes.IN + "/moi";
  static final String PACKAGE = DocumentRoutes.IN + "/goi";

  private static final Map<String, String> MENDS =
      Map.of(
          "documents.not-yours", "co-quan",
          "documents.sender-missing", "noi-gui",
          "documents.their-number-missing", "so-ky-hieu",
          "documents.in-future", "ngay-ban-hanh",
          "documents.day-too-early", "ngay-den",
          "documents.days-reversed", "ngay-ban-hanh",
          "documents.subject-missing", "trich-yeu",
          "documents.subject-too-long", "trich-yeu",
          "documents.secret-words", "trich-yeu");

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
    boolean many = authority.agencies(scribe).size() > 1;
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

  @FormMapping(NEW)
  ModelAndView enter(FormVisit visit, ActingOfficer scribe) {
    return visit.answer(
        form(scribe, visit.page()),
        sent -> register.faults(arrival(sent), scribe).forEach(sent::refused),
        sent -> register.enterOnce(arrival(sent), scribe),
        one ->
            visit.say(
                DocumentRoutes.IN + "/" + one.id(), "documents.said.entered", "" + one.number()),
        visit.titled("documents.in.enter", DocumentRoutes.IN));
  }

  private static Arrival arrival(SubmittedForm sent) {
    return new Arrival(
        sent.text("co-quan"),
        sent.day("ngay-den"),
        sent.text("noi-gui"),
        sent.text("so-ky-hieu"),
        Objects.requireNonNullElse(sent.dayIfAny("ngay-ban-hanh"), sent.day("ngay-den")),
        sent.text("trich-yeu"),
        sent.choice("do-mat", Arrival.Secrecy.class),
        List.of());
  }

  private FormDefinition form(ActingOfficer scribe, Page page) {
    return FormDefinition.of(
            NEW,
            "documents.in.enter",
            select("co-quan", "documents.in.receiver", agencies(scribe, page)).empty(null).open(),
            today("ngay-den", "documents.in.received", page).within(null, page.today()),
            line("noi-gui", "documents.in.sender", 300).later(),
            line("so-ky-hieu", "documents.head.number", 100).later(),
            day("ngay-ban-hanh", "documents.head.day").within(null, page.today()),
            select("do-mat", "documents.in.secrecy", choices(page, Arrival.Secrecy::textKey))
                .empty(null)
                .hinted()
                .later(),
            line("trich-yeu", "documents.head.subject", 500).later())
        .mending(MENDS);
  }

  private List<Choice> agencies(ActingOfficer scribe, Page page) {
    return names.agencies(authority.agencies(scribe), page);
  }

  @GetMapping(PACKAGE)
  ModelAndView packageForm(Page page, Viewer viewer) {
    return packaged("", FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(PACKAGE)
  ModelAndView take(
      HttpServletRequest request, Page page, Viewer viewer, FlashMessage.Speaker said) {
    OneFile file = OneFile.of(request, EdXmlPost.MOST);
    String agency = file.field("co-quan");
    String fault = page.t("documents.file-missing");
    if (!file.absent()) {
      switch (documents.receive(file.bytes(), agency, ActingOfficer.of(viewer))) {
        case PackageOutcome.PackageEntered done -> {
          said.say("documents.said.entered", Integer.toString(done.number()));
          return new ModelAndView(page.redirect(DocumentRoutes.IN + "/" + done.id()));
        }
        case PackageOutcome.Packed never -> throw new IllegalStateException(never.name());
        case PackageOutcome.PackageRefused no -> fault = page.t(no.refusal());
      }
    }
    FormErrors errors = FormErrors.none().with("tep", fault);
    return packaged(agency, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
  }

  private ModelAndView packaged(
      String agency, FormErrors errors, HttpStatus status, Page page, Viewer viewer) {
    return new ModelAndView("documents/package", status)
        .addObject("agencies", agencies(ActingOfficer.of(viewer), page))
        .addObject("agency", agency)
        .addObject("errors", errors);
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
