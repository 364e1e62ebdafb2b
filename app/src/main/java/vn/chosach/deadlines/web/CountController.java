package vn.chosach.deadlines.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.Coverage;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.deadlines.counting.Counting;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.Ground;
import vn.chosach.deadlines.counting.Question;
import vn.chosach.deadlines.counting.Unit;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Tính thời hạn: anyone may count a limit and share the address of the answer. */
@Controller
class CountController {

  private final CalendarBook calendars;

  CountController(CalendarBook calendars) {
    this.calendars = calendars;
  }

  @GetMapping("/thoi-han/tinh")
  String count(
      Page page,
      Model model,
      @RequestParam(name = "tu", defaultValue = "") String date,
      @RequestParam(name = "gio", defaultValue = "") String time,
      @RequestParam(name = "so", defaultValue = "") String amount,
      @RequestParam(name = "dv", defaultValue = "") String unit) {
    WorkingCalendar calendar = calendars.current().calendar();
    boolean asked = Stream.of(date, amount, unit).anyMatch(word -> !word.isBlank());
    CountView view =
        asked
            ? answered(page, calendar, date, time, amount, unit)
            : new CountView(
                page.today().toString(),
                "",
                "",
                "WD",
                FormErrors.none(),
                null,
                known(page, calendar));
    model.addAttribute("count", view);
    model.addAttribute("units", units(page));
    return "deadlines/count";
  }

  private static CountView answered(
      Page page, WorkingCalendar calendar, String date, String time, String amount, String unit) {
    return switch (Question.read(date, time, amount, unit)) {
      case Question.NotUnderstood not ->
          new CountView(date, time, amount, unit, errors(page, not), null, known(page, calendar));
      case Question.Understood understood ->
          new CountView(
              date,
              time,
              amount,
              understood.question().limit().unit().name(),
              FormErrors.none(),
              answer(page, calendar, understood.question(), Ground.CIVIL),
              known(page, calendar));
    };
  }

  /** The answer to a question, in words of the page. */
  static CountView.Answer answer(
      Page page, WorkingCalendar calendar, Question question, Ground ground) {
    DueDate due = new Counting(calendar).due(question.limit(), question.start());
    var wording = new Wording(page.lang(), page::t, ground);
    boolean hours = question.limit().unit() == Unit.H;
    String from =
        hours
            ? wording.moment(question.start())
            : wording.weekday(vn.chosach.kernel.Vietnam.dayOf(question.start()));
    return new CountView.Answer(
        page.t("deadlines.count.asked", wording.limit(question.limit()), from),
        wording.due(due),
        wording.sums(due),
        wording.warnings(due));
  }

  /** What is wrong with a question, at the fields of the form. */
  static FormErrors errors(Page page, Question.NotUnderstood not) {
    FormErrors errors = FormErrors.none();
    for (Question.Problem problem : not.problems()) {
      String field =
          switch (problem.field()) {
            case DATE -> "tu";
            case TIME -> "gio";
            case AMOUNT -> "so";
            case UNIT -> "dv";
          };
      errors = errors.with(field, page.t(problem.refusal()));
    }
    return errors;
  }

  private static List<Choice> units(Page page) {
    return Stream.of(Unit.WD, Unit.D, Unit.H, Unit.M, Unit.Y, Unit.WD_BEFORE)
        .map(unit -> Choice.of(unit.name(), page.t("deadlines.unit." + unit.name())))
        .toList();
  }

  private static String known(Page page, WorkingCalendar calendar) {
    var complete =
        calendar.knownYears().stream()
            .filter(year -> calendar.coverage(year) == Coverage.COMPLETE)
            .map(String::valueOf)
            .toList();
    var partial =
        calendar.knownYears().stream()
            .filter(year -> calendar.coverage(year) == Coverage.PARTIAL)
            .map(String::valueOf)
            .toList();
    return partial.isEmpty()
        ? page.t("deadlines.count.known", String.join(", ", complete))
        : page.t(
            "deadlines.count.known-partial",
            String.join(", ", complete),
            String.join(", ", partial));
  }
}
