package vn.chosach.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone of the plan. UTC+7 all year; Vietnam has no summer time. */
public final class Vietnam {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Vietnam() {}

  /** The calendar day on which an instant falls in Vietnam. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }
}
