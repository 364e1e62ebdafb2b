package vn.chosach.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.CalendarDay;
import vn.chosach.deadlines.calendar.CalendarOutcome;
import vn.chosach.deadlines.calendar.DayKind;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Texts;

/** Enters days off and swapped days into the calendar, with source and reason. */
@Controller
record CalendarDayController(CalendarBook book) {

  @GetMapping(CalendarController.HOME + "/ngay")
  String day(Page page, Model model) {
    model.addAttribute(
        "form", new CalendarView.DayForm("", "holiday", "", "", "", "V", "", FormErrors.none()));
    return "deadlines/calendarDay";
  }

  @PostMapping(CalendarController.HOME + "/ngay")
  String add(
      Page page,
      Model model,
      Actor actor,
      FlashMessage.Speaker speaker,
      HttpServletResponse response,
      @RequestParam(name = "ngay", defaultValue = "") String date,
      @RequestParam(name = "loai", defaultValue = "") String kind,
      @RequestParam(name = "ten", defaultValue = "") String name,
      @RequestParam(name = "ten-en", defaultValue = "") String nameEn,
      @RequestParam(name = "nguon", defaultValue = "") String source,
      @RequestParam(name = "doi-chieu", defaultValue = "") String standing,
      @RequestParam(name = "ly-do", defaultValue = "") String reason) {
    FormErrors errors = FormErrors.none();
    Optional<LocalDate> day = CalendarInput.date(date);
    if (day.isEmpty()) {
      errors = errors.with("ngay", CalendarInput.unreadable(page, date));
    } else {
      var entry =
          new CalendarDay(
              day.get(), kind(kind), name, nameEn, null, source, CalendarInput.standing(standing));
      switch (book.add(List.of(entry), reason, actor)) {
        case CalendarOutcome.Changed changed -> {
          speaker.say("deadlines.calendar.day-added", page.day(day.get()));
          return page.redirect(CalendarController.HOME + "?nam=" + day.get().getYear());
        }
        case CalendarOutcome.CalendarRefused refused ->
            errors = CalendarInput.errors(page, refused, "ngay");
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(
        "form",
        new CalendarView.DayForm(date, kind, name, nameEn, source, standing, reason, errors));
    return "deadlines/calendarDay";
  }

  @GetMapping(CalendarController.HOME + "/hoan-doi")
  String swap(Page page, Model model) {
    model.addAttribute("form", new CalendarView.SwapForm("", "", "", "V", "", FormErrors.none()));
    return "deadlines/calendarSwap";
  }

  @PostMapping(CalendarController.HOME + "/hoan-doi")
  String addSwap(
      Page page,
      Model model,
      Actor actor,
      FlashMessage.Speaker speaker,
      HttpServletResponse response,
      @RequestParam(name = "nghi", defaultValue = "") String off,
      @RequestParam(name = "lam", defaultValue = "") String work,
      @RequestParam(name = "nguon", defaultValue = "") String source,
      @RequestParam(name = "doi-chieu", defaultValue = "") String standing,
      @RequestParam(name = "ly-do", defaultValue = "") String reason) {
    FormErrors errors = FormErrors.none();
    Optional<LocalDate> dayOff = CalendarInput.date(off);
    Optional<LocalDate> dayWorked = CalendarInput.date(work);
    if (dayOff.isEmpty()) {
      errors = errors.with("nghi", CalendarInput.unreadable(page, off));
    }
    if (dayWorked.isEmpty()) {
      errors = errors.with("lam", CalendarInput.unreadable(page, work));
    }
    if (dayOff.isPresent() && dayWorked.isPresent()) {
      var pair =
          pair(page, dayOff.get(), dayWorked.get(), source, CalendarInput.standing(standing));
      switch (book.add(pair, reason, actor)) {
        case CalendarOutcome.Changed changed -> {
          speaker.say(
              "deadlines.calendar.swap-added", page.day(dayOff.get()), page.day(dayWorked.get()));
          return page.redirect(CalendarController.HOME + "?nam=" + dayOff.get().getYear());
        }
        case CalendarOutcome.CalendarRefused refused ->
            errors = CalendarInput.errors(page, refused, "nghi");
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(
        "form", new CalendarView.SwapForm(off, work, source, standing, reason, errors));
    return "deadlines/calendarSwap";
  }

  private static DayKind kind(String sent) {
    return switch (sent) {
      case "compensatory" -> DayKind.COMPENSATORY;
      case "half_day" -> DayKind.HALF_DAY;
      default -> DayKind.HOLIDAY;
    };
  }

  private static List<CalendarDay> pair(
      Page page, LocalDate off, LocalDate work, String source, DayStanding dayStanding) {
    return List.of(
        half(page, off, DayKind.SWAP_OFF, work, source, dayStanding),
        half(page, work, DayKind.SWAP_WORK, off, source, dayStanding));
  }

  private static CalendarDay half(
      Page page,
      LocalDate day,
      DayKind kind,
      LocalDate other,
      String source,
      DayStanding dayStanding) {
    String key = "deadlines.kind." + kind.code();
    Texts texts = page.parts().texts();
    return new CalendarDay(
        day, kind, texts.text(Lang.VI, key), texts.text(Lang.EN, key), other, source, dayStanding);
  }
}
