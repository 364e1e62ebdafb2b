package vn.chosach.reports.facts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The agencies that work on a case, the leading one first. Whoever leads no more keeps what it did,
 * and has no part in what comes later; agencies that work along stay.
 */
final class Forces {

  private List<String> now;

  Forces(String first) {
    now = List.of(first);
  }

  List<String> now() {
    return now;
  }

  /** An agency works along from now on. */
  void along(@Nullable String agency) {
    if (agency != null && !now.contains(agency)) {
      now = Stream.concat(now.stream(), Stream.of(agency)).toList();
    }
  }

  /**
   * Another agency leads from now on: it took the case over, or carries on the work of the first.
   */
  void led(@Nullable String agency) {
    if (agency != null) {
      now =
          Stream.concat(Stream.of(agency), now.stream().skip(1).filter(one -> !one.equals(agency)))
              .toList();
    }
  }
}
