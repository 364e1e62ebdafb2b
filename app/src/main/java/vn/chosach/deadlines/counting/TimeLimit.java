package vn.chosach.deadlines.counting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as an article of law states it: {@code 7 WD}, {@code 24 H}, {@code 2 M}.
 *
 * @param amount how many, 1 to {@link LimitUnit#most()}; zero for units without an amount
 * @param unit of what
 * @param on the day, for {@link LimitUnit#DATE} only
 */
public record TimeLimit(int amount, LimitUnit unit, @Nullable LocalDate on) {

  /**
   * A limit that is known to fit.
   *
   * @throws IllegalArgumentException if the amount or the day does not fit the unit; input from
   *     people goes through {@link CountingQuestion#read}
   */
  public TimeLimit {
    boolean fits = unit.counted() ? amount >= 1 && amount <= unit.most() : amount == 0;
    if (!fits || (unit == LimitUnit.DATE) != (on != null)) {
      throw new IllegalArgumentException("not a time limit: " + amount + " " + unit + " " + on);
    }
  }

  public static TimeLimit of(int amount, LimitUnit limitUnit) {
    return new TimeLimit(amount, limitUnit, null);
  }

  /** A fixed day. */
  public static TimeLimit until(LocalDate day) {
    return new TimeLimit(0, LimitUnit.DATE, day);
  }

  /** As in the tables: {@code 7 WD}, {@code DATE 2025-12-14}. */
  @Override
  public String toString() {
    return unit.counted() ? amount + " " + unit : on == null ? unit.name() : unit + " " + on;
  }
}
