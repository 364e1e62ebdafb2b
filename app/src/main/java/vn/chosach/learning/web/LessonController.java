package vn.chosach.learning.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.learning.Lessons;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Học liệu: where agencies write lessons and a second person decides. */
@Controller
record LessonController(Lessons lessons, LessonDeskPages pages, LessonForms forms) {

  @GetMapping(LearningRoutes.DESK)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "phan", defaultValue = "") String part) {
    return new ModelAndView("learning/desk", "desk", pages.list(part, officer, page));
  }

  @GetMapping(LearningRoutes.OPENING)
  ModelAndView writing(@PathVariable String kind, Page page) {
    return writing(forms.writing(kind(kind), page).blank(page), kind(kind), page);
  }

  @PostMapping(LearningRoutes.OPENING)
  ModelAndView write(@PathVariable String kind, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    LessonKind of = kind(kind);
    return visit.answer(
        forms.writing(of, page),
        sent -> lessons.write(of, LessonForms.wished(of, sent), officer),
        done -> visit.say(LearningRoutes.desk(done.slug()), "learning.said.written"),
        again -> writing(again, of, page));
  }

  private static LessonKind kind(String slug) {
    return LessonKind.of(slug).orElseThrow(Page::absent);
  }

  private static ModelAndView writing(FormView form, LessonKind kind, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("learning.write", page.t(kind.textKey())))
        .addObject("lede", page.t("learning.write.lede"))
        .addObject("back", LearningRoutes.DESK);
  }

  @GetMapping(LearningRoutes.ONE)
  ModelAndView one(@PathVariable String slug, Page page, ActingOfficer officer) {
    return new ModelAndView("learning/file", "one", pages.one(file(slug, officer), officer, page));
  }

  @GetMapping(LearningRoutes.ACT)
  ModelAndView form(
      @PathVariable String slug, @PathVariable String act, Page page, ActingOfficer officer) {
    Lesson one = file(slug, officer);
    LessonDeed deed =
        LessonDeed.of(act).filter(it -> it.open(one, officer)).orElseThrow(Page::absent);
    return acting(form(deed, one, page).blank(page), deed, one, page);
  }

  @PostMapping(LearningRoutes.ACT)
  ModelAndView act(
      @PathVariable String slug, @PathVariable String act, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    Lesson one = file(slug, officer);
    LessonDeed deed = LessonDeed.of(act).orElseThrow(Page::absent);
    return visit.answer(
        form(deed, one, page),
        sent -> done(deed, one, sent, officer),
        done -> visit.say(LearningRoutes.desk(slug), "learning.said." + deed.slug()),
        again -> acting(again, deed, one, page));
  }

  private FormDefinition form(LessonDeed deed, Lesson one, Page page) {
    return deed == LessonDeed.CHANGE ? forms.changing(one, page) : forms.deciding(one, deed);
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

  private static ModelAndView acting(FormView form, LessonDeed deed, Lesson one, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(deed.textKey()))
        .addObject("lede", one.newest().in(page.lang()).title())
        .addObject("back", LearningRoutes.desk(one.slug()));
  }

  private Lesson file(String slug, ActingOfficer officer) {
    return lessons.file(slug, officer).orElseThrow(Page::absent);
  }
}
