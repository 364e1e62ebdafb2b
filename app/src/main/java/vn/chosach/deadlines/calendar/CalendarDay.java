package vn.chosach.deadlines.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Refusal;

/**
 * One day that differs from the plain week.
 *
 * @param date the day, 2000-01-01 to 2100-12-31
 * @param kind why it differs
 * @param nameVi what it is called, in Vietnamese
 * @param nameEn the same in English; {@code null} when nobody has given one
 * @param pair the other day of a swap; {@code null} for holidays and days in lieu
 * @param source the law or announcement it rests on
 * @param standing whether that source was read
 */
public record CalendarDay(
    LocalDate date,
    DayKind kind,
    String nameVi,
    @Nullable String nameEn,
    @Nullable LocalDate pair,
    String source,
    DayStanding standing) {

  static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  public CalendarDay {
    nameVi = StatedText.clean(nameVi);
    nameEn = nameEn == null || nameEn.isBlank() ? null : StatedText.clean(nameEn);
    source = StatedText.clean(source);
  }

  /**
   * Whether this day may stand in a calendar at all.
   *
   * @return {@code deadlines.date-out-of-range}; {@code deadlines.swap-without-pair} when a swapped
   *     day names no other day; {@code deadlines.pair-without-swap} when another kind names one;
   *     {@code deadlines.weekday-mismatch} when a day off in lieu or by swap, or one that is worked
   *     in part, is a rest day anyway, or a day worked by swap is a working day anyway; empty when
   *     it may
   */
  Optional<Refusal> refused() {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      return Optional.of(Refusal.of("deadlines.date-out-of-range", "date", date.toString()));
    }
    if (kind.swapped() && (pair == null || pair.equals(date))) {
      return Optional.of(Refusal.of("deadlines.swap-without-pair", "date", date.toString()));
    }
    if (!kind.swapped() && pair != null) {
      return Optional.of(Refusal.of("deadlines.pair-without-swap", "date", date.toString()));
    }
    boolean weeklyRest = weeklyRest(date);
    boolean fits =
        switch (kind) {
          case HOLIDAY -> true;
          case COMPENSATORY, SWAP_OFF, HALF_DAY -> !weeklyRest;
          case SWAP_WORK -> weeklyRest;
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "deadlines.weekday-mismatch",
                Map.of("date", date.toString(), "name", nameVi, "kind", kind.code())));
  }

  /** Saturday and Sunday: state offices work Monday to Friday. */
  static boolean weeklyRest(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
