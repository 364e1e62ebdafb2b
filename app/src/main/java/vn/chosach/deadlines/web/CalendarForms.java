package vn.chosach.deadlines.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.approvals.ApprovedForm;
import vn.chosach.approvals.ApprovedForms;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.CalendarDay;
import vn.chosach.deadlines.calendar.DayKind;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Texts;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/**
 * The forms that enter days into the calendar or take them out: they move the ends of clocks, and
 * need two.
 */
@Component
record CalendarForms(CalendarBook book) implements ApprovedForms {

  private static final String HOME = CalendarController.HOME;
  private static final String ANNUL = HOME + "/huy?ngay=";

  /** What is wrong with a day, told at its field. */
  private static final String[] OF_DAY = {
    "deadlines.date-out-of-range",
    "deadlines.swap-without-pair",
    "deadlines.weekday-mismatch",
    "deadlines.day-already-listed"
  };

  @Override
  public Optional<ApprovedForm> at(String address, Map<String, List<String>> values, Page page) {
    if (address.startsWith(ANNUL)) {
      WorkingCalendar calendar = book.current().calendar();
      return Optional.ofNullable(SentDay.of(address.substring(ANNUL.length())))
          .flatMap(calendar::entry)
          .map(entry -> annul(entry, calendar, page));
    }
    return switch (address) {
      case HOME + "/ngay" -> Optional.of(add(told(values, "ngay", page), page));
      case HOME + "/hoan-doi" -> Optional.of(swap(told(values, "nghi", page), page));
      default -> Optional.empty();
    };
  }

  private ApprovedForm annul(CalendarDay entry, WorkingCalendar calendar, Page page) {
    CalendarView.CalendarLine line = new YearSheet(calendar, page).line(entry);
    LocalDate day = entry.date();
    var told =
        Stream.of(
                Stream.of(line.kind() + " · " + line.name() + " · " + line.source()),
                Stream.ofNullable(line.pair())
                    .map(pair -> page.t("deadlines.calendar.annul-pair", pair)),
                effect(day, page))
            .flatMap(lines -> lines)
            .toList();
    return new ApprovedForm(
        page.t("deadlines.calendar.annul-title", line.day()),
        told,
        FormDefinition.of(ANNUL + day, "deadlines.calendar.annul", reason()),
        (actor, sent) -> book.annul(day, sent.text("ly-do"), actor));
  }

  private ApprovedForm add(List<String> told, Page page) {
    return new ApprovedForm(
        page.t("deadlines.calendar.add-day"),
        told,
        form(
            "/ngay",
            "deadlines.calendar.add-day",
            page,
            day("ngay", "deadlines.calendar.day").mends(OF_DAY),
            radios("loai", "deadlines.calendar.kind", kinds(page)).start(DayKind.HOLIDAY.code()),
            line("ten", "deadlines.calendar.name-vi", 120).missing("deadlines.name-missing"),
            line("ten-en", "deadlines.calendar.name-en", 120).optional()),
        this::add);
  }

  private ActOutcome<Long> add(Actor actor, SubmittedForm sent) {
    return book.add(
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
        actor);
  }

  private ApprovedForm swap(List<String> told, Page page) {
    return new ApprovedForm(
        page.t("deadlines.calendar.add-swap"),
        told,
        form(
            "/hoan-doi",
            "deadlines.calendar.add-swap",
            page,
            day("nghi", "deadlines.calendar.swap-off")
                .hint("deadlines.calendar.swap-off-hint")
                .mends(OF_DAY),
            day("lam", "deadlines.calendar.swap-work").hint("deadlines.calendar.swap-work-hint")),
        (actor, sent) ->
            book.add(
                List.of(
                    half(sent, "nghi", DayKind.SWAP_OFF, "lam", page),
                    half(sent, "lam", DayKind.SWAP_WORK, "nghi", page)),
                sent.text("ly-do"),
                actor));
  }

  private static List<String> told(Map<String, List<String>> values, String day, Page page) {
    LocalDate sent = SentDay.of(values.getOrDefault(day, List.of("")).getFirst());
    return effect(sent == null ? LocalDate.MAX : sent, page).toList();
  }

  /** A day that has passed may make timely what was late. */
  private static Stream<String> effect(LocalDate day, Page page) {
    return Stream.of(
            page.t("deadlines.calendar.effect"),
            day.isAfter(page.today()) ? "" : page.t("deadlines.calendar.effect-past"))
        .filter(line -> !line.isEmpty());
  }

  /** Document, how far it was read, reason: what every change of the calendar must state. */
  static FormDefinition form(String path, String button, Page page, FormField... own) {
    return FormDefinition.of(HOME + path, button, own)
        .and(
            line("nguon", "deadlines.calendar.source", 200)
                .hinted()
                .missing("deadlines.source-missing"),
            radios("doi-chieu", "deadlines.calendar.standing", standings(page)).start("V"),
            reason());
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
}
