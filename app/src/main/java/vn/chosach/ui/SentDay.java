package vn.chosach.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day that came with a form, as the date field of a browser sends it: {@code 2026-11-22}, years 0
 * to 9999. Longer years, which {@link LocalDate#parse} would take, fit neither the tables nor the
 * counting of days.
 */
public final class SentDay {

  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private SentDay() {}

  /**
   * Reads one; blanks around it do not count.
   *
   * @return {@code null} when nothing was sent, and when it is no day of the calendar
   */
  public static @Nullable LocalDate of(@Nullable String sent) {
    String text = sent == null ? "" : sent.strip();
    try {
      return FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
