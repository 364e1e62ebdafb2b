package vn.chosach.journal;

import java.time.Instant;
import java.util.Set;

/**
 * Which acts to count.
 *
 * @param verbs any of these; none counts nothing
 * @param from first moment
 * @param before moment after the last
 */
public record ActQuestion(Set<String> verbs, Instant from, Instant before) {

  public ActQuestion {
    verbs = Set.copyOf(verbs);
  }
}
