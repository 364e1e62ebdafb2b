package vn.chosach.plans.duties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How an implementing plan differs from the plan above in one duty.
 *
 * @param kind what sort of difference
 * @param above the duty there; {@code null} when it is added
 * @param own the duty here; {@code null} when it is missing
 */
public record Difference(DifferenceKind kind, @Nullable Duty above, @Nullable Duty own) {

  /** Sorts of difference. */
  public enum DifferenceKind {
    ADDED,
    MISSING,
    CHANGED;

    /** Message key of its name. */
    public String textKey() {
      return "plans.difference." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The differences, those that are missing first.
   *
   * @param concerns which duties above the owner of the plan should carry out
   */
  static List<Difference> between(List<Duty> above, List<Duty> own, Predicate<Duty> concerns) {
    Map<UUID, Duty> taken = new HashMap<>();
    own.forEach(
        duty -> {
          if (duty.originRoot() != null) {
            taken.put(duty.originRoot(), duty);
          }
        });
    var found = new ArrayList<Difference>();
    above.stream()
        .filter(concerns)
        .filter(duty -> !taken.containsKey(duty.root()))
        .forEach(duty -> found.add(new Difference(DifferenceKind.MISSING, duty, null)));
    above.stream()
        .filter(duty -> taken.containsKey(duty.root()))
        .filter(duty -> changed(duty, Objects.requireNonNull(taken.get(duty.root()))))
        .forEach(
            duty ->
                found.add(new Difference(DifferenceKind.CHANGED, duty, taken.get(duty.root()))));
    own.stream()
        .filter(duty -> duty.originRoot() == null)
        .forEach(duty -> found.add(new Difference(DifferenceKind.ADDED, null, duty)));
    return List.copyOf(found);
  }

  private static boolean changed(Duty above, Duty own) {
    return !above.titleVi().equals(own.titleVi())
        || above.frequency() != own.frequency()
        || !Objects.equals(above.due(), own.due())
        || !Objects.equals(above.target(), own.target())
        || !above.kinds().equals(own.kinds());
  }
}
