package vn.chosach.publicity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.PublicationFile;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.Wording;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;

/** The desk of publicity: draft, legal check, approval, end. Nothing typed is lost. */
@Controller
class PublishingController {

  private static final int ROWS = 25;
  private static final String NEW_ALERT = PublicityRoutes.DESK + "/canh-bao-moi";
  private static final String ONE = PublicityRoutes.DESK + "/" + PublicityRoutes.ID;
  private static final Body EMPTY =
      new Body("", "", List.of(), List.of(), List.of(), Body.English.NONE, List.of(), List.of());

  private final Publications publications;
  private final PublishingPages pages;

  PublishingController(Publications publications, PublishingPages pages) {
    this.publications = publications;
    this.pages = pages;
  }

  @GetMapping(PublicityRoutes.DESK)
  ModelAndView list(
      Page page,
      Viewer viewer,
      @RequestParam(name = "buoc", defaultValue = "") String step,
      @RequestParam(name = "trang", defaultValue = "1") String sheet) {
    int at = sheet.matches("[1-9]\\d{0,4}") ? Integer.parseInt(sheet) : 1;
    EditionState state =
        Arrays.stream(EditionState.values())
            .filter(one -> one.name().equals(step))
            .findFirst()
            .orElse(null);
    PublicationList found =
        publications.desk(state, (at - 1) * ROWS, ROWS, ActingOfficer.of(viewer));
    var view = new ModelAndView("publicity/desk");
    view.addObject(
        "desk",
        new DeskView(
            found.entries().stream().map(one -> pages.row(one, page)).toList(),
            found.count(),
            state == null ? "" : state.name(),
            Arrays.stream(EditionState.values())
                .map(one -> Choice.of(one.name(), page.t(one.textKey())))
                .toList(),
            pager(state, at, found.count(), page)));
    return view;
  }

  @PostMapping(PublicityRoutes.DESK + "/vu")
  ModelAndView draft(
      @RequestParam(name = "vu", defaultValue = "") String number,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    return switch (publications.draft(number, ActingOfficer.of(viewer))) {
      case ActOutcome.Done<UUID>(UUID done) -> opened(done, "publicity.said.drafted", page, said);
      case ActOutcome.Overtaken<UUID> overtaken -> throw absent();
      case ActOutcome.Refused<UUID> refused -> {
        if (refused.refusal().code().equals("publicity.unknown-case")) {
          throw absent();
        }
        said.say("publicity.said.not", page.t(refused.refusal()));
        yield new ModelAndView(page.redirect("/ho-so-vu-viec/" + number));
      }
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
    };
  }

  @GetMapping(NEW_ALERT)
  ModelAndView newAlert(Page page) {
    var sent = new LinkedMultiValueMap<String, String>();
    sent.add("het-han", page.today().plusDays(60).toString());
    sent.add("can-cu", "WARNING");
    return alertForm(new Entered(sent, page), HttpStatus.OK, page);
  }

  @PostMapping(NEW_ALERT)
  ModelAndView warn(
      @RequestParam MultiValueMap<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    var entered = new Entered(sent, page);
    Wording wording = entered.wording(EMPTY);
    if (wording == null) {
      return alertForm(entered, HttpStatus.UNPROCESSABLE_CONTENT, page);
    }
    return switch (publications.warn(wording, ActingOfficer.of(viewer))) {
      case ActOutcome.Done<UUID>(UUID done) -> opened(done, "publicity.said.drafted", page, said);
      case ActOutcome.Overtaken<UUID> overtaken -> throw absent();
      case ActOutcome.Refused<UUID> refused -> {
        entered.wrong(Entered.field(refused.refusal().code()), page.t(refused.refusal()));
        yield alertForm(entered, HttpStatus.UNPROCESSABLE_CONTENT, page);
      }
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
    };
  }

  private static ModelAndView alertForm(Entered entered, HttpStatus status, Page page) {
    var view = new ModelAndView("publicity/newAlert", status);
    view.addObject(
        "form",
        PublishingPages.entered(
            NEW_ALERT, PublicationKind.ALERT, false, 0, entered, List.of(), page));
    return view;
  }

  @GetMapping(ONE)
  ModelAndView show(@PathVariable UUID id, Page page, Viewer viewer) {
    return view(file(id, viewer), null, FormErrors.none(), HttpStatus.OK, page);
  }

