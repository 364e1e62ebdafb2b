package vn.chosach.documents.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.acts.PaperSight;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Said;
import vn.chosach.ui.Viewer;

/** The incoming register. */
@Controller
class IncomingController {

  private static final int ROWS = 25;

  private final IncomingRegister register;
  private final DocumentNames names;
  private final PaperSight sight;

  IncomingController(IncomingRegister register, DocumentNames names, PaperSight sight) {
    this.register = register;
    this.names = names;
    this.sight = sight;
  }

  @GetMapping(DocumentRoutes.IN)
  ModelAndView list(@RequestParam Map<String, String> asked, Page page, Viewer viewer) {
    return view(Map.of(), FormErrors.none(), HttpStatus.OK, asked, page, viewer);
  }

  @PostMapping(DocumentRoutes.IN)
  ModelAndView enter(
      @RequestParam Map<String, String> sent, Page page, Viewer viewer, Said.Speaker said) {
    LocalDate received = day(sent.getOrDefault("ngay-den", ""));
    LocalDate theirs = day(sent.getOrDefault("ngay-ban-hanh", ""));
    if (received == null || theirs == null) {
      String field = received == null ? "ngay-den" : "ngay-ban-hanh";
      return view(
          sent,
          FormErrors.none().with(field, page.t("documents.in.day-needed")),
          HttpStatus.UNPROCESSABLE_CONTENT,
          Map.of(),
          page,
          viewer);
    }
    var arrival =
        new Arrival(
            sent.getOrDefault("co-quan", ""),
            received,
            sent.getOrDefault("noi-gui", ""),
            sent.getOrDefault("so-ky-hieu", ""),
            theirs,
            sent.getOrDefault("trich-yeu", ""),
            Arrays.stream(Arrival.Secrecy.values())
                .filter(one -> one.name().equals(sent.getOrDefault("do-mat", "")))
                .findFirst()
                .orElse(Arrival.Secrecy.NONE),
            List.of());
    return switch (register.enter(arrival, DocumentRoutes.scribe(viewer))) {
      case IncomingRegister.Entered.Done done -> {
        said.say("documents.said.entered", Integer.toString(done.number()));
        yield new ModelAndView(page.redirect(DocumentRoutes.IN));
      }
      case IncomingRegister.Entered.Refused no ->
          view(
              sent,
              FormErrors.none().with("form", page.t(no.refusal())),
              HttpStatus.UNPROCESSABLE_CONTENT,
              Map.of(),
              page,
              viewer);
    };
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  private ModelAndView view(
      Map<String, String> values,
      FormErrors errors,
      HttpStatus status,
      Map<String, String> asked,
      Page page,
      Viewer viewer) {
    String words = asked.getOrDefault("tim", "");
    String asYear = asked.getOrDefault("nam", "");
    String sheet = asked.getOrDefault("trang", "1");
    int year = asYear.matches("20\\d\\d") ? Integer.parseInt(asYear) : page.today().getYear();
    int at = sheet.matches("[1-9]\\d{0,4}") ? Integer.parseInt(sheet) : 1;
    var scribe = DocumentRoutes.scribe(viewer);
    var found = register.page(words, year, (at - 1) * ROWS, ROWS, scribe);
    var view = new ModelAndView("documents/incoming", status);
    view.addObject(
        "list",
        new IncomingPage(
            found.lines().stream()
                .map(
                    one ->
                        new IncomingPage.Row(
                            one.number(),
                            page.day(one.receivedOn()),
                            one.sender(),
                            one.theirNumber(),
                            page.day(one.theirDay()),
                            one.subject() == null
                                ? page.t(one.secrecy().textKey())
                                : one.subject()))
                .toList(),
            found.count(),
            words,
            year,
            pager(words, year, at, found.count(), page),
            sight.agencies(scribe).stream()
                .map(key -> Choice.of(key, names.agency(key, page)))
                .toList(),
            Arrays.stream(Arrival.Secrecy.values())
                .map(one -> Choice.of(one.name(), page.t(one.textKey())))
                .toList(),
            values,
            errors));
    return view;
  }

  private static @Nullable Pager pager(String words, int year, int at, int count, Page page) {
    if (count <= ROWS) {
      return null;
    }
    String here =
        DocumentRoutes.IN
            + "?tim="
            + URLEncoder.encode(words, StandardCharsets.UTF_8)
            + "&nam="
            + year
            + "&trang=";
    int last = Math.min(count, at * ROWS);
    return new Pager(
        at > 1 ? here + (at - 1) : null,
        last < count ? here + (at + 1) : null,
        page.t("documents.list.where", (at - 1) * ROWS + 1, last, count));
  }
}
