package vn.chosach.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.forms.Sent;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseOutcome;
import vn.chosach.cases.reading.CaseReadings;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.Said;
import vn.chosach.ui.Viewer;

/** The form of each act on a case, and what becomes of it. Nothing typed is lost. */
@Controller
class CaseActController {

  private static final String ACT = CaseRoutes.CASE + "/lam/{slug:[a-z-]{2,40}}";

  private final Cases cases;
  private final ActPages pages;
  private final CaseReadings readings;

  CaseActController(Cases cases, ActPages pages, CaseReadings readings) {
    this.cases = cases;
    this.pages = pages;
    this.readings = readings;
  }

  @GetMapping(ACT)
  ModelAndView form(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> told,
      Page page,
      Viewer viewer) {
    CaseEvent event = Slugs.event(slug).orElseThrow(CaseController::absent);
    ActingOfficer reader = ActingOfficer.of(viewer);
    Dossier dossier = cases.read(number, reader).orElseThrow(CaseController::absent);
    // The page of a listing tells its address and platform; no other form begins filled.
    Sent sent = event == CaseEvent.TAKE_DOWN ? new Sent(told, page) : Sent.nothing(page);
    ModelAndView form = pages.form(event, dossier, sent, reader, page);
    readings.note(dossier, reader);
    return form;
  }

  @PostMapping(ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      Said.Speaker said) {
    CaseEvent event = Slugs.event(slug).orElseThrow(CaseController::absent);
    ActingOfficer reader = ActingOfficer.of(viewer);
    Dossier dossier = cases.read(number, reader).orElseThrow(CaseController::absent);
    var sent = new Sent(values, page);
    if (event == CaseEvent.TELL && !pages.seen(event, dossier, sent, page)) {
      return pages.form(event, dossier, sent, reader, page);
    }
    CaseOutcome outcome = outcome(event, dossier, sent, reader);
    if (outcome == null) {
      sent.nameEmpty(pages.fields(event, dossier, sent, page));
      return pages.again(event, dossier, sent, reader, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (outcome) {
      case CaseOutcome.Done done -> {
        said.say("cases.said.done", page.t(event.textKey()), number);
        boolean gone = cases.read(number, reader).isEmpty();
        yield new ModelAndView(page.redirect(gone ? CaseRoutes.CASES : CaseRoutes.page(number)));
      }
      case CaseOutcome.Waiting waiting -> {
        said.say("cases.said.waiting", page.t(event.textKey()), number);
        yield new ModelAndView(page.redirect(CaseRoutes.page(number)));
      }
      case CaseOutcome.Refused refused -> {
        sent.refused(refused.refusal(), pages.fields(event, dossier, sent, page));
        yield pages.again(event, dossier, sent, reader, page, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case CaseOutcome.Overtaken overtaken ->
          pages.overtaken(event, dossier, sent, overtaken, reader, page);
      case CaseOutcome.Overlapping overlapping ->
          pages.overlapping(event, dossier, sent, overlapping, reader, page);
    };
  }

  private @Nullable CaseOutcome outcome(
      CaseEvent event, Dossier dossier, Sent sent, ActingOfficer reader) {
    if (event == CaseEvent.DENY) {
      boolean agreed = sent.yes("dong-y");
      return sent.errors().isEmpty()
          ? cases.answer(dossier.file().id(), agreed, sent.text("ly-do"), sent.version(), reader)
          : null;
    }
    CaseAct act = Acts.read(event, sent);
    return act == null ? null : cases.proceed(dossier.file().id(), act, sent.version(), reader);
  }
}
