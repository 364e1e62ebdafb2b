package vn.chosach.deadlines.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the days off of one year.
 *
 * @param year calendar year, 2000 to 2100
 * @param complete whether every announcement that is due has been entered
 * @param missingVi what is still missing, in Vietnamese; {@code null} when complete or not said
 * @param missingEn the same in English; {@code null} when nobody has given it
 * @param source the laws and announcements the year rests on
 * @param standing whether those were read
 */
public record CalendarYear(
    int year,
    boolean complete,
    @Nullable String missingVi,
    @Nullable String missingEn,
    String source,
    DayStanding standing) {

  public CalendarYear {
    missingVi =
        complete || missingVi == null || missingVi.isBlank() ? null : StatedText.clean(missingVi);
    missingEn =
        complete || missingEn == null || missingEn.isBlank() ? null : StatedText.clean(missingEn);
    source = StatedText.clean(source);
  }
}
