package vn.chosach.learning.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.learning.Lessons;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonBody;
import vn.chosach.learning.life.LessonEdition;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonPart;
import vn.chosach.learning.life.LessonWish;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of lessons, and what was sent. */
@Component
record LessonForms(Lessons lessons, LearningNames names) {

  static final String WORDS = "loi";

  private static final int LAWS = 3;
  private static final int ANSWERS = 4;
  private static final int REVIEW_DAYS = 180;
  private static final int LONGEST_DAYS = 366;
  private static final int LONGEST_PART = 2_600;
  private static final String ENGLISH = "-en";

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("learning.title-out-of-range", "tieu-de"),
          Map.entry("learning.title-taken", "tieu-de"),
          Map.entry("learning.summary-out-of-range", "tom-tat"),
          Map.entry("learning.english-title-out-of-range", "tieu-de-en"),
          Map.entry("learning.english-summary-out-of-range", "tom-tat-en"),
          Map.entry("learning.right-unknown", "dung"),
          Map.entry("learning.unknown-law", "can-cu-1"),
          Map.entry("learning.unknown-guide", "doc-them"),
          Map.entry("learning.review-out-of-range", "xem-lai"),
          Map.entry("learning.words-missing", WORDS));

  FormDefinition writing(LessonKind kind, Page page) {
    return FormDefinition.of(
            LearningRoutes.DESK + "/moi/" + kind.slug(),
            "learning.button.write",
            fields(kind, null, page))
        .mending(MENDS);
  }

  FormDefinition changing(Lesson one, Page page) {
    return FormDefinition.of(
            act(one, LessonDeed.CHANGE),
            "learning.button.write",
            fields(one.kind(), one.newest(), page))
        .on(one.version())
        .mending(MENDS);
  }

  FormDefinition deciding(Lesson one, LessonDeed deed) {
    FormField field = words(WORDS, "learning.field." + deed.slug()).most(2000).rows(3);
    return FormDefinition.of(
            act(one, deed), deed.textKey(), deed == LessonDeed.APPROVE ? field.optional() : field)
        .on(one.version())
        .mending(MENDS);
  }

  private static String act(Lesson one, LessonDeed deed) {
    return LearningRoutes.desk(one.slug()) + "/lam/" + deed.slug();
  }

  private List<FormField> fields(LessonKind kind, @Nullable LessonEdition before, Page page) {
    return Stream.of(
            Arrays.stream(Lang.values()).flatMap(lang -> told(kind, lang, before, page)),
            kind == LessonKind.QUESTION ? asked(before, page) : laws(before, page),
            Stream.of(
                day("xem-lai", "learning.field.review")
                    .hinted()
                    .within(page.today().plusDays(1), page.today().plusDays(LONGEST_DAYS))
                    .start(page.today().plusDays(REVIEW_DAYS).toString())))
        .flatMap(one -> one)
        .toList();
  }

  /** What is told in one language. */
  private static Stream<FormField> told(
      LessonKind kind, Lang lang, @Nullable LessonEdition before, Page page) {
    LessonBody body = before == null ? new LessonBody("", "", Map.of()) : before.in(lang);
    return Stream.concat(
        Stream.of(
            said(line(name("tieu-de", lang), label(lang)), "learning.field.title", page)
                .most(100)
                .start(body.title()),
            said(words(name("tom-tat", lang), label(lang)), summary(kind), page)
                .most(400)
                .rows(3)
                .start(body.summary())),
        kind.parts().stream()
            .map(
                part ->
                    said(words(name(part.field(), lang), label(lang)), part.textKey(), page)
                        .hint("learning.hint.lines")
                        .most(LONGEST_PART)
                        .rows(6)
                        .start(String.join("\n", body.lines(part)))));
  }

  /** Which answer is right, and where it is explained. */
  private Stream<FormField> asked(@Nullable LessonEdition before, Page page) {
    List<Integer> answers = IntStream.rangeClosed(1, ANSWERS).boxed().toList();
    return Stream.of(
        select("dung", "learning.field.right", Choice.of(answers, n -> n, n -> String.valueOf(n)))
            .start(before == null ? "" : String.valueOf(before.right())),
        select("doc-them", "learning.field.see", guides(page))
            .empty("learning.none")
            .optional()
            .start(before == null ? "" : before.see()));
  }

  private Stream<FormField> laws(@Nullable LessonEdition before, Page page) {
    List<String> bases = before == null ? List.of() : before.bases();
    return IntStream.range(0, LAWS)
        .mapToObj(
            i ->
                select("can-cu-" + (i + 1), "learning.field.law", names.laws(page))
                    .labelled(i + 1)
                    .empty("learning.none")
                    .optional()
                    .start(i < bases.size() ? bases.get(i) : ""));
  }

  private static FormField said(FormField field, String key, Page page) {
    return field.labelled(page.t(key));
  }

  private static String summary(LessonKind kind) {
    return kind == LessonKind.QUESTION ? "learning.field.situation" : "learning.field.summary";
  }

  private static String label(Lang lang) {
    return switch (lang) {
      case VI -> "learning.field.vietnamese";
      case EN -> "learning.field.english";
    };
  }

  private static String name(String field, Lang lang) {
    return lang == Lang.VI ? field : field + ENGLISH;
  }

  private List<Choice> guides(Page page) {
    return LessonKind.PAGES.stream()
        .flatMap(kind -> lessons.shown(kind).stream())
        .map(one -> Choice.of(one.slug(), one.shownText().in(page.lang()).title()))
        .toList();
  }

  static LessonWish wished(LessonKind kind, SubmittedForm sent) {
    return new LessonWish(
        body(kind, sent, Lang.VI),
        body(kind, sent, Lang.EN),
        sent.has("dung") && !sent.text("dung").isEmpty() ? Integer.parseInt(sent.text("dung")) : 0,
        IntStream.rangeClosed(1, LAWS)
            .mapToObj(i -> "can-cu-" + i)
            .filter(sent::has)
            .map(sent::text)
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList(),
        sent.has("doc-them") ? sent.text("doc-them") : "",
        sent.dayIfAny("xem-lai"));
  }

  private static LessonBody body(LessonKind kind, SubmittedForm sent, Lang lang) {
    var parts = new EnumMap<LessonPart, List<String>>(LessonPart.class);
    for (LessonPart part : kind.parts()) {
      parts.put(part, sent.lines(name(part.field(), lang)));
    }
    return new LessonBody(
        sent.text(name("tieu-de", lang)), sent.text(name("tom-tat", lang)), parts);
  }
}
