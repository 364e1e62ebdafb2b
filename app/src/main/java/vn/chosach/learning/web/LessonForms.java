package vn.chosach.learning.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  FormDefinition writing(String address, LessonKind kind, Page page) {
    return FormDefinition.of(address, "learning.button.write", told(kind, Lang.VI, page))
        .and(told(kind, Lang.EN, page))
        .and(kind == LessonKind.QUESTION ? asked(page) : laws(page))
        .and(
            day("xem-lai", "learning.field.review")
                .hinted()
                .within(page.today().plusDays(1), page.today().plusDays(LONGEST_DAYS))
                .start(page.today().plusDays(REVIEW_DAYS)))
        .mending(MENDS);
  }

  FormDefinition changing(Lesson one, Page page) {
    return writing(LearningRoutes.desk(one.slug()) + "/lam/sua", one.kind(), page)
        .starting(begun(one.kind(), one.newest()))
        .on(one.version());
  }

  static FormDefinition deciding(Lesson one, LessonDeed deed) {
    boolean free = deed == LessonDeed.APPROVE;
    FormField words = words(WORDS, "learning.field." + deed.slug(), 2000).rows(3).optional(free);
    return deed.form(LearningRoutes.desk(one.slug()), one.version(), MENDS, List.of(words));
  }

  private static Map<String, String> begun(LessonKind kind, LessonEdition before) {
    var begun = new HashMap<String, String>();
    for (Lang lang : Lang.values()) {
      LessonBody body = before.in(lang);
      begun.put(name("tieu-de", lang), body.title());
      begun.put(name("tom-tat", lang), body.summary());
      kind.parts()
          .forEach(
              part -> begun.put(name(part.field(), lang), String.join("\n", body.lines(part))));
    }
    begun.put("dung", String.valueOf(before.right()));
    begun.put("doc-them", before.see());
    for (int i = 0; i < before.bases().size(); i++) {
      begun.put("can-cu-" + (i + 1), before.bases().get(i));
    }
    return begun;
  }

  /** What is told in one language. */
  private static List<FormField> told(LessonKind kind, Lang lang, Page page) {
    String label = label(lang);
    var fields = new ArrayList<FormField>();
    FormField title = line(name("tieu-de", lang), label, LessonKind.LONGEST_TITLE);
    fields.add(title.labelled(page.t("learning.field.title")));
    FormField summary = words(name("tom-tat", lang), label, kind.longestSummary()).rows(3);
    fields.add(summary.labelled(page.t(summary(kind))));
    for (LessonPart part : kind.parts()) {
      FormField lines = words(name(part.field(), lang), label, LONGEST_PART).rows(6);
      fields.add(lines.labelled(page.t(part.textKey())).hint("learning.hint.lines"));
    }
    return fields;
  }

  /** Which answer is right, and where it is explained. */
  private List<FormField> asked(Page page) {
    List<Integer> answers = IntStream.rangeClosed(1, ANSWERS).boxed().toList();
    return List.of(
        select("dung", "learning.field.right", Choice.of(answers, n -> n, n -> String.valueOf(n))),
        select("doc-them", "learning.field.see", guides(page)).empty("learning.none").optional());
  }

  private List<FormField> laws(Page page) {
    return IntStream.rangeClosed(1, LAWS)
        .mapToObj(n -> select("can-cu-" + n, "learning.field.law", names.laws(page)).labelled(n))
        .map(law -> law.empty("learning.none").optional())
        .toList();
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
