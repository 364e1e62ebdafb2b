package vn.chosach.plans.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A duty that its agency has not done, near its last day or past it.
 *
 * @param duty the duty as it stood when it was found late
 * @param title what is to be done, in Vietnamese
 * @param agency key of the agency that answers for it
 * @param period code of the reporting period
 * @param due last day
 * @param step how far up the reminder went
 * @param toldAt when
 */
public record LateDuty(
    UUID duty,
    String title,
    String agency,
    String period,
    LocalDate due,
    LateStep step,
    Instant toldAt) {

  /**
   * How far up a reminder went. The steps are the house's own: no text sets days for them; a
   * reminder on paper (R29) remains an act of the standing office.
   */
  public enum LateStep {
    /** The agency, from a week before the last day on: not late yet. */
    AHEAD(-7),
    /** The agency, on the first day after the last. */
    AGENCY(1),
    /** The standing office, when it stays so for three days. */
    OFFICE(3),
    /** The leaders of the committee, when it stays so for fifteen days. */
    LEADERS(15);

    private final int days;

    LateStep(int days) {
      this.days = days;
    }

    /** Until which last day a duty is told of on a day. */
    static LocalDate horizon(LocalDate day) {
      return day.minusDays(AHEAD.days);
    }

    /** The step of a day, so many days after the last. */
    public static LateStep on(LocalDate day, LocalDate due) {
      LateStep reached = AGENCY;
      for (LateStep step : values()) {
        if (step != AHEAD && !due.plusDays(step.days).isAfter(day)) {
          reached = step;
        }
      }
      return reached;
    }

    /** Message key of who was reminded. */
    public String textKey() {
      return "plans.late-step." + name().toLowerCase(Locale.ROOT);
    }
  }
}
