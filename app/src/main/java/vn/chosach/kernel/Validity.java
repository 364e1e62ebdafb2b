package vn.chosach.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included, either end open. {@code null} means "no known end", which is
 * how the roll of agencies marks a date that nobody has verified.
 *
 * @param from first day, or {@code null} for "since before the records"
 * @param to last day, or {@code null} for "still in force"
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

  public static final Validity ALWAYS = new Validity(null, null);

  /**
   * @throws IllegalArgumentException if the last day is before the first; input from people goes
   *     through {@link #refused} first
   */
  public Validity {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends " + to + " before it begins " + from);
    }
  }

  /**
   * Checks two days given by a person.
   *
   * @return the refusal {@code kernel.dates-upside-down} when the last day is before the first
   */
  public static Optional<Refusal> refused(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      return Optional.of(
          new Refusal(
              "kernel.dates-upside-down",
              java.util.Map.of("from", from.toString(), "to", to.toString())));
    }
    return Optional.empty();
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  public boolean overlaps(Validity other) {
    return (to == null || other.from == null || !other.from.isAfter(to))
        && (other.to == null || from == null || !from.isAfter(other.to));
  }
}
