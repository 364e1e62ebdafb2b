package vn.chosach.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Overlap;
import vn.chosach.cases.reading.CaseDoubts;
import vn.chosach.cases.reading.CaseReadings;
import vn.chosach.cases.reading.Overlaps;
import vn.chosach.cases.web.forms.DuplicateLines;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** The form of each act on a case, and what becomes of it. Nothing typed is lost. */
@Controller
record CaseActController(
    Cases cases,
    ActPages pages,
    CaseReadings readings,
    FormFlow flow,
    FormReader reader,
    Overlaps overlaps,
    CaseDoubts doubts,
    DuplicateLines duplicates) {

  private static final String ACT = CaseRoutes.CASE + "/lam/{slug:[a-z-]{2,40}}";

  /** Acts that may rest on a signed paper of somebody else. */
  private static final Set<CaseEvent> ON_PAPER =
      EnumSet.of(
          CaseEvent.HEAR,
          CaseEvent.RECEIVE_BACK,
          CaseEvent.PROSECUTE,
          CaseEvent.TRY,
          CaseEvent.SERVE,
          CaseEvent.BOOK,
          CaseEvent.POSTPONE,
          CaseEvent.REMIT,
          CaseEvent.SPLIT,
          CaseEvent.UNSANCTIONED,
          CaseEvent.FULFIL);

  @GetMapping(ACT)
  ModelAndView form(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> told,
      Page page,
      Viewer viewer) {
    CaseEvent event = ActPaths.event(slug).orElseThrow(CaseController::absent);
    ActingOfficer officer = ActingOfficer.of(viewer);
    Dossier dossier = cases.read(number, officer).orElseThrow(CaseController::absent);
    var form = pages.form(event, dossier, page).definition();
    // The page of a listing tells its address and platform; no other form begins filled.
    FormView begun =
        ON_PAPER.contains(event)
            ? reader.blank(form, page, viewer)
            : event == CaseEvent.TAKE_DOWN ? form.told(told, page) : form.blank(page);
    ModelAndView view = pages.possible(event, dossier, begun, ActPage.Preview.NONE, officer, page);
    readings.note(dossier, officer);
    return view;
  }

  @PostMapping({
    CaseRoutes.HEARD,
    CaseRoutes.CAME_BACK,
    CaseRoutes.PROSECUTED,
    CaseRoutes.TRIED,
    CaseRoutes.SERVED,
    CaseRoutes.PAID,
    CaseRoutes.POSTPONED,
    CaseRoutes.REMITTED,
    CaseRoutes.PARTED,
    CaseRoutes.FULFILLED,
    CaseRoutes.UNSANCTIONED
  })
  ModelAndView onPaper(
      @PathVariable String number,
      Page page,
      Viewer viewer,
      HttpServletRequest request,
      FlashMessage.Speaker said) {
    String path = request.getRequestURI();
    CaseEvent event =
        ActPaths.event(path.substring(path.lastIndexOf('/') + 1))
            .orElseThrow(CaseController::absent);
    ActingOfficer officer = ActingOfficer.of(viewer);
    Dossier dossier = cases.read(number, officer).orElseThrow(CaseController::absent);
    ActPages.ActPagesForm form = pages.form(event, dossier, page);
    SubmittedForm sent = reader.read(form.definition(), request, page, viewer);
    return answer(event, dossier, form, sent, List.of(), officer, page, said);
  }

  @PostMapping(ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    CaseEvent event = ActPaths.event(slug).orElseThrow(CaseController::absent);
    ActingOfficer officer = ActingOfficer.of(viewer);
    Dossier dossier = cases.read(number, officer).orElseThrow(CaseController::absent);
    boolean answers = values.containsKey(ActPages.ODD);
    ActPages.ActPagesForm form =
        answers ? pages.answering(event, dossier, page) : pages.form(event, dossier, page);
    SubmittedForm sent = form.definition().read(values, page);
    if (event == CaseEvent.TELL && !pages.seen(dossier, sent, page)) {
      return pages.possible(
          event, dossier, sent.drawn(), pages.told(dossier, sent, page), officer, page);
    }
    CaseAct act = sent.inOrder() ? form.act().apply(sent) : null;
    var odd = new ArrayList<String>();
    if (act != null) {
      // asked and told to the holders again with the answer, so that nobody goes round it
      List<String> elsewhere = duplicates.before(act, dossier.file(), officer, page);
      if (!answers) {
        doubts.of(act, dossier.file()).forEach(one -> odd.add(page.t(one)));
        odd.addAll(elsewhere);
      }
    }
    if (!odd.isEmpty()) {
      form = pages.answering(event, dossier, page);
      sent = form.definition().read(values, page);
    }
    return answer(event, dossier, form, sent, odd, officer, page, said);
  }

  private ModelAndView answer(
      CaseEvent event,
      Dossier dossier,
      ActPages.ActPagesForm form,
      SubmittedForm sent,
      List<String> odd,
      ActingOfficer officer,
      Page page,
      FlashMessage.Speaker said) {
    String number = dossier.file().number();
    CaseAct act = sent.inOrder() ? form.act().apply(sent) : null;
    var pointers = new ArrayList<Overlap>();
    return flow.answer(
        sent,
        () -> {
          ActOutcome<CaseFile> outcome = outcome(dossier, act, sent, officer);
          if (outcome.equals(ActOutcome.refused("cases.overlap"))) {
            pointers.addAll(overlaps.around(dossier.file().id(), officer));
          }
          return outcome;
        },
        FormFlow.FlowAnswer.<CaseFile>of(
                done -> {
                  if (event.byPaper()) {
                    said.say("cases.said.prepared");
                    return CaseRoutes.page(number) + "#van-ban";
                  }
                  said.say("cases.said.done", page.t(event.textKey()), number);
                  boolean gone = cases.read(number, officer).isEmpty();
                  return gone ? CaseRoutes.CASES : CaseRoutes.page(number);
                },
                again -> pages.again(event, dossier, sent, again, pointers, odd, officer, page))
            .waiting(
                waiting -> {
                  said.say("cases.said.waiting", page.t(event.textKey()), number);
                  return CaseRoutes.page(number);
                })
            .telling(one -> pages.meanwhile(one, page)));
  }

  private ActOutcome<CaseFile> outcome(
      Dossier dossier, @Nullable CaseAct act, SubmittedForm sent, ActingOfficer officer) {
    UUID id = dossier.file().id();
    return act == null
        ? cases.answer(id, sent.yes("dong-y"), sent.text("ly-do"), sent.version(), officer)
        : cases.proceed(id, act, sent.version(), officer);
  }
}
