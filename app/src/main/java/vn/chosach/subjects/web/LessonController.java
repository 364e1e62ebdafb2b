package vn.chosach.subjects.web;

import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Vietnam;
import vn.chosach.linking.evidence.Evidence;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.Lesson;
import vn.chosach.subjects.desk.Lesson.LessonWeights;
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

  @GetMapping(SubjectRoutes.LESSONS)
  ModelAndView list(Page page, ActingOfficer officer) {
    return new ModelAndView(
        "subjects/lessons",
        "lessons",
        lessons.all().stream().map(one -> line(one, officer, page)).toList());
  }

  private SubjectView.LessonLine line(Lesson one, ActingOfficer officer, Page page) {
    UUID by = one.endedBy();
    String state =
        one.counts()
            ? "subjects.lesson.counts"
            : by != null
                ? "subjects.lesson.taken-back"
                : one.weights() == null ? "subjects.lesson.no-better" : "subjects.lesson.replaced";
    return new SubjectView.LessonLine(
        page.t("subjects.lesson.version", one.version(), page.t(one.kind().textKey())),
        page.day(Vietnam.dayOf(one.at())),
        page.t("subjects.lesson.judgements", one.positive(), one.negative()),
        page.t("subjects.lesson.f1", said("%.3f", one.f1Before()), said("%.3f", one.f1After())),
        one.counts() ? Tone.OK : Tone.NONE,
        page.t(state),
        by == null ? "" : names.officer(by, page) + ": " + one.endedWords(),
        worth(one.weights(), page),
        one.counts() && LessonBook.mayEnd(officer)
            ? SubjectRoutes.LESSONS + "/" + one.version() + "/bo"
            : "");
  }

  private static List<List<String>> worth(@Nullable LessonWeights weights, Page page) {
    return weights == null
        ? List.of()
        : new TreeMap<>(weights.after().worth())
            .entrySet().stream()
                .map(
                    one -> {
                      String of = one.getKey();
                      float[] after = one.getValue();
                      float[] before = weights.before().worth().getOrDefault(of, after);
                      return List.of(
                          page.t("subjects.reason." + (of.contains(" ") ? "words" : of)),
                          change(before[Evidence.SAME], after[Evidence.SAME]),
                          change(before[1], after[1]));
                    })
                .toList();
  }

  private static String change(float before, float after) {
    return said("%+.1f", before) + " → " + said("%+.1f", after);
  }

  private static String said(String format, float of) {
    return String.format(Locale.ROOT, format, of);
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
            words("ly-do", "subjects.field.why").missing("subjects.words-missing").most(2_000)),
        sent -> lessons.end(version, sent.text("ly-do"), officer),
        done -> visit.say(SubjectRoutes.LESSONS, "subjects.said.lesson-ended"),
        FormPage.titled(visit.page().t("subjects.lesson.end"), SubjectRoutes.LESSONS));
  }
}
