package vn.chosach.deadlines.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.CalendarDay;
import vn.chosach.deadlines.calendar.CalendarYear;
import vn.chosach.deadlines.calendar.DayKind;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Texts;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Lịch làm việc: the days off of a year, entered and taken out with source and reason. */
@Controller
record CalendarController(CalendarBook book) {

  static final String HOME = "/quan-tri/lich-lam-viec";

  /** What is wrong with a day, told at its field. */
  private static final String[] OF_DAY = {
    "deadlines.date-out-of-range",
    "deadlines.swap-without-pair",
    "deadlines.weekday-mismatch",
    "deadlines.day-already-listed"
  };

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  @GetMapping(HOME)
  String year(Page page, Model model, @RequestParam(name = "nam", defaultValue = "") String text) {
    int year = year(text, page);
    model.addAttribute(
        "year", new YearSheet(book.current().calendar(), page).of(year, book.annulled(year)));
    return "deadlines/calendar";
  }

  @FormMapping(HOME + "/huy")
  ModelAndView annul(FormVisit visit, Actor actor) {
    Page page = visit.page();
    CalendarView.CalendarLine line = listed(page, visit.value("ngay"));
    LocalDate day = LocalDate.parse(line.date());
    var told =
        Stream.of(
                line.pair() == null ? "" : page.t("deadlines.calendar.annul-pair", line.pair()),
                page.t("deadlines.calendar.annul-effect"))
            .filter(words -> !words.isEmpty())
            .toList();
    var shown =
        new FormPage(
            page.t("deadlines.calendar.annul-title", line.day()),
            line.kind() + " · " + line.name() + " · " + line.source(),
            HOME);
    return visit.answer(
        FormDefinition.of(HOME + "/huy?ngay=" + line.date(), "deadlines.calendar.annul", reason()),
        sent -> book.annul(day, sent.text("ly-do"), actor),
        done -> visit.say(of(day.getYear()), "deadlines.calendar.day-annulled", page.day(day)),
        form -> shown.apply(form).addObject("told", told));
  }

  @FormMapping(HOME + "/nam")
  ModelAndView declare(FormVisit visit, Actor actor) {
    Page page = visit.page();
    int year = year(visit.value("nam"), page);
    CalendarYear known = book.current().calendar().year(year).orElse(null);
    return visit.answer(
        form(
                "/nam?nam=" + year,
                "deadlines.calendar.declare-do",
                page,
                tick("du", "deadlines.calendar.is-complete")
                    .hint("deadlines.calendar.is-complete-hint"),
                line("con-thieu", "deadlines.calendar.missing", 200)
                    .mends("deadlines.missing-missing", "deadlines.date-out-of-range")
                    .optional(),
                line("con-thieu-en", "deadlines.calendar.missing-en", 200).optional())
            .starting(known == null ? Map.of() : begun(known)),
        sent ->
            book.declare(
                new CalendarYear(
                    year,
                    sent.tick("du"),
                    sent.text("con-thieu"),
                    sent.text("con-thieu-en"),
                    sent.text("nguon"),
                    standing(sent)),
                sent.text("ly-do"),
                actor),
        done -> visit.say(of(year), "deadlines.calendar.year-declared", String.valueOf(year)),
        FormPage.titled(
            page.t("deadlines.calendar.declare-title", String.valueOf(year)), of(year)));
  }

  @FormMapping(HOME + "/ngay")
  ModelAndView add(FormVisit visit, Actor actor) {
    Page page = visit.page();
    return visit.answer(
        form(
            "/ngay",
            "deadlines.calendar.add-day",
            page,
            day("ngay", "deadlines.calendar.day").mends(OF_DAY),
            radios("loai", "deadlines.calendar.kind", kinds(page)).start(DayKind.HOLIDAY.code()),
            line("ten", "deadlines.calendar.name-vi", 120).missing("deadlines.name-missing"),
            line("ten-en", "deadlines.calendar.name-en", 120).optional()),
        sent ->
            book.add(
                    List.of(
                        new CalendarDay(
                            sent.day("ngay"),
                            DayKind.ofCode(sent.text("loai")),
                            sent.text("ten"),
                            sent.text("ten-en"),
                            null,
                            sent.text("nguon"),
                            standing(sent))),
                    sent.text("ly-do"),
                    actor)
                .map(done -> sent.day("ngay")),
        day -> visit.say(of(day.getYear()), "deadlines.calendar.day-added", page.day(day)),
        visit.titled("deadlines.calendar.add-day", HOME));
  }

