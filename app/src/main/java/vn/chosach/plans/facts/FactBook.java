package vn.chosach.plans.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;

/**
 * All kinds of evidence that are counted: acts of the journal, and whatever the rooms contribute as
 * beans. A kind that nobody counts is entered by hand.
 */
@Component
public class FactBook {

  /** The kind that fits every duty: a document that was entered. */
  public static final String DOCUMENT = HandKinds.DOCUMENT;

  /** Kinds whose truth is an act of the journal, by verb. */
  private static final Map<String, Set<String>> ACTS =
      Map.ofEntries(
          Map.entry("tips-entered", Set.of("tips.received")),
          Map.entry(
              "tips-settled",
              Set.of("signals.admitted", "signals.referred", "signals.merged", "signals.refused")),
          Map.entry("boxes-opened", Set.of("tips.box-opened")),
          Map.entry("calls-back", Set.of("tips.called-back")),
          Map.entry("shifts", Set.of("tips.shift-handed-over")),
          Map.entry("cases-opened", Set.of("cases.opened")),
          Map.entry("inspections", Set.of("cases.inspected")),
          Map.entry("fines", Set.of("cases.fined")),
          Map.entry("criminal-transfers", Set.of("cases.transferred")),
          Map.entry("tax-recovered", Set.of("cases.tax-recovery-decided")),
          Map.entry("takedowns", Set.of("cases.take-down-requested")),
          Map.entry("referrals-sent", Set.of("referrals.offered")),
          Map.entry(
              "referrals-answered",
              Set.of("referrals.accepted", "referrals.refused", "referrals.countered")),
          Map.entry("referrals-finished", Set.of("referrals.finished")),
          Map.entry("items-delivered", Set.of("referrals.item-delivered")),
          Map.entry("subjects-asked", Set.of("referrals.subject-asked")),
          Map.entry("subjects-entered", Set.of("referrals.subject-entered")),
          Map.entry("directives-issued", Set.of("plans.directive-issued")),
          Map.entry("reminders-sent", Set.of("plans.reminder-issued")),
          Map.entry("requests-answered", Set.of("plans.request-answered")),
          Map.entry("difficulties-raised", Set.of("plans.difficulty-issued")),
          Map.entry("difficulties-answered", Set.of("plans.difficulty-answered")),
          Map.entry("recommendations-made", Set.of("plans.recommendation-issued")),
          Map.entry("plan-sent", Set.of("plans.collection-answered")),
          Map.entry("proofs-entered", Set.of("plans.proved")),
          Map.entry("arrangements", Set.of("plans.arranged")),
          Map.entry("budget-lines", Set.of("plans.estimate-booked", "plans.allocation-booked")),
          Map.entry("payments-settled", Set.of("plans.settlement-booked")));

  private final Map<String, FactKind> kinds;

  FactBook(List<FactKind> contributed, Journal journal, FactLinks links) {
    var all = new LinkedHashMap<String, FactKind>();
    ACTS.forEach((key, verbs) -> all.put(key, new ActFacts(key, verbs, journal, links)));
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

  /** Whether a duty may name a kind of evidence. */
  public boolean knows(String key) {
    return kinds.containsKey(key) || HandKinds.ALL.contains(key);
  }

  /** Every kind that a duty may name, the counted ones first. */
  public List<String> keys() {
    return Stream.concat(kinds.keySet().stream(), HandKinds.ALL.stream()).distinct().toList();
  }
}
