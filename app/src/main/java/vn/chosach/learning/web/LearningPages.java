package vn.chosach.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.learning.Lessons;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonBody;
import vn.chosach.learning.life.LessonEdition;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonPart;
import vn.chosach.learning.web.LearningView.LessonList;
import vn.chosach.learning.web.LearningView.LessonPage;
import vn.chosach.learning.web.LearningView.LessonRow;
import vn.chosach.learning.web.LearningView.LessonSection;
import vn.chosach.learning.web.LearningView.QuizPage;
import vn.chosach.learning.web.LearningView.QuizResult;
import vn.chosach.learning.web.LearningView.SheetPage;
import vn.chosach.learning.web.LearningView.TextLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Qr;
import vn.chosach.ui.StructuredData;

/** Draws up what everybody reads; the desk previews with the same. */
@Component
record LearningPages(Lessons lessons, LearningNames names) {

  LessonList list(LessonKind kind, Page page) {
    List<LessonRow> rows = lessons.shown(kind).stream().map(one -> row(one, page.lang())).toList();
    var addresses = new LinkedHashMap<String, String>();
    rows.forEach(row -> addresses.put(row.href(), row.title()));
    return new LessonList(
        kind, rows, rows.isEmpty() ? List.of() : List.of(StructuredData.list(addresses, page)));
  }

  private static LessonRow row(Lesson one, Lang lang) {
    LessonBody body = one.shownText().in(lang);
    return new LessonRow(LearningRoutes.page(one), body.title(), body.summary());
  }

  LessonPage lesson(Lesson one, Page page) {
    return lesson(one, one.shownText(), null, page.lang(), page);
  }

  /**
   * A text of a lesson in a language.
   *
   * @param before the text that everybody reads, to mark what is new; {@code null} marks nothing
   */
  LessonPage lesson(
      Lesson one, LessonEdition text, @Nullable LessonEdition before, Lang lang, Page page) {
    LessonBody body = text.in(lang);
    var laws = text.bases().stream().map(code -> names.law(code, page)).toList();
    LocalDate written = Vietnam.dayOf(text.writtenAt());
    return new LessonPage(
        one.kind(),
        body.title(),
        body.summary(),
        sections(one.kind(), body, before == null ? null : before.in(lang), page),
        laws,
        page.t(
            "learning.kept",
            names.agency(one.agency(), page),
            page.day(written),
            page.day(text.reviewBy())),
        text.shipped(),
        text.overdue(page.today()),
        laws.stream().anyMatch(law -> !law.confirmed()),
        one.kind() == LessonKind.GUIDE ? LearningRoutes.page(one) + "/to-dan" : null,
        about(one.kind(), body, lang, written));
  }

  private static List<StructuredData> about(
      LessonKind kind, LessonBody body, Lang lang, LocalDate written) {
    return switch (kind) {
      case GUIDE ->
          List.of(
              StructuredData.article("Article", body.title(), body.summary(), lang, written),
              StructuredData.howTo(body.title(), body.summary(), lang, body.lines(LessonPart.DO)));
      case GOODS ->
          List.of(
              StructuredData.article("Article", body.title(), body.summary(), lang, written),
              StructuredData.howTo(
                  body.title(), body.summary(), lang, body.lines(LessonPart.LOOK)));
      case ARTICLE ->
          List.of(StructuredData.article("Article", body.title(), body.summary(), lang, written));
      case QUESTION, NOTICE -> List.of();
    };
  }

  private static List<LessonSection> sections(
      LessonKind kind, LessonBody body, @Nullable LessonBody before, Page page) {
    return kind.parts().stream()
        .map(
            part -> {
              Set<String> known =
                  before == null ? Set.copyOf(body.lines(part)) : Set.copyOf(before.lines(part));
              return new LessonSection(
                  "h-" + part.field(),
                  page.t(part.textKey()),
                  body.lines(part).stream()
                      .map(line -> new TextLine(line, !known.contains(line)))
                      .toList());
            })
        .toList();
  }

  /** The sheet of a lesson for a board, with the numbers and the address of this installation. */
  SheetPage sheet(Lesson one, Page page) {
    LessonBody body = one.shownText().in(page.lang());
    String address = page.visit().origin() + "/phan-anh";
    var qr = Qr.of(address);
    return new SheetPage(
        body.title(),
        sections(one.kind(), body, null, page).stream()
            .filter(part -> !part.id().equals("h-" + LessonPart.HOW.field()))
            .toList(),
        names.hotlines(one.agency(), page),
        address.replaceFirst("^https?://", ""),
        qr.path(),
        qr.size(),
        page.t("learning.sheet.printed", page.day(page.today())));
  }

  /**
   * A question, asked or answered.
   *
   * @param answers those given so far, one figure each
   * @param chosen the answer to this one; 0 while it is asked
   */
  QuizPage question(List<Lesson> asked, String answers, int chosen, FormErrors errors, Page page) {
    int number = answers.length();
    Lesson one = asked.get(number);
    LessonEdition text = one.shownText();
    LessonBody body = text.in(page.lang());
    List<String> choices = body.lines(LessonPart.ANSWERS);
    return new QuizPage(
        number + 1,
        asked.size(),
        body.title(),
        body.summary(),
        IntStream.rangeClosed(1, choices.size())
            .mapToObj(n -> Choice.of(String.valueOf(n), choices.get(n - 1)))
            .toList(),
        chosen,
        text.right(),
        body.lines(LessonPart.WHY),
        chosen == 0 ? answers : answers + chosen,
        marks(asked, chosen == 0 ? answers : answers + chosen),
        guide(text, page),
        errors,
        List.of(quiz(asked, page)));
  }

  private static StructuredData quiz(List<Lesson> asked, Page page) {
    var answers = new LinkedHashMap<String, String>();
    for (Lesson one : asked) {
      LessonBody body = one.shownText().in(page.lang());
      answers.put(body.summary(), body.lines(LessonPart.ANSWERS).get(one.shownText().right() - 1));
    }
    return StructuredData.quiz(
        page.t("learning.quiz"), page.t("learning.quiz.lede"), page.lang(), answers);
  }

  /** Marks, and what to read on for each wrong answer. */
  QuizResult result(List<Lesson> asked, String answers, Page page) {
    var read = new ArrayList<LessonRow>();
    for (int i = 0; i < asked.size(); i++) {
      LessonRow see = guide(asked.get(i).shownText(), page);
      if (see != null && !right(asked.get(i), answers.charAt(i))) {
        read.add(see);
      }
    }
    return new QuizResult(marks(asked, answers), asked.size(), read.stream().distinct().toList());
  }

  private static int marks(List<Lesson> asked, String answers) {
    return (int)
        IntStream.range(0, answers.length())
            .filter(i -> right(asked.get(i), answers.charAt(i)))
            .count();
  }

  private static boolean right(Lesson one, char answer) {
    return answer - '0' == one.shownText().right();
  }

  private @Nullable LessonRow guide(LessonEdition text, Page page) {
    return page.visit()
        .once(
            LessonRow.class,
            () ->
                LessonKind.PAGES.stream()
                    .flatMap(kind -> lessons.shown(kind).stream())
                    .collect(Collectors.toMap(Lesson::slug, one -> row(one, page.lang()))))
        .get(text.see());
  }

  /** When somebody of the agency reads it again, and how soon that is. */
  static boolean due(LessonEdition text, LocalDate today, int days) {
    return Objects.requireNonNull(text).overdue(today.plusDays(days));
  }
}
