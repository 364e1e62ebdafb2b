package vn.chosach.watch.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.screening.batch.RuleCounts;

/**
 * Takes a rule out of the book that fires far more often than before, until an officer has looked:
 * one bad phrase must not bury the queue. Measured against the share of listings on which the rule
 * fired in the imports of the last 90 days.
 */
@Component
public class Quarantine {

  /** How many times its earlier share a rule may reach. */
  static final double FACTOR = 5;

  /** Share of all listings below which no rule counts as a flood. */
  static final double FLOOR = 0.05;

  /** Listings that an import must have, and as many the baseline, before anything is judged. */
  static final long ENOUGH = 2_000;

  private static final Duration BASELINE = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final RuleRepository repository;
  private final Journal journal;
  private final InstantSource time;

  Quarantine(JdbcClient jdbc, RuleRepository repository, Journal journal, InstantSource time) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.journal = journal;
    this.time = time;
  }

  /**
   * Looks at an import as far as it has come.
   *
   * @return how many rules were taken out
   */
  @Transactional
  public int look(UUID intake) {
    RuleCounts now = counted("intake = :intake AND at > :from", intake);
    RuleCounts before = counted("intake <> :intake AND at > :from", intake);
    if (now.listings() < ENOUGH || before.listings() < ENOUGH) {
      return 0;
    }
    int taken = 0;
    for (String rule : now.floods(before, FACTOR, FLOOR)) {
      taken += take(rule, now) ? 1 : 0;
    }
    return taken;
  }

  private boolean take(String rule, RuleCounts now) {
    RuleRepository.RuleRepositoryStanding standing =
        repository.standing("rule", rule, true).orElse(null);
    if (standing == null || !standing.state().equals("LIVE")) {
      return false;
    }
    Instant at = time.instant();
    String why = now.counts().getOrDefault(rule, 0L) + " / " + now.listings();
    repository.stand("rule", rule, standing.live(), "QUARANTINED", at);
    repository.change("rule", rule, RuleEvent.QUARANTINED.name(), standing.live(), at, null, why);
    journal.append(
        Act.of(Actor.SYSTEM, RuleEvent.QUARANTINED.verb(), "rule", rule)
            .with(
                Map.of(
                    "fired", String.valueOf(now.counts().getOrDefault(rule, 0L)),
                    "listings", String.valueOf(now.listings()))));
    return true;
  }

  private RuleCounts counted(String which, UUID intake) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(
            "SELECT rule, sum(fired)::bigint AS fired FROM watch.rule_count WHERE "
                + which
                + " GROUP BY rule")
        .param("intake", intake)
        .param("from", time.instant().minus(BASELINE))
        .query((row, n) -> counts.put(row.getString("rule"), row.getLong("fired")))
        .list();
    Long listings = counts.remove("");
    return new RuleCounts(listings == null ? 0 : listings, counts);
  }
}
