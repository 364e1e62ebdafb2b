package vn.chosach.watch.rules;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a trial has counted so far, as it is kept with its checkpoint. It grows with rules and
 * platforms, never with listings.
 *
 * @param rules name of a rule to its count before and after
 * @param bands name of a band to its count before and after
 * @param platforms platform to listings, fired before, fired after, raised, lowered
 * @param samples the kept samples
 */
record TrialTally(
    long listings,
    long raised,
    long lowered,
    Map<String, List<Long>> rules,
    Map<String, List<Long>> bands,
    Map<String, List<Long>> platforms,
    List<Sample> samples) {

  static final TrialTally NONE = new TrialTally(0, 0, 0, Map.of(), Map.of(), Map.of(), List.of());

  /**
   * A listing whose score would change.
   *
   * @param crosses whether it would enter or leave the queue
   */
  record Sample(UUID listing, int before, int after, boolean crosses, @Nullable String words) {}
}
