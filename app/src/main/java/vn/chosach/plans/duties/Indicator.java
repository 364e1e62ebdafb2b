package vn.chosach.plans.duties;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Tone;

/**
 * What shows whether an objective is reached in a reporting year.
 *
 * @param goal reference of the objective
 * @param duty the measure, as it is in force; {@code null} for the objective as a whole
 * @param kind kind of evidence that the program counts for it; {@code null} for values by hand
 * @param unit of all its values
 * @param lower whether the target is an upper bound
 * @param baseline value from which it begins; {@code null} when not known
 * @param target value to reach each year
 * @param actual what was reached; {@code null} while nothing is known, which is not zero
 * @param values by hand for the year, the newest first; the first one counts
 */
public record Indicator(
    UUID id,
    String goal,
    @Nullable Duty duty,
    @Nullable String kind,
    String nameVi,
    String nameEn,
    String unit,
    boolean lower,
    @Nullable Long baseline,
    long target,
    @Nullable Long actual,
    List<IndicatorValue> values) {

  public Indicator {
    values = List.copyOf(values);
  }

  /** A value by hand. */
  public record IndicatorValue(
      UUID id,
      long value,
      String words,
      String document,
      boolean hasFile,
      @Nullable UUID enteredBy,
      Instant enteredAt) {}

  /** Where it stands. */
  public enum IndicatorStanding {
    REACHED(Tone.OK),
    NOT_YET(Tone.CARE),
    /** The upper bound is exceeded. */
    EXCEEDED(Tone.WARN),
    UNKNOWN(Tone.NONE);

    private final Tone tone;

    IndicatorStanding(Tone tone) {
      this.tone = tone;
    }

    /** Shape and colour. */
    public Tone tone() {
      return tone;
    }

    /** Message key of its name. */
    public String textKey() {
      return "plans.indicator." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public IndicatorStanding standing() {
    if (actual == null) {
      return IndicatorStanding.UNKNOWN;
    }
    if (lower) {
      return actual <= target ? IndicatorStanding.REACHED : IndicatorStanding.EXCEEDED;
    }
    return actual >= target ? IndicatorStanding.REACHED : IndicatorStanding.NOT_YET;
  }
}
