package vn.chosach.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people type it: {@code 24/11/2026}, {@code 1-7-2025} or {@code 2026-11-24}. */
public final class DayText {

  private static final Pattern VIETNAMESE =
      Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private DayText() {}

  /**
   * @return empty when the text is not a day of the calendar, such as {@code 31/02/2026}
   */
  public static Optional<LocalDate> read(String text) {
    String typed = text.strip();
    var day = VIETNAMESE.matcher(typed);
    if (day.matches()) {
      return of(day.group(3), day.group(2), day.group(1));
    }
    var iso = ISO.matcher(typed);
    return iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> of(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
