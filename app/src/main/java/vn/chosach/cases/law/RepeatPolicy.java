package vn.chosach.cases.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Codes;

/**
 * How long a sanction counts: who does the same again before the end of it repeats a violation
 * (Luật Xử lý vi phạm hành chính 15/2012/QH13 art. 2.5, 7.1, 74.1; K). Afterwards one counts as
 * never sanctioned. Luật 67/2020/QH14 changed the words of art. 2.5 and none of these spans.
 */
public final class RepeatPolicy {

  private static final int AFTER_A_WARNING = 6;
  private static final int AFTER_A_FINE = 12;

  /** A decision is carried out within a year. */
  private static final int TO_CARRY_OUT = 1;

  private RepeatPolicy() {}

  /**
   * The last day on which a sanction counts.
   *
   * @param decided day of the decision
   * @param carriedOut day on which the last of it was paid; {@code null} if it was not paid whole:
   *     then the year counts from the day on which it could no longer be carried out
   * @param warning whether it was one without a fine
   */
  public static LocalDate until(
      LocalDate decided, @Nullable LocalDate carriedOut, boolean warning) {
    if (warning) {
      return decided.plusMonths(AFTER_A_WARNING);
    }
    LocalDate from = carriedOut == null ? decided.plusYears(TO_CARRY_OUT) : carriedOut;
    return from.plusMonths(AFTER_A_FINE);
  }

  /**
   * Whether two acts are the same one: one kind of violation is the other or a sort of it.
   *
   * @param before code of the kind; {@code null} where nobody has said it
   */
  public static boolean same(@Nullable String before, @Nullable String now) {
    return before != null
        && now != null
        && (Codes.upwards(before).contains(now) || Codes.upwards(now).contains(before));
  }
}
