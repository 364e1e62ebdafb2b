package vn.chosach.training.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.Training;
import vn.chosach.training.Training.ClassFile;
import vn.chosach.training.desk.ReadyCourses;
import vn.chosach.training.desk.ReadyCourses.ReadyCourse;
import vn.chosach.training.life.Attendee;
import vn.chosach.training.life.ClassKind;
import vn.chosach.training.life.ClassWish;
import vn.chosach.training.life.TestQuestion;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.YearPlan.YearPlanLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of training, and what was sent. */
@Component
record TrainingForms(
    Training training, TrainingNames names, StaffForms profiles, ReadyCourses courses) {

  private static final int LEAD = 14;
  private static final int OPTIONS = 4;
  private static final int BEST = 5;

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("training.title-missing", "ten"),
          Map.entry("training.kind-missing", "loai"),
          Map.entry("training.programme-missing", "noi-dung"),
          Map.entry("training.trainers-missing", "giang-vien"),
          Map.entry("training.place-missing", "dia-diem"),
          Map.entry("training.begins-in-past", "tu-ngay"),
          Map.entry("training.ends-wrong", "den-ngay"),
          Map.entry("training.names-by-wrong", "han"),
          Map.entry("training.seats-out-of-range", "so-nguoi"),
          Map.entry("training.pass-out-of-range", "dat"),
          Map.entry("training.units-missing", "don-vi"),
          Map.entry("training.unknown-unit", "don-vi"),
          Map.entry("training.nobody-named", "nguoi"),
          Map.entry("training.trainer-unproven", "giang-vien"),
          Map.entry("training.beyond-seats", "nguoi"),
          Map.entry("training.works-elsewhere", "nguoi"),
          Map.entry("training.not-named", "nguoi"),
          Map.entry("training.list-day", "ngay"),
          Map.entry("training.wrong-code", "ma"),
          Map.entry("training.too-many-tries", "ma"),
          Map.entry("training.question-missing", "cau-hoi"),
          Map.entry("training.options-missing", "a1"),
          Map.entry("training.right-missing", "dung"),
          Map.entry("training.why-missing", "vi-sao"),
          Map.entry("training.unknown-question", "cau"),
          Map.entry("training.mark-missing", "diem"),
          Map.entry("training.words-missing", "loi"),
          Map.entry("training.topic-missing", "chu-de"),
          Map.entry("training.people-out-of-range", "so-nguoi"));

  /**
   * @param from line of a signed plan; {@code null} for a class beside the plans
   * @param course key of a course that ships with the program; empty for none
   */
  FormDefinition opening(@Nullable YearPlanLine from, String course, Page page) {
    LocalDate begins = page.today().plusDays(LEAD * 2L);
    LocalDate tomorrow = page.today().plusDays(1);
    return FormDefinition.of(
            TrainingRoutes.OPENING,
            "training.button.open",
            line("ten", "training.field.title", 300),
            radios("loai", "training.field.kind", choices(page, ClassKind::textKey)),
            words("noi-dung", "training.field.programme", 4000).rows(5),
            words("giang-vien", "training.field.trainers", 1000).hinted().rows(3),
            line("dia-diem", "training.field.place", 300),
            day("tu-ngay", "training.field.begins").start(begins).within(tomorrow, null),
            day("den-ngay", "training.field.ends").start(begins).within(tomorrow, null),
            day("han", "training.field.names-by")
                .start(page.today().plusDays(LEAD))
                .within(page.today(), null),
            number("so-nguoi", "training.field.seats").start(2),
            number("dat", "training.field.pass").hinted().start(70),
            ticks("don-vi", "training.field.units", names.units(page)),
            profiles.skill(page).hint("training.hint.skill").empty("training.no-skill").optional(),
            StaffForms.level(page).start(1),
            hidden("dong", ""),
            hidden("khoa", course))
        .starting(begun(from, course))
        .mending(MENDS);
  }

  /** What a plan says goes before what a ready course says. */
  private Map<String, String> begun(@Nullable YearPlanLine from, String course) {
    var begun = new HashMap<String, String>();
    courses
        .of(course)
        .ifPresent(
            ready -> {
              begun.put("ten", ready.title());
              begun.put("noi-dung", ready.programme());
              begun.put("ky-nang", ready.skill());
            });
    if (from != null) {
      begun.put("ten", from.title());
      begun.put("loai", from.kind().name());
      begun.put("dong", from.id().toString());
    }
    if (from != null && from.skill() != null) {
      begun.put("ky-nang", from.skill());
    }
    return begun;
  }

  ClassWish wish(SubmittedForm sent) {
    return new ClassWish(
        sent.text("ten"),
        sent.choiceIfAny("loai", ClassKind.class),
        sent.text("noi-dung"),
        sent.text("giang-vien"),
        sent.text("dia-diem"),
        sent.dayIfAny("tu-ngay"),
        sent.dayIfAny("den-ngay"),
        sent.dayIfAny("han"),
        sent.number("so-nguoi"),
        sent.number("dat"),
        sent.all("don-vi"),
        sent.textIfAny("ky-nang"),
        digit(sent.text("bac")),
        sent.idIfAny("dong"),
        courses.of(sent.text("khoa")).map(ReadyCourse::test).orElse(List.of()));
  }

  static FormDefinition need(Page page) {
    return FormDefinition.of(
            TrainingRoutes.NEEDS,
            "training.button.need",
            line("chu-de", "training.field.topic", 200),
            number("so-nguoi", "training.field.people"),
            words("loi", "training.field.need-why", 2000).rows(3))
        .mending(MENDS);
  }

  FormDefinition of(ClassDeed deed, ClassFile file, ActingOfficer officer, Page page) {
    return deed.form(
        TrainingRoutes.page(file.of().number()),
        file.of().version(),
        MENDS,
        fields(deed, file, officer, page));
  }

  private List<FormField> fields(ClassDeed deed, ClassFile file, ActingOfficer officer, Page page) {
    TrainingClass one = file.of();
    return switch (deed) {
      case ATTEND -> List.of(line("ma", "training.field.code", 10).hinted());
      case TAKE -> test(one);
      case VALUE ->
          List.of(
              radios("diem", "training.field.mark", marks(page)),
              words("y-kien", "training.field.opinion", 2000).rows(3).optional());
      case NAME ->
          List.of(
              ticks(
                      "nguoi",
                      "training.field.officers",
                      Choice.of(
                          training.nameable(officer),
                          each -> each.id(),
                          each -> each.displayName()))
                  .labelled(file.asked().map(it -> it.seats()).orElse(0))
                  .start(
                      file.attendees().stream()
                          .filter(
                              each ->
                                  file.asked()
                                      .filter(it -> it.agency().equals(each.agency()))
                                      .isPresent())
                          .map(each -> each.officer().toString())
                          .toList()));
      case DECLINE -> List.of(words("loi", "training.field.decline-why", 2000).rows(3));
      case ADD_QUESTION -> question(page);
      case DROP_QUESTION ->
          List.of(
              select(
                  "cau",
                  "training.field.question",
                  IntStream.range(0, one.test().size())
                      .mapToObj(
                          n ->
                              Choice.of(
                                  String.valueOf(n + 1),
                                  (n + 1) + ". " + one.test().get(n).words()))
                      .toList()));
      case PREPARE -> List.of();
      case LIST ->
          List.of(
              today("ngay", "training.field.day", page)
                  .within(
                      one.begins(), one.ends().isBefore(page.today()) ? one.ends() : page.today()),
              ticks("nguoi", "training.field.present", people(file, page)),
              words("loi", "training.field.list-why", 2000).rows(2));
      case CLOSE -> List.of(words("loi", "training.field.report", 4000).rows(6));
      case CALL_OFF -> List.of(words("loi", "training.field.why", 4000).rows(3));
    };
  }

  private static List<FormField> question(Page page) {
    var fields = new ArrayList<FormField>();
    fields.add(words("cau-hoi", "training.field.question", 1000).rows(2));
    for (int n = 1; n <= OPTIONS; n++) {
      FormField option = line("a" + n, "training.field.option", 300).labelled(n);
      fields.add(n > 2 ? option.optional() : option);
    }
    fields.add(
        radios(
            "dung",
            "training.field.right",
            IntStream.rangeClosed(1, OPTIONS)
                .mapToObj(n -> Choice.of(String.valueOf(n), String.valueOf(n)))
                .toList()));
    fields.add(words("vi-sao", "training.field.why-right", 1000).rows(2));
    return fields;
  }

  static TestQuestion question(SubmittedForm sent) {
    List<String> options =
        Stream.of("a1", "a2", "a3", "a4")
            .map(sent::text)
            .filter(option -> !option.isBlank())
            .toList();
    return new TestQuestion(
        sent.text("cau-hoi"), options, digit(sent.text("dung")), sent.text("vi-sao"));
  }

  private static List<FormField> test(TrainingClass one) {
    var fields = new ArrayList<FormField>();
    for (int n = 0; n < one.test().size(); n++) {
      TestQuestion asked = one.test().get(n);
      fields.add(
          radios(
                  "c" + (n + 1),
                  "training.field.asked",
                  IntStream.range(0, asked.options().size())
                      .mapToObj(at -> Choice.of(String.valueOf(at + 1), asked.options().get(at)))
                      .toList())
              .labelled(n + 1, asked.words())
              .missing("training.answers-missing"));
    }
    return fields;
  }

  static List<Integer> answers(TrainingClass one, SubmittedForm sent) {
    return IntStream.rangeClosed(1, one.test().size())
        .mapToObj(n -> digit(sent.text("c" + n)))
        .toList();
  }

  static int digit(String sent) {
    return sent.matches("[0-9]{1,2}") ? Integer.parseInt(sent) : 0;
  }

  private static List<Choice> marks(Page page) {
    return IntStream.rangeClosed(1, BEST)
        .mapToObj(n -> Choice.of(String.valueOf(n), page.t("training.mark." + n)))
        .toList();
  }

  private List<Choice> people(ClassFile file, Page page) {
    return file.attendees().stream()
        .map(
            (Attendee each) ->
                Choice.of(
                    each.officer().toString(),
                    names.officer(each.officer(), page)
                        + " · "
                        + names.agency(each.agency(), page)))
        .toList();
  }
}
