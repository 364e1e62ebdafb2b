package vn.chosach.deadlines.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.tick;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.approvals.Approvals;
import vn.chosach.approvals.ApprovedForm;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.CalendarYear;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Lịch làm việc: the days off of a year, entered and taken out with source and reason. */
@Controller
record CalendarController(CalendarBook book, CalendarForms changes, Approvals approvals) {

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

  @FormMapping(HOME + "/nam")
  ModelAndView declare(FormVisit visit, Actor actor) {
    Page page = visit.page();
    int year = year(visit.value("nam"), page);
    return visit.answer(
        CalendarForms.form(
                "/nam?nam=" + year,
                "deadlines.calendar.declare-do",
                page,
                tick("du", "deadlines.calendar.is-complete").hinted(),
                line("con-thieu", "deadlines.calendar.missing", 200)
                    .mends("deadlines.missing-missing", "deadlines.date-out-of-range")
                    .optional(),
                line("con-thieu-en", "deadlines.calendar.missing-en", 200).optional())
            .starting(begun(year)),
        sent ->
            book.declare(
                new CalendarYear(
                    year,
                    sent.tick("du"),
                    sent.text("con-thieu"),
                    sent.text("con-thieu-en"),
                    sent.text("nguon"),
                    DayStanding.ofCode(sent.text("doi-chieu"))),
                sent.text("ly-do"),
                actor),
        done -> visit.say(of(year), "deadlines.calendar.year-declared", String.valueOf(year)),
        FormPage.titled(
            page.t("deadlines.calendar.declare-title", String.valueOf(year)), of(year)));
  }

  /** What moves the ends of clocks needs two. */
  @FormMapping({HOME + "/huy", HOME + "/ngay", HOME + "/hoan-doi"})
  ModelAndView change(FormVisit visit, Actor actor) {
    Page page = visit.page();
    String day = visit.value("ngay");
    String address = page.path().endsWith("/huy") ? page.path() + "?ngay=" + day : page.path();
    ApprovedForm form = changes.at(address, Map.of(), page).orElseThrow(Page::absent);
    return visit.answer(
        form.definition(),
        sent -> approvals.ask(address, form, sent, actor),
        id -> visit.say("/quan-tri/de-nghi/" + id, "approvals.said.asked"),
        again -> FormPage.titled(form.title(), HOME).apply(again).addObject("told", form.told()));
  }

  private Map<String, String> begun(int year) {
    return book.current().calendar().year(year).map(CalendarController::begun).orElse(Map.of());
  }

  private static Map<String, String> begun(CalendarYear known) {
    return Map.of(
        "du", known.complete() ? "true" : "",
        "con-thieu", Objects.requireNonNullElse(known.missingVi(), ""),
        "con-thieu-en", Objects.requireNonNullElse(known.missingEn(), ""),
        "nguon", known.source(),
        "doi-chieu", known.standing().code());
  }

  private static String of(int year) {
    return HOME + "?nam=" + year;
  }

  private static int year(String text, Page page) {
    if (!text.strip().matches("[0-9]{4}")) {
      return page.today().getYear();
    }
    return Math.clamp(Integer.parseInt(text.strip()), FIRST_YEAR, LAST_YEAR);
  }
}
