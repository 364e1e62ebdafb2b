package vn.chosach.watch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.screening.listings.Columns;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.Page;
import vn.chosach.ui.SpreadsheetText;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeOutcome;
import vn.chosach.watch.intake.IntakeState;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.intake.Preview;
import vn.chosach.watch.sources.AddressIntake;
import vn.chosach.watch.web.IntakeView.IntakeRow;

/** Imports: hand a file in, confirm its columns, see how far it is, cancel it, take its report. */
@Controller
record IntakeController(
    Intakes intakes, IntakePages pages, AddressIntake addresses, DeskList<IntakeRow> intakeList) {

  private static final String ONE = WatchRoutes.IMPORTS + "/" + WatchRoutes.ID;
  private static final long LARGEST = 1L << 30;

  /** One file; one that is too large is refused by the room, which says how large it may be. */
  private static final FormBody.Limits FILE = new FormBody.Limits(20, 10_000, 5L << 30, true);

  @GetMapping(WatchRoutes.IMPORTS)
  ModelAndView list(Page page, Viewer viewer) {
    return list(null, "", HttpStatus.OK, page);
  }

  @PostMapping(WatchRoutes.IMPORTS)
  ModelAndView upload(Page page, Viewer viewer, HttpServletRequest request) {
    var outcome = new AtomicReference<IntakeOutcome>(IntakeOutcome.refused("watch.no-file"));
    FormBody.read(
        request,
        FILE,
        (fields, name, body) ->
            outcome.set(
                intakes.take(Intake.Source.UPLOAD, name, "", body, LARGEST, viewer.actor())));
    return switch (Objects.requireNonNull(outcome.get())) {
      case IntakeOutcome.IntakeDone done ->
          new ModelAndView(page.redirect(WatchRoutes.IMPORTS + "/" + done.intake()));
      case IntakeOutcome.IntakeRefused refused ->
          list(page.t(refused.refusal()), "", HttpStatus.UNPROCESSABLE_CONTENT, page);
    };
  }

  /** The server fetches the page; an officer's browser is no witness. */
  @PostMapping(WatchRoutes.IMPORTS + "/tai")
  ModelAndView fetch(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam(name = "dia-chi", defaultValue = "") String address,
      @RequestParam(name = "loai", defaultValue = "trang") String kind) {
    IntakeOutcome outcome =
        kind.equals("so-do")
            ? mapped(address.strip(), said, viewer)
            : fetched(address.strip(), viewer);
    return switch (outcome) {
      case IntakeOutcome.IntakeDone done ->
          new ModelAndView(page.redirect(WatchRoutes.IMPORTS + "/" + done.intake()));
      case IntakeOutcome.IntakeRefused refused ->
          list(page.t(refused.refusal()), address, HttpStatus.UNPROCESSABLE_CONTENT, page);
    };
  }

  private IntakeOutcome fetched(String address, Viewer viewer) {
    return switch (addresses.fetch(address)) {
      case AddressIntake.Fetched.Page fetched ->
          intakes.take(
              Intake.Source.PAGE,
              fetched.address(),
              fetched.platform(),
              new ByteArrayInputStream(fetched.body()),
              LARGEST,
              viewer.actor());
      case AddressIntake.Fetched.FetchedRefused refused ->
          new IntakeOutcome.IntakeRefused(refused.refusal());
    };
  }

  /** The pages are fetched by the import itself, one after the other. */
  private IntakeOutcome mapped(String address, FlashMessage.Speaker said, Viewer viewer) {
    return switch (addresses.map(address)) {
      case AddressIntake.Mapped.MappedPages pages -> {
        String lines = String.join("\n", pages.addresses()) + "\n";
        if (pages.cut()) {
          said.say("watch.said.map-cut", pages.addresses().size());
        }
        yield intakes.take(
            Intake.Source.SITEMAP,
            address,
            pages.platform(),
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            LARGEST,
            viewer.actor());
      }
      case AddressIntake.Mapped.MappedRefused refused ->
          new IntakeOutcome.IntakeRefused(refused.refusal());
    };
  }

  @GetMapping(ONE)
  ModelAndView one(
      @PathVariable UUID id, Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return one(id, sent, null, HttpStatus.OK, page);
  }

  @PostMapping(ONE + "/bat-dau")
  ModelAndView start(
      @PathVariable UUID id, Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return switch (intakes.start(id, sent.getOrDefault("san", ""), mapping(sent), viewer.actor())) {
      case IntakeOutcome.IntakeDone done ->
          new ModelAndView(page.redirect(WatchRoutes.IMPORTS + "/" + id));
      case IntakeOutcome.IntakeRefused refused ->
          one(id, sent, page.t(refused.refusal()), HttpStatus.UNPROCESSABLE_CONTENT, page);
    };
  }

  @PostMapping(ONE + "/huy")
  ModelAndView cancel(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    return switch (intakes.cancel(id, viewer.actor())) {
      case IntakeOutcome.IntakeDone done -> {
        said.say("watch.said.cancelled");
        yield new ModelAndView(page.redirect(WatchRoutes.IMPORTS + "/" + id));
      }
      case IntakeOutcome.IntakeRefused refused ->
          one(id, Map.of(), page.t(refused.refusal()), HttpStatus.CONFLICT, page);
    };
  }

  @PostMapping(ONE + "/tiep-tuc")
  ModelAndView resume(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    return switch (intakes.resume(id, viewer.actor())) {
      case IntakeOutcome.IntakeDone done -> {
        said.say("watch.said.resumed");
        yield new ModelAndView(page.redirect(WatchRoutes.IMPORTS + "/" + id));
      }
      case IntakeOutcome.IntakeRefused refused ->
          one(id, Map.of(), page.t(refused.refusal()), HttpStatus.CONFLICT, page);
    };
  }

  /** Refused rows for a spreadsheet; no cell can be taken for a formula. */
  @GetMapping(ONE + "/bi-tu-choi.csv")
  void refused(@PathVariable UUID id, Page page, Viewer viewer, HttpServletResponse response)
      throws IOException {
    intake(id);
    response.setContentType("text/csv; charset=utf-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bi-tu-choi-" + id + ".csv\"");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    Writer out = response.getWriter();
    out.write('\uFEFF');
    try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(
          page.t("watch.csv.row"),
          page.t("watch.csv.code"),
          page.t("watch.csv.reason"),
          page.t("watch.csv.text"));
      intakes.refused(
          id,
          row -> {
            try {
              printer.printRecord(
                  row.row(),
                  row.code(),
                  page.t(row.textKey()),
                  SpreadsheetText.harmless(row.detail()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private ModelAndView list(@Nullable String error, String address, HttpStatus status, Page page) {
    var view = new ModelAndView("watch/imports", status);
    view.addObject("table", ListTable.of(intakeList, page.at(WatchRoutes.IMPORTS)));
    view.addObject("error", error);
    view.addObject("address", address);
    return view;
  }

  private ModelAndView one(
      UUID id, Map<String, String> sent, @Nullable String error, HttpStatus status, Page page) {
    Intake intake = intake(id);
    Preview preview =
        intake.state() == IntakeState.DRAFT
            ? intakes.preview(id, mapping(sent)).orElse(null)
            : null;
    var view = new ModelAndView("watch/import", status);
    view.addObject(
        "one",
        pages.one(
            intake,
            intakes.refusals(id),
            preview,
            sent.getOrDefault("san", ""),
            intakes.canResume(intake),
            error,
            page));
    return view;
  }

  private Intake intake(UUID id) {
    return intakes.one(id).orElseThrow(Page::absent);
  }

  /**
   * The columns as the form sends them; a price in Shopee's units is marked as the engine reads it.
   */
  private static Map<String, String> mapping(Map<String, String> sent) {
    Map<String, String> mapping = new HashMap<>();
    for (String role : Columns.roles()) {
      String column = sent.getOrDefault("cot-" + role, "");
      if (!column.isBlank()) {
        mapping.put(
            role, role.equals("price") && sent.containsKey("shopee") ? column + "/100000" : column);
      }
    }
    return mapping;
  }
}
