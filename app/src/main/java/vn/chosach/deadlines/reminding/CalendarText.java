package vn.chosach.deadlines.reminding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import vn.chosach.kernel.Folding;

/**
 * Writes an iCalendar object (RFC 5545): lines end with CR LF and have at most 75 octets, folded
 * between characters (3.1); text is escaped (3.3.11); moments are in UTC (3.3.5), days are dates.
 */
final class CalendarText {

  private static final int OCTETS = 75;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  CalendarText line(String name, String value) {
    return fold(name + ":" + value);
  }

  CalendarText text(String name, String words) {
    return line(name, escaped(words));
  }

  CalendarText moment(String name, Instant at) {
    return line(name, MOMENT.format(at));
  }

  CalendarText day(String name, LocalDate day) {
    return line(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day));
  }

  /** Control characters other than a line break have no place in a text (3.1). */
  private static String escaped(String words) {
    return Folding.nfc(words)
        .replace("\r\n", "\n")
        .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  private CalendarText fold(String line) {
    int used = 0;
    for (int at = 0; at < line.length(); ) {
      int point = line.codePointAt(at);
      String sign = Character.toString(point);
      int octets = sign.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > OCTETS) {
        text.append("\r\n ");
        used = 1;
      }
      text.append(sign);
      used += octets;
      at += Character.charCount(point);
    }
    text.append("\r\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
