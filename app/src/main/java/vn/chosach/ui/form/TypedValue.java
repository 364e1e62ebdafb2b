package vn.chosach.ui.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.SentDay;

/** Reads what was typed into one field; {@code null} for what is none. */
final class TypedValue {

  private static final Pattern TYPED_DAY =
      Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");

  private TypedValue() {}

  /** A day as the calendar of a browser sends it, or as people type it: 22/11/2026. */
  static @Nullable LocalDate dayOf(String text) {
    var typed = TYPED_DAY.matcher(text);
    return SentDay.of(typed.matches() ? iso(typed) : text);
  }

  private static String iso(Matcher typed) {
    return "%s-%2s-%2s".formatted(typed.group(3), typed.group(2), typed.group(1)).replace(' ', '0');
  }

  static @Nullable Integer numberOf(String text) {
    return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  static @Nullable Instant momentOf(String text) {
    try {
      return text.isEmpty() ? null : LocalDateTime.parse(text).atZone(Vietnam.ZONE).toInstant();
    } catch (DateTimeException notAMoment) {
      return null;
    }
  }
}
