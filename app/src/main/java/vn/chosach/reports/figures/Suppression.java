package vn.chosach.reports.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hides small counts in what everyone may read: one to four cases could lead to a person. When one
 * part alone would be hidden, the next smallest goes too, because the total would give it away.
 */
public final class Suppression {

  /** The smallest count that is shown. */
  public static final int LEAST = 5;

  private Suppression() {}

  /** Whether a count that stands alone is shown. */
  public static boolean shown(long count) {
    return count == 0 || count >= LEAST;
  }

  /** The parts of one total; {@code null} for a hidden one. */
  public static List<@Nullable Long> parts(List<Long> counts) {
    var parts = new ArrayList<@Nullable Long>();
    counts.forEach(count -> parts.add(shown(count) ? count : null));
    if (parts.stream().filter(java.util.Objects::isNull).count() == 1) {
      smallest(parts).ifPresent(at -> parts.set(at, null));
    }
    return java.util.Collections.unmodifiableList(parts);
  }

  private static java.util.OptionalInt smallest(List<@Nullable Long> parts) {
    int found = -1;
    for (int at = 0; at < parts.size(); at++) {
      Long one = parts.get(at);
      if (one != null && one > 0) {
        Long best = found < 0 ? null : parts.get(found);
        if (best == null || one < best) {
          found = at;
        }
      }
    }
    return found < 0 ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(found);
  }
}
