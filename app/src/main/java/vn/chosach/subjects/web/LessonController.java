package vn.chosach.subjects.web;

import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.Lesson;
import vn.chosach.subjects.desk.LessonBook;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** What judgements taught: each lesson with its trial, and taking back the one that counts. */
@Controller
record LessonController(LessonBook lessons, SubjectNames names) {

  private static final String WORDS = "ly-do";

  @GetMapping(SubjectRoutes.LESSONS)
  ModelAndView list(Page page, ActingOfficer officer) {
    return new ModelAndView(
        "subjects/lessons",
        "lessons",
        lessons.all().stream().map(one -> line(one, officer, page)).toList());
  }

  private SubjectView.LessonLine line(Lesson one, ActingOfficer officer, Page page) {
    boolean counts = lessons.counts(one);
    UUID by = one.endedBy();
    return new SubjectView.LessonLine(
        page.t("subjects.lesson.version", String.valueOf(one.version()), page.t(one.kind().textKey())),
        page.day(Vietnam.dayOf(one.at())),
        page.t(
            "subjects.lesson.judgements", String.valueOf(one.positive()), String.valueOf(one.negative())),
        page.t("subjects.lesson.f1", f1(one.f1Before()), f1(one.f1After())),
        counts ? Tone.OK : Tone.NONE,
        page.t(
            counts
                ? "subjects.lesson.counts"
                : by != null
                    ? "subjects.lesson.taken-back"
                    : one.used() ? "subjects.lesson.replaced" : "subjects.lesson.no-better"),
        by == null
            ? ""
            : names.officer(by, page) + ": " + Objects.requireNonNullElse(one.endedWords(), ""),
        one.lines().stream()
            .map(
                line ->
                    List.of(
                        page.t("subjects.reason." + line.of()),
                        worth(line.sameBefore()) + " → " + worth(line.sameAfter()),
                        worth(line.otherBefore()) + " → " + worth(line.otherAfter())))
            .toList(),
        counts && LessonBook.mayEnd(officer)
            ? SubjectRoutes.LESSONS + "/" + one.version() + "/bo"
            : "");
  }

  private static String f1(float of) {
    return String.format(Locale.ROOT, "%.3f", of);
  }

  private static String worth(float of) {
    return String.format(Locale.ROOT, "%+.1f", of);
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
            words(WORDS, "subjects.field.why").missing("subjects.words-missing").most(2_000)),
        sent -> lessons.end(version, sent.text(WORDS), officer),
        done -> visit.say(SubjectRoutes.LESSONS, "subjects.said.lesson-ended"),
        FormPage.titled(visit.page().t("subjects.lesson.end"), SubjectRoutes.LESSONS));
  }
}
