package vn.chosach.tips.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import vn.chosach.kernel.Vietnam;

/**
 * The two watches of a day. Reports are received 24 hours a day (BLTTHS Điều 146; plan, IV.1), so
 * the second begins when the first ends and the other way round.
 */
public enum Watch {
  DAY(7, 0),
  NIGHT(19, 0);

  private static final int HOURS = 12;

  private final LocalTime begins;

  Watch(int hour, int minute) {
    this.begins = LocalTime.of(hour, minute);
  }

  public Instant begins(LocalDate day) {
    return day.atTime(begins).atZone(Vietnam.ZONE).toInstant();
  }

  public Instant ends(LocalDate day) {
    return day.atTime(begins).plusHours(HOURS).atZone(Vietnam.ZONE).toInstant();
  }

  /** The day of the watch that runs then: after midnight still that of the evening before. */
  static LocalDate dayOf(Instant now) {
    LocalDate day = Vietnam.dayOf(now);
    return now.isBefore(DAY.begins(day)) ? day.minusDays(1) : day;
  }

  /** Message key of its name. */
  public String textKey() {
    return "tips.duty.watch." + name().toLowerCase(Locale.ROOT);
  }
}