  @PostMapping(ONE + "/viet")
  ModelAndView write(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    PublicationFile file = file(id, viewer);
    var entered = new Entered(sent, page);
    Wording wording = entered.wording(file.newest().body());
    if (wording == null) {
      return view(file, entered, FormErrors.none(), HttpStatus.UNPROCESSABLE_CONTENT, page);
    }
    return switch (publications.write(
        file.newest().id(), wording, entered.version(), ActingOfficer.of(viewer))) {
      case ActOutcome.Done<UUID>(UUID done) -> opened(done, "publicity.said.written", page, said);
      case ActOutcome.Overtaken<UUID> overtaken -> {
        entered.wrong("tieu-de", page.t("publicity.overtaken"));
        yield view(file, entered, FormErrors.none(), HttpStatus.CONFLICT, page);
      }
      case ActOutcome.Refused<UUID> refused -> {
        entered.wrong(Entered.field(refused.refusal().code()), page.t(refused.refusal()));
        yield view(file, entered, FormErrors.none(), HttpStatus.UNPROCESSABLE_CONTENT, page);
      }
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
    };
  }

  @PostMapping(ONE + "/lam/{act:[a-z]{3,20}}")
  ModelAndView proceed(
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    EditionEvent event =
        Arrays.stream(EditionEvent.values())
            .filter(one -> one.slug().equals(act))
            .findFirst()
            .orElseThrow(PublishingController::absent);
    PublicationFile file = file(id, viewer);
    var entered = new Entered(sent, page);
    ActOutcome<UUID> outcome =
        publications.proceed(
            file.newest().id(),
            event,
            entered.text("ly-do"),
            entered.version(),
            ActingOfficer.of(viewer));
    var typed = Map.of(act, entered.text("ly-do"));
    return answered(outcome, id, "publicity.said." + act, typed, page, viewer, said);
  }

  @PostMapping(ONE + "/dinh-chinh")
  ModelAndView correct(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    file(id, viewer);
    String what = new Entered(sent, page).text("ly-do");
    return answered(
        publications.correct(id, what, ActingOfficer.of(viewer)),
        id,
        "publicity.said.correcting",
        Map.of("dinh-chinh", what),
        page,
        viewer,
        said);
  }

  /** What was typed stands again in the very form that was not done. */
  private ModelAndView answered(
      ActOutcome<UUID> outcome,
      UUID id,
      String done,
      Map<String, String> typed,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    return switch (outcome) {
      case ActOutcome.Done<UUID>(UUID made) -> opened(made, done, page, said);
      case ActOutcome.Overtaken<UUID> overtaken ->
          view(
                  file(id, viewer),
                  null,
                  FormErrors.none().with("lam", page.t("publicity.overtaken")),
                  HttpStatus.CONFLICT,
                  page)
              .addObject("typed", typed);
      case ActOutcome.Refused<UUID> refused -> {
        Refusal refusal = refused.refusal();
        yield view(
                file(id, viewer),
                null,
                FormErrors.none().with("lam", page.t(refusal)),
                HttpStatus.UNPROCESSABLE_CONTENT,
                page)
            .addObject("typed", typed);
      }
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
    };
  }

  private static ModelAndView opened(UUID done, String text, Page page, FlashMessage.Speaker said) {
    said.say(text);
    return new ModelAndView(page.redirect(PublicityRoutes.DESK + "/" + done));
  }

  private ModelAndView view(
      PublicationFile file,
      @Nullable Entered entered,
      FormErrors errors,
      HttpStatus status,
      Page page) {
    var view = new ModelAndView("publicity/file", status);
    view.addObject("file", pages.file(file, entered, errors, page));
    view.addObject("typed", Map.of());
    return view;
  }

  private PublicationFile file(UUID id, Viewer viewer) {
    return publications
        .read(id, ActingOfficer.of(viewer))
        .orElseThrow(PublishingController::absent);
  }

  private static @Nullable Pager pager(@Nullable EditionState state, int at, int count, Page page) {
    String query =
        PublicityRoutes.DESK + "?buoc=" + (state == null ? "" : state.name()) + "&trang=";
    return new ListSheet(at, ROWS).pager(count, one -> query + one, page);
  }

  /** Foreign and absent answer alike. */
  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
