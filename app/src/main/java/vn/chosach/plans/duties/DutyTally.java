package vn.chosach.plans.duties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.life.Period;

/**
 * What was counted for the duties of a plan in a period. Each kind of evidence is asked for once,
 * and what an ended agency did counts for whoever carries on its work. The matrix and the rows
 * behind its numbers both ask here, so that they cannot differ.
 */
final class DutyTally {

  private final FactBook facts;
  private final Period period;
  private final UnaryOperator<String> heir;
  private final Map<UUID, Map<String, Map<String, Integer>>> byHand;
  private final Map<String, Map<String, Integer>> byKind;
  private final Map<String, String> heirs = new HashMap<>();

  /**
   * @param heir who answers today for what an agency did
   * @param byHand evidence by hand, by root of the duty, kind and agency
   * @param byKind what was counted in the period already, which is no plan's own
   */
  DutyTally(
      FactBook facts,
      Period period,
      UnaryOperator<String> heir,
      Map<UUID, Map<String, Map<String, Integer>>> byHand,
      Map<String, Map<String, Integer>> byKind) {
    this.facts = facts;
    this.period = period;
    this.heir = heir;
    this.byHand = byHand;
    this.byKind = byKind;
  }

  /** How many of all kinds. */
  int done(Duty duty, Set<String> agencies) {
    return sources(duty, agencies).stream().mapToInt(Trace.TraceSource::done).sum();
  }

  /** How many of each kind: those that the duty names, then others that were entered by hand. */
  List<Trace.TraceSource> sources(Duty duty, Set<String> agencies) {
    var sources = new ArrayList<Trace.TraceSource>();
    var hand = byHand.getOrDefault(duty.root(), Map.of());
    for (String kind : duty.kinds()) {
      boolean counted = facts.kind(kind).isPresent();
      var counts = counted ? counts(kind) : hand.getOrDefault(kind, Map.of());
      sources.add(new Trace.TraceSource(kind, counted, sum(counts, agencies)));
    }
    hand.forEach(
        (kind, counts) -> {
          int others = sum(counts, agencies);
          boolean shown = duty.kinds().contains(kind) && facts.kind(kind).isEmpty();
          if (others > 0 && !shown) {
            sources.add(new Trace.TraceSource(kind, false, others));
          }
        });
    return sources;
  }

  /** The agencies, and the ended ones for whose work they answer, as rows name them. */
  Set<String> named(Duty duty, Set<String> agencies) {
    var keys = new LinkedHashSet<>(agencies);
    duty.kinds().stream()
        .filter(kind -> facts.kind(kind).isPresent())
        .map(this::counts)
        .forEach(counts -> add(keys, counts, agencies));
    byHand
        .getOrDefault(duty.root(), Map.of())
        .values()
        .forEach(counts -> add(keys, counts, agencies));
    return keys;
  }

  private void add(Set<String> keys, Map<String, Integer> counts, Set<String> agencies) {
    counts.keySet().stream().filter(key -> agencies.contains(heir(key))).forEach(keys::add);
  }

  private Map<String, Integer> counts(String kind) {
    return byKind.computeIfAbsent(
        kind, key -> facts.kind(key).map(one -> one.count(period)).orElse(Map.of()));
  }

  private int sum(Map<String, Integer> counts, Set<String> agencies) {
    return counts.entrySet().stream()
        .filter(one -> agencies.contains(heir(one.getKey())))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private String heir(String key) {
    return heirs.computeIfAbsent(key, heir);
  }
}
