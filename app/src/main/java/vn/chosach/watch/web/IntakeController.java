package vn.chosach.watch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.screening.listings.Columns;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SpreadsheetText;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.watch.intake.Intake;
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
  ModelAndView list(FormVisit visit, Viewer viewer) {
    return list(visit.blank(IntakePages.fetching(visit.page())), FormErrors.none(), visit.page());
  }

  @PostMapping(WatchRoutes.IMPORTS)
  ModelAndView upload(FormVisit visit, Viewer viewer, HttpServletRequest request) {
    Page page = visit.page();
    var outcome = new AtomicReference<ActOutcome<UUID>>(ActOutcome.refused("watch.no-file"));
    FormBody.read(
        request,
        FILE,
        (fields, name, body) ->
            outcome.set(
                intakes.take(Intake.Source.UPLOAD, name, "", body, LARGEST, viewer.actor())));
    return Objects.requireNonNull(outcome.get())
        .settle(
            id -> new ModelAndView(page.redirect(here(id))),
            no -> {
              FormView blank = visit.blank(IntakePages.fetching(page));
              ModelAndView view = list(blank, FormErrors.none().with("tep", page.t(no)), page);
              view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
              return view;
            });
  }

  /** The server fetches the page; an officer's browser is no witness. */
  @PostMapping(WatchRoutes.IMPORTS + "/tai")
  ModelAndView fetch(FormVisit visit, Viewer viewer) {
    SubmittedForm sent = visit.read(IntakePages.fetching(visit.page()));
    // Asked of the net before the act begins, which holds a connection of the database.
    Supplier<ActOutcome<UUID>> take =
        sent.text("loai").equals(IntakePages.MAP)
            ? mapped(sent.text("dia-chi"), visit, viewer)
            : fetched(sent.text("dia-chi"), viewer);
    return visit.answer(
        sent, take, IntakeController::here, form -> list(form, form.errors(), visit.page()));
  }

  private Supplier<ActOutcome<UUID>> fetched(String address, Viewer viewer) {
    return switch (addresses.fetch(address)) {
      case AddressIntake.Fetched.Page fetched ->
          () ->
              intakes.take(
                  Intake.Source.PAGE,
                  fetched.address(),
                  fetched.platform(),
                  new ByteArrayInputStream(fetched.body()),
                  LARGEST,
                  viewer.actor());
      case AddressIntake.Fetched.FetchedRefused no ->
          () -> ActOutcome.refused("dia-chi", no.refusal());
    };
  }

  /** The pages are fetched by the import itself, one after the other. */
  private Supplier<ActOutcome<UUID>> mapped(String address, FormVisit visit, Viewer viewer) {
    return switch (addresses.map(address)) {
      case AddressIntake.Mapped.MappedPages map ->
          () -> {
            String lines = String.join("\n", map.addresses()) + "\n";
            if (map.cut()) {
              visit.say("", "watch.said.map-cut", map.addresses().size());
            }
            return intakes.take(
                Intake.Source.SITEMAP,
                address,
                map.platform(),
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                LARGEST,
                viewer.actor());
          };
      case AddressIntake.Mapped.MappedRefused no ->
          () -> ActOutcome.refused("dia-chi", no.refusal());
    };
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return show(id, visit, viewer);
  }

  @PostMapping({ONE + "/bat-dau", ONE + "/huy", ONE + "/tiep-tuc"})
  ModelAndView act(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return show(id, visit, viewer);
  }

  private ModelAndView show(UUID id, FormVisit visit, Viewer viewer) {
    Preview preview =
        intake(id).state() == IntakeState.DRAFT
            ? intakes.preview(id, mapping(visit)).orElse(null)
            : null;
    Actor actor = viewer.actor();
    return visit.among(
        forms -> {
          Intake intake = intake(id);
          boolean resumable = intakes.canResume(intake);
          return new ModelAndView("watch/import", "forms", forms)
              .addObject(
                  "one",
                  pages.one(
                      intake,
                      intakes.refusals(id),
                      preview,
                      visit.value("san"),
                      resumable,
                      visit.page()));
        },
        List.of(
            new PageForm<>(
                pages.starting(here(id), preview, visit.value("san"), visit.page()),
                sent -> intakes.start(id, sent.text("san"), mapping(visit), actor),
                IntakeController::here),
            new PageForm<>(
                FormDefinition.of(here(id) + "/huy", "watch.intake.cancel"),
                sent -> intakes.cancel(id, actor),
                done -> visit.say(here(id), "watch.said.cancelled")),
            new PageForm<>(
                FormDefinition.of(here(id) + "/tiep-tuc", "watch.intake.resume"),
                sent -> intakes.resume(id, actor),
                done -> visit.say(here(id), "watch.said.resumed"))));
  }

  private static String here(UUID intake) {
    return WatchRoutes.IMPORTS + "/" + intake;
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

  private ModelAndView list(FormView fetching, FormErrors errors, Page page) {
    return new ModelAndView("watch/imports", "fetching", fetching)
        .addObject("table", ListTable.of(intakeList, page.at(WatchRoutes.IMPORTS)))
        .addObject("errors", errors);
  }

  private Intake intake(UUID id) {
    return intakes.one(id).orElseThrow(Page::absent);
  }

  /**
   * The columns as the form sends them; a price in Shopee's units is marked as the engine reads it.
   */
  private static Map<String, String> mapping(FormVisit visit) {
    Map<String, String> mapping = new HashMap<>();
    for (String role : Columns.roles()) {
      String column = visit.value("cot-" + role);
      if (!column.isBlank()) {
        mapping.put(
            role,
            role.equals("price") && visit.holds("shopee") ? column + IntakePages.SHOPEE : column);
      }
    }
    return mapping;
  }
}