  @FormMapping(HOME + "/hoan-doi")
  ModelAndView swap(FormVisit visit, Actor actor) {
    Page page = visit.page();
    return visit.answer(
        form(
            "/hoan-doi",
            "deadlines.calendar.add-swap",
            page,
            day("nghi", "deadlines.calendar.swap-off")
                .hint("deadlines.calendar.swap-off-hint")
                .mends(OF_DAY),
            day("lam", "deadlines.calendar.swap-work").hint("deadlines.calendar.swap-work-hint")),
        sent ->
            book.add(
                    List.of(
                        half(sent, "nghi", DayKind.SWAP_OFF, "lam", page),
                        half(sent, "lam", DayKind.SWAP_WORK, "nghi", page)),
                    sent.text("ly-do"),
                    actor)
                .map(done -> sent),
        sent ->
            visit.say(
                of(sent.day("nghi").getYear()),
                "deadlines.calendar.swap-added",
                page.day(sent.day("nghi")),
                page.day(sent.day("lam"))),
        visit.titled("deadlines.calendar.add-swap", HOME));
  }

  private CalendarView.CalendarLine listed(Page page, String date) {
    WorkingCalendar calendar = book.current().calendar();
    return Optional.ofNullable(SentDay.of(date))
        .flatMap(calendar::entry)
        .map(new YearSheet(calendar, page)::line)
        .orElseThrow(Page::absent);
  }

  /** Document, how far it was read, reason: what every change of the calendar must state. */
  private static FormDefinition form(String path, String button, Page page, FormField... own) {
    return FormDefinition.of(HOME + path, button, own)
        .and(
            line("nguon", "deadlines.calendar.source", 200)
                .hint("deadlines.calendar.source-hint")
                .missing("deadlines.source-missing"),
            radios("doi-chieu", "deadlines.calendar.standing", standings(page)).start("V"),
            reason());
  }

  private static Map<String, String> begun(CalendarYear known) {
    return Map.of(
        "du", known.complete() ? "true" : "",
        "con-thieu", Objects.requireNonNullElse(known.missingVi(), ""),
        "con-thieu-en", Objects.requireNonNullElse(known.missingEn(), ""),
        "nguon", known.source(),
        "doi-chieu", known.standing().code());
  }

  private static List<Choice> standings(Page page) {
    return List.of(
        Choice.of("V", page.t("deadlines.standing.verified")),
        Choice.of("K", page.t("deadlines.standing.unconfirmed")));
  }

  private static FormField reason() {
    return words("ly-do", "deadlines.calendar.reason", 500).missing("deadlines.reason-missing");
  }

  private static DayStanding standing(SubmittedForm sent) {
    return DayStanding.ofCode(sent.text("doi-chieu"));
  }

  private static List<Choice> kinds(Page page) {
    return Stream.of(DayKind.HOLIDAY, DayKind.COMPENSATORY, DayKind.HALF_DAY)
        .map(DayKind::code)
        .map(code -> choice(code, "deadlines.kind." + code, page))
        .toList();
  }

  private static Choice choice(String code, String key, Page page) {
    return new Choice(code, page.t(key), page.t(key + "-hint"));
  }

  private static CalendarDay half(
      SubmittedForm sent, String day, DayKind kind, String other, Page page) {
    String key = "deadlines.kind." + kind.code();
    Texts texts = page.parts().texts();
    return new CalendarDay(
        sent.day(day),
        kind,
        texts.text(Lang.VI, key),
        texts.text(Lang.EN, key),
        sent.day(other),
        sent.text("nguon"),
        standing(sent));
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
