package vn.chosach.deadlines.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.chosach.deadlines.calendar.CalendarOutcome;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;

/** What the forms of the calendar send, read, and what was wrong with it, at its field. */
final class CalendarInput {

  /** Fields at which a refusal is shown; every other one belongs to the date. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "deadlines.name-missing", "ten",
          "deadlines.name-too-long", "ten",
          "deadlines.source-missing", "nguon",
          "deadlines.source-too-long", "nguon",
          "deadlines.reason-missing", "ly-do",
          "deadlines.reason-too-long", "ly-do",
          "deadlines.missing-missing", "con-thieu",
          "deadlines.missing-too-long", "con-thieu");

  private CalendarInput() {}

  static FormErrors errors(
      Page page, CalendarOutcome.CalendarRefused refused, String fieldOfOthers) {
    FormErrors errors = FormErrors.none();
    for (Refusal refusal : refused.refusals()) {
      String field = FIELDS.getOrDefault(refusal.code(), fieldOfOthers);
      if (errors.on(field) == null) {
        errors = errors.with(field, page.t(refusal));
      }
    }
    return errors;
  }

  static String unreadable(Page page, String date) {
    String shown = date.length() <= 40 ? date : date.substring(0, 40) + "…";
    return page.t(Refusal.of("deadlines.date-unreadable", "date", shown));
  }

  static DayStanding standing(String code) {
    return code.equals("V") ? DayStanding.VERIFIED : DayStanding.UNCONFIRMED;
  }

  static Optional<LocalDate> date(String text) {
    return Optional.ofNullable(SentDay.of(text));
  }
}
