package vn.chosach.deadlines.calendar;

import java.util.Locale;

/** Why a day differs from the plain week of Monday to Friday. */
public enum DayKind {
  /** A paid public holiday (Labour Code 2019, art. 112; NQ 28/2026/QH16). */
  HOLIDAY(false),
  /** The day off in lieu of a holiday that met a weekly rest day (Labour Code 2019, art. 111.3). */
  COMPENSATORY(false),
  /** A working day that the yearly announcement turned into a day off; never without its pair. */
  SWAP_OFF(false),
  /** The rest day that is worked instead of a {@link #SWAP_OFF}; never without its pair. */
  SWAP_WORK(true),
  /**
   * A working day of which the offices work a part. A time limit counts it whole: the law counts
   * days (Civil Code 2015, art. 146–148) and knows no half ones.
   */
  HALF_DAY(true);

  private final boolean working;

  DayKind(boolean working) {
    this.working = working;
  }

  /** Whether the offices work on such a day. */
  public boolean working() {
    return working;
  }

  public boolean swapped() {
    return this == SWAP_OFF || this == SWAP_WORK;
  }

  /** The name in files, tables and message keys: {@code swap_off}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a code.
   *
   * @throws IllegalArgumentException if no kind has that code
   */
  public static DayKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
