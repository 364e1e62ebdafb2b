package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signs found in one text, in its order.
 *
 * @param all each find
 */
public record WordFinds(List<Find> all) {

  public WordFinds {
    all = List.copyOf(all);
  }

  /**
   * One find.
   *
   * @param sign of what
   * @param code which goods group or violation; empty for other signs
   * @param words the phrase of the word list
   */
  public record Find(Sign sign, String code, String words) {}

  public boolean has(Sign sign) {
    return of(sign).findAny().isPresent();
  }

  public Stream<Find> of(Sign sign) {
    return all.stream().filter(find -> find.sign() == sign);
  }

  /** The phrases found for a sign, each once, at most three. */
  public String quoted(Sign sign) {
    return String.join(", ", of(sign).map(Find::words).distinct().limit(3).toList());
  }

  /** The code found most often, the earlier of two; the more exact of a group and its parent. */
  public Optional<Find> best(Sign sign) {
    Find best = null;
    int most = 0;
    for (Find find : of(sign).toList()) {
      int weight =
          (int) of(sign).filter(other -> find.code().startsWith(other.code())).count() * 2
              + (find.code().contains(".") ? 1 : 0);
      if (weight > most) {
        best = find;
        most = weight;
      }
    }
    return Optional.ofNullable(best);
  }
}
