package vn.chosach.learning.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.learning.Lessons;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Học liệu: where agencies write lessons and a second person decides. */
@Controller
record LessonController(Lessons lessons, LessonDeskPages pages, LessonForms forms, Heirs heirs) {

  @GetMapping(LearningRoutes.DESK)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "phan", defaultValue = "") String part) {
    return new ModelAndView("learning/desk", "desk", pages.list(part, officer, page));
  }

  @FormMapping(LearningRoutes.OPENING)
  ModelAndView write(@PathVariable String kind, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    LessonKind of = LessonKind.of(kind).orElseThrow(Page::absent);
    return visit.answer(
        forms.writing(LearningRoutes.DESK + "/moi/" + of.slug(), of, page),
        sent -> lessons.write(of, LessonForms.wished(of, sent), officer),
        done -> visit.say(LearningRoutes.desk(done.slug()), "learning.said.written"),
        new FormPage(
            page.t("learning.write", page.t(of.textKey())),
            page.t("learning.write.lede"),
            LearningRoutes.DESK));
  }

  @GetMapping(LearningRoutes.ONE)
  ModelAndView one(@PathVariable String slug, Page page, ActingOfficer officer) {
    return new ModelAndView("learning/file", "one", pages.one(file(slug, officer), officer, page));
  }

  @FormMapping(LearningRoutes.ACT)
  ModelAndView act(
      @PathVariable String slug, @PathVariable String act, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    Lesson one = file(slug, officer);
    LessonDeed deed = RowDeed.of(LessonDeed.values(), act);
    String row = LearningRoutes.desk(slug);
    return visit
        .offered(deed.open(one, officer, heirs))
        .answer(
            deed == LessonDeed.CHANGE ? forms.changing(one, page) : LessonForms.deciding(one, deed),
            sent -> done(deed, one, sent, officer),
            done -> visit.say(row, "learning.said." + act),
            new FormPage(page.t(deed.textKey()), one.newest().in(page.lang()).title(), row));
  }

  private ActOutcome<Lesson> done(
      LessonDeed deed, Lesson one, SubmittedForm sent, ActingOfficer officer) {
    return switch (deed) {
      case CHANGE ->
          lessons.change(one.id(), LessonForms.wished(one.kind(), sent), sent.version(), officer);
      case APPROVE, REFUSE, WITHDRAW ->
          lessons.proceed(
              one.id(), deed.event(), sent.text(LessonForms.WORDS), sent.version(), officer);
    };
  }

  private Lesson file(String slug, ActingOfficer officer) {
    return lessons.file(slug, officer).orElseThrow(Page::absent);
  }
}
