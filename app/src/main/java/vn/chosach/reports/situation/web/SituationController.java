package vn.chosach.reports.situation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.outlook.Deviations;
import vn.chosach.reports.situation.SituationEvent;
import vn.chosach.reports.situation.SituationRecord.SourceRating;
import vn.chosach.reports.situation.Situations;
import vn.chosach.reports.situation.Situations.NoteWish;
import vn.chosach.reports.situation.Situations.SituationFile;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Nắm tình hình, đánh giá thực trạng: notes and assessments of periods. */
@Controller
record SituationController(Situations situations, SituationPages pages, Deviations deviations) {

  private static final String ONE = SituationSetup.LIST + "/{number:(?:GT|DG)-[0-9]{4}-[0-9]{4,9}}";

  @GetMapping(SituationSetup.LIST)
  ModelAndView list(Page page) {
    return pages.shown("reports/situations", page);
  }

  @FormMapping(SituationPages.NOTE)
  ModelAndView note(FormVisit visit, ActingOfficer officer) {
    visit.offered(Situations.writes(officer));
    return visit.answer(
        pages.note(visit.asked("du-bao"), visit.asked("ten"), visit.page()),
        sent -> situations.note(wish(sent, officer), officer),
        done -> visit.say(SituationSetup.one(done), "reports.situation.said.opened", done.number()),
        visit.titled("reports.situation.open-note", SituationSetup.LIST));
  }

  private NoteWish wish(SubmittedForm sent, ActingOfficer officer) {
    return new NoteWish(
        sent.day("ngay"),
        sent.text("ten"),
        sent.text("noi-dung"),
        sent.text("dia-ban"),
        sent.text("nhom-hang"),
        sent.text("nguon"),
        sent.choiceIfAny("do-tin-cay", SourceRating.class),
        readable(sent.idIfAny("du-bao"), officer));
  }

  /** A figure that the officer may not read is named by nothing. */
  private @Nullable UUID readable(@Nullable UUID deviation, ActingOfficer officer) {
    return deviation == null || deviations.read(deviation, officer).isEmpty() ? null : deviation;
  }

  @FormMapping(SituationPages.ASSESSMENT)
  ModelAndView assess(FormVisit visit, ActingOfficer officer) {
    visit.offered(Situations.writes(officer));
    return visit.answer(
        pages.assessment(visit.page()),
        sent ->
            situations.assess(sent.text("ky"), sent.text("ten"), sent.text("noi-dung"), officer),
        done -> visit.say(SituationSetup.one(done), "reports.situation.said.opened", done.number()),
        visit.titled("reports.situation.open-assessment", SituationSetup.LIST));
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return pages.one(file(number, officer), page);
  }

  @FormMapping(ONE + "/lam/{slug:[a-z-]{2,20}}")
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    SituationFile file = file(number, officer);
    SituationEvent deed = RowDeed.of(SituationEvent.values(), slug);
    String row = SituationSetup.LIST + "/" + number;
    return visit
        .offered(file.possible().contains(deed))
        .answer(
            SituationPages.of(deed, file.of()),
            sent ->
                situations.proceed(
                    file.of().id(),
                    deed,
                    deed == SituationEvent.WRITE ? sent.text("ten") : "",
                    sent.text(deed == SituationEvent.WRITE ? "noi-dung" : "loi"),
                    sent.version(),
                    officer),
            done -> visit.say(row, "reports.situation.said." + slug),
            deed.titled(number, row, visit.page()));
  }

  private SituationFile file(String number, ActingOfficer officer) {
    return situations.read(number, officer).orElseThrow(Page::absent);
  }
}
