package vn.chosach.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.CalendarOutcome;
import vn.chosach.deadlines.calendar.CalendarYear;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Lịch làm việc: the days off of a year, entered and taken out with source and reason. */
@Controller
record CalendarController(CalendarBook book) {

  static final String HOME = "/quan-tri/lich-lam-viec";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  @GetMapping(HOME)
  String year(Page page, Model model, @RequestParam(name = "nam", defaultValue = "") String text) {
    int year = year(text, page);
    model.addAttribute(
        "year", new YearSheet(book.current().calendar(), page).of(year, book.annulled(year)));
    return "deadlines/calendar";
  }

  @GetMapping(HOME + "/huy")
  String annul(
      Page page, Model model, @RequestParam(name = "ngay", defaultValue = "") String date) {
    model.addAttribute(
        "form", new CalendarView.AnnulForm(listed(page, date), "", FormErrors.none()));
    return "deadlines/calendarAnnul";
  }

  @PostMapping(HOME + "/huy")
  String annul(
      Page page,
      Model model,
      Actor actor,
      FlashMessage.Speaker speaker,
      HttpServletResponse response,
      @RequestParam(name = "ngay", defaultValue = "") String date,
      @RequestParam(name = "ly-do", defaultValue = "") String reason) {
    CalendarView.CalendarLine line = listed(page, date);
    LocalDate day = LocalDate.parse(line.date());
    return switch (book.annul(day, reason, actor)) {
      case CalendarOutcome.Changed changed -> {
        speaker.say("deadlines.calendar.day-annulled", page.day(day));
        yield page.redirect(HOME + "?nam=" + day.getYear());
      }
      case CalendarOutcome.CalendarRefused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
            "form",
            new CalendarView.AnnulForm(line, reason, CalendarInput.errors(page, refused, "ly-do")));
        yield "deadlines/calendarAnnul";
      }
    };
  }

  @GetMapping(HOME + "/nam")
  String declare(
      Page page, Model model, @RequestParam(name = "nam", defaultValue = "") String text) {
    int year = year(text, page);
    WorkingCalendar calendar = book.current().calendar();
    Optional<CalendarYear> known = calendar.year(year);
    model.addAttribute(
        "form",
        new CalendarView.YearForm(
            year,
            known.map(CalendarYear::complete).orElse(false),
            known.map(CalendarYear::missingVi).orElse(""),
            known.map(CalendarYear::missingEn).orElse(""),
            known.map(CalendarYear::source).orElse(""),
            known.map(one -> one.standing().code()).orElse("V"),
            "",
            FormErrors.none()));
    return "deadlines/calendarYear";
  }

  @PostMapping(HOME + "/nam")
  String declare(
      Page page,
      Model model,
      Actor actor,
      FlashMessage.Speaker speaker,
      HttpServletResponse response,
      @RequestParam(name = "nam", defaultValue = "") String text,
      @RequestParam(name = "du", defaultValue = "") String complete,
      @RequestParam(name = "con-thieu", defaultValue = "") String missing,
      @RequestParam(name = "con-thieu-en", defaultValue = "") String missingEn,
      @RequestParam(name = "nguon", defaultValue = "") String source,
      @RequestParam(name = "doi-chieu", defaultValue = "") String standing,
      @RequestParam(name = "ly-do", defaultValue = "") String reason) {
    int year = year(text, page);
    var wish =
        new CalendarYear(
            year,
            complete.equals("true"),
            missing,
            missingEn,
            source,
            CalendarInput.standing(standing));
    return switch (book.declare(wish, reason, actor)) {
      case CalendarOutcome.Changed changed -> {
        speaker.say("deadlines.calendar.year-declared", String.valueOf(year));
        yield page.redirect(HOME + "?nam=" + year);
      }
      case CalendarOutcome.CalendarRefused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
            "form",
            new CalendarView.YearForm(
                year,
                complete.equals("true"),
                missing,
                missingEn,
                source,
                standing,
                reason,
                CalendarInput.errors(page, refused, "nguon")));
        yield "deadlines/calendarYear";
      }
    };
  }

  private CalendarView.CalendarLine listed(Page page, String date) {
    WorkingCalendar calendar = book.current().calendar();
    return CalendarInput.date(date)
        .flatMap(calendar::entry)
        .map(new YearSheet(calendar, page)::line)
        .orElseThrow(Page::absent);
  }

  private static int year(String text, Page page) {
    if (!text.strip().matches("[0-9]{4}")) {
      return page.today().getYear();
    }
    return Math.clamp(Integer.parseInt(text.strip()), FIRST_YEAR, LAST_YEAR);
  }
}
