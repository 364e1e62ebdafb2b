package vn.chosach.watch.rules;

import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.screening.rules.RuleSections;

/**
 * Brings the rules that ship with the program into the book at each start. A newer shipped text
 * becomes a new version; it goes live by itself only where an officer has not written another
 * since.
 */
@Component
class ShippedRules {

  private final JdbcClient jdbc;
  private final RuleRepository repository;
  private final Journal journal;
  private final InstantSource time;

  ShippedRules(JdbcClient jdbc, RuleRepository repository, Journal journal, InstantSource time) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.journal = journal;
    this.time = time;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  @Transactional
  void ship() {
    // Two instances that start at once would write the same version twice.
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('watch.rules'))")
        .query((row, n) -> true)
        .single();
    int fresh =
        repository.ship(
            RuleSections.shipped().values().stream().flatMap(List::stream).toList(),
            time.instant());
    if (fresh > 0) {
      journal.append(
          Act.of(Actor.SYSTEM, "watch.rules-shipped", "rules", "library")
              .with(java.util.Map.of("versions", String.valueOf(fresh))));
    }
  }
}
