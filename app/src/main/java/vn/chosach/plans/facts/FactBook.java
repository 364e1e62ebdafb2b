package vn.chosach.plans.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.plans.life.Period;

/**
 * All kinds of evidence that are counted: acts of the journal, and whatever the rooms contribute as
 * beans. A kind that nobody counts is entered by hand.
 */
@Component
public class FactBook {

  /** The kind that fits every duty: a document that was entered. */
  public static final String DOCUMENT = HandKinds.DOCUMENT;

  private final Map<String, FactKind> kinds;
  private final Journal journal;

  FactBook(List<FactKind> contributed, Journal journal, FactLinks links) {
    this.journal = journal;
    var all = new LinkedHashMap<String, FactKind>();
    CountedActs.ALL.forEach((key, rule) -> all.put(key, new ActFacts(key, rule, journal, links)));
    contributed.forEach(kind -> all.put(kind.key(), kind));
    kinds =
        all.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    (one, same) -> one,
                    LinkedHashMap::new));
  }

  /** The kind that is counted under a key. */
  public Optional<FactKind> kind(String key) {
    return Optional.ofNullable(kinds.get(key));
  }

  /**
   * How many of several kinds there are in a period, by key of the kind and of the agency; a kind
   * that nobody counts is left out.
   */
  public Map<String, Map<String, Integer>> count(Collection<String> several, Period period) {
    var counts = new HashMap<String, Map<String, Integer>>();
    var acts = new ArrayList<ActFacts>();
    for (String key : several) {
      switch (kinds.get(key)) {
        case null -> {
          // Entered by hand.
        }
        case ActFacts done -> acts.add(done);
        case FactKind other -> counts.put(key, other.count(period));
      }
    }
    counts.putAll(ActFacts.count(acts, period, journal));
    return counts;
  }

  /** Whether a duty may name a kind of evidence. */
  public boolean knows(String key) {
    return kinds.containsKey(key) || HandKinds.ALL.contains(key);
  }

  /** Every kind that a duty may name, the counted ones first. */
  public List<String> keys() {
    return Stream.concat(kinds.keySet().stream(), HandKinds.ALL.stream()).distinct().toList();
  }
}
