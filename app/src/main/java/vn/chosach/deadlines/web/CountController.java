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
import vn.chosach.deadlines.counting.CountingGround;
import vn.chosach.deadlines.counting.CountingQuestion;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.LimitUnit;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Tính thời hạn: anyone may count a limit and share the address of the answer. */
@Controller
record CountController(CalendarBook calendars) {

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
    return switch (CountingQuestion.read(date, time, amount, unit)) {
      case CountingQuestion.NotUnderstood not ->
          new CountView(date, time, amount, unit, errors(page, not), null, known(page, calendar));
      case CountingQuestion.Understood understood ->
          new CountView(
              date,
              time,
              amount,
              understood.question().limit().unit().name(),
              FormErrors.none(),
              answer(page, calendar, understood.question(), CountingGround.CIVIL),
              known(page, calendar));
    };
  }

  /** The answer to a question, in words of the page. */
  static CountView.CountAnswer answer(
      Page page,
      WorkingCalendar calendar,
      CountingQuestion countingQuestion,
      CountingGround countingGround) {
    DueDate due = new Counting(calendar).due(countingQuestion.limit(), countingQuestion.start());
    var wording = new Wording(page.lang(), page::t, countingGround);
    boolean hours = countingQuestion.limit().unit() == LimitUnit.H;
    String from =
        hours
            ? wording.moment(countingQuestion.start())
            : wording.weekday(vn.chosach.kernel.Vietnam.dayOf(countingQuestion.start()));
    return new CountView.CountAnswer(
        page.t("deadlines.count.asked", wording.limit(countingQuestion.limit()), from),
        wording.due(due),
        wording.sums(due),
        wording.warnings(due));
  }

  /** What is wrong with a question, at the fields of the form. */
  static FormErrors errors(Page page, CountingQuestion.NotUnderstood not) {
    FormErrors errors = FormErrors.none();
    for (CountingQuestion.Problem problem : not.problems()) {
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
    return Stream.of(
            LimitUnit.WD, LimitUnit.D, LimitUnit.H, LimitUnit.M, LimitUnit.Y, LimitUnit.WD_BEFORE)
        .map(limitUnit -> Choice.of(limitUnit.name(), page.t("deadlines.unit." + limitUnit.name())))
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
