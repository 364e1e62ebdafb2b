package vn.chosach.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.reading.CaseDoubts;
import vn.chosach.cases.reading.CaseReadings;
import vn.chosach.cases.reading.Overlap;
import vn.chosach.cases.reading.Overlaps;
import vn.chosach.cases.web.forms.DuplicateLines;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** The form of each act on a case, and what becomes of it. Nothing typed is lost. */
@Controller
record CaseActController(
    Cases cases,
    CaseRecords records,
    ActPages pages,
    CaseReadings readings,
    Overlaps overlaps,
    CaseDoubts doubts,
    DuplicateLines duplicates) {

  @FormMapping(CaseRoutes.CASE + "/lam/{slug:[a-z-]{2,40}}")
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    CaseEvent event = ActPaths.event(slug).orElseThrow(Page::absent);
    Dossier dossier = cases.read(number, officer).orElseThrow(Page::absent);
    ActPages.ActPagesForm form = pages.form(event, dossier, page);
    if (visit.sent()) {
      return sent(event, dossier, form, officer, visit);
    }
    // The page of a listing tells its address and platform; no other form begins filled.
    FormView begun =
        event == CaseEvent.TAKE_DOWN
            ? visit.told(form.definition())
            : visit.blank(form.definition());
    ModelAndView view = pages.possible(event, dossier, begun, ActPage.Preview.NONE, officer, page);
    readings.note(dossier, officer);
    return view;
  }

  private ModelAndView sent(
      CaseEvent event,
      Dossier dossier,
      ActPages.ActPagesForm form,
      ActingOfficer officer,
      FormVisit visit) {
    Page page = visit.page();
    // A form with files has no field more, and is not read before its files.
    boolean answers = !event.has(CaseTrait.FILES) && visit.holds(ActPages.ODD);
    if (answers) {
      form = pages.answering(event, dossier, page);
    }
    SubmittedForm sent = visit.read(form.definition());
    if (event == CaseEvent.TELL && !pages.seen(dossier, sent, page)) {
      return pages.possible(
          event, dossier, sent.drawn(), pages.told(dossier, sent, page), officer, page);
    }
    CaseAct act = sent.inOrder() ? form.act().apply(sent) : null;
    var odd = new ArrayList<String>();
    if (act != null && !event.has(CaseTrait.FILES)) {
      // asked and told to the holders again with the answer, so that nobody goes round it
      List<String> elsewhere = duplicates.before(act, dossier.file(), officer, page);
      if (!answers) {
        doubts.of(act, dossier.file()).forEach(one -> odd.add(page.t(one)));
        odd.addAll(elsewhere);
      }
    }
    if (!odd.isEmpty()) {
      form = pages.answering(event, dossier, page);
      sent = visit.read(form.definition());
    }
    return answer(event, dossier, form, sent, odd, officer, visit);
  }

  private ModelAndView answer(
      CaseEvent event,
      Dossier dossier,
      ActPages.ActPagesForm form,
      SubmittedForm sent,
      List<String> odd,
      ActingOfficer officer,
      FormVisit visit) {
    Page page = visit.page();
    String number = dossier.file().number();
    CaseAct act = sent.inOrder() ? form.act().apply(sent) : null;
    var pointers = new ArrayList<Overlap>();
    return visit.answer(
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
                  if (event.has(CaseTrait.PAPER)) {
                    return visit.say(CaseRoutes.page(number) + "#van-ban", "cases.said.prepared");
                  }
                  boolean gone = records.file(number, officer).isEmpty();
                  return visit.say(
                      gone ? CaseRoutes.CASES : CaseRoutes.page(number),
                      "cases.said.done",
                      page.t(event.textKey()),
                      number);
                },
                again -> pages.again(event, dossier, sent, again, pointers, odd, officer, page))
            .waiting(
                waiting ->
                    visit.say(
                        CaseRoutes.page(number),
                        "cases.said.waiting",
                        page.t(event.textKey()),
                        number))
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
