package vn.chosach.subjects.web;

import static vn.chosach.ui.form.FormField.words;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.LessonBook;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;

/** What judgements taught: each lesson with its trial, and taking back the one that counts. */
@Controller
record LessonController(LessonBook lessons, SubjectNames names) {

  @GetMapping(SubjectRoutes.LESSONS)
  ModelAndView list(Page page, ActingOfficer officer) {
    return new ModelAndView(
        "subjects/lessons",
        Map.of("lessons", lessons.all(), "names", names, "mayEnd", LessonBook.mayEnd(officer)));
  }

  @FormMapping(SubjectRoutes.LESSON_END)
  ModelAndView end(@PathVariable int version, FormVisit visit, ActingOfficer officer) {
    if (lessons.all().stream().noneMatch(one -> one.version() == version)) {
      throw Page.absent();
    }
    return visit.answer(
        FormDefinition.of(
            SubjectRoutes.LESSONS + "/" + version + "/bo",
            "subjects.lesson.end",
            words("ly-do", "subjects.field.why", 2_000).missing("subjects.words-missing")),
        sent -> lessons.end(version, sent.text("ly-do"), officer),
        done -> visit.say(SubjectRoutes.LESSONS, "subjects.said.lesson-ended"),
        visit.titled("subjects.lesson.end", SubjectRoutes.LESSONS));
  }
}
